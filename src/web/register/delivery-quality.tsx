import { useSpeech } from "../language/language-context.tsx";
import type { ShownDelivery } from "./keeping.ts";

/** How good a delivery is: what is doubtful in it, in plain words, the commonest first. */
export function DeliveryQuality(props: { readonly delivery: ShownDelivery }) {
  const { t, number } = useSpeech();
  const { quality } = props.delivery;
  const share = (part: number): string =>
    part > 0 && part < 0.001
      ? t("quality.hardly")
      : t("quality.share", { share: number(part * 100, 1) });
  return (
    <section aria-labelledby="quality">
      <h2 id="quality">{t("delivery.quality")}</h2>
      {quality.length === 0 ? (
        <p>{t("quality.nothing")}</p>
      ) : (
        <ul className="remarks remarks--shared">
          {quality.map(({ remark, rows, share: part }) => (
            <li key={remark}>
              <span className="numeric">{share(part)}</span>
              <span>{t(`remark.${remark}`, { count: rows })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
