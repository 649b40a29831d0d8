import { useSpeech } from "../language/language-context.tsx";
import type { ShownDelivery } from "./keeping.ts";

/** Where a delivery came from and how it was read. */
export function DeliveryOrigin(props: { readonly delivery: ShownDelivery }) {
  const { t, date, moment } = useSpeech();
  const { delivery } = props;
  return (
    <section aria-labelledby="origin">
      <h2 id="origin">{t("delivery.origin")}</h2>
      <dl className="card">
        <div>
          <dt>{t("terms.licensor")}</dt>
          <dd>{delivery.terms.licensor ?? t("figure.unknown")}</dd>
        </div>
        <div>
          <dt>{t("reading.source")}</dt>
          <dd>{delivery.source}</dd>
        </div>
        <div>
          <dt>{t("delivery.file")}</dt>
          <dd>{delivery.fileName}</dd>
        </div>
        <div>
          <dt>{t("delivery.referenceDate")}</dt>
          <dd>{delivery.referenceDate ? date(delivery.referenceDate) : t("figure.unknown")}</dd>
        </div>
        <div>
          <dt>{t("delivery.importedAt")}</dt>
          <dd>{moment(delivery.importedAt)}</dd>
        </div>
        <div>
          <dt>{t("delivery.hash")}</dt>
          <dd>
            <code className="hash">{delivery.hash}</code>
          </dd>
        </div>
      </dl>
      <details className="ground">
        <summary>{t("delivery.mapping")}</summary>
        <ul className="plain">
          {Object.entries(delivery.mapping.columns ?? {}).map(([field, column]) => (
            <li key={field}>
              {t(`field.${field as keyof NonNullable<typeof delivery.mapping.columns>}`)} ←{" "}
              <code>{column}</code>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
