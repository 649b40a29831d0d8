import { useSpeech } from "../language/language-context.tsx";
import { AskRequest } from "./ask-request.tsx";
import { heldCsv, heldJson, saveAs } from "./held-file.ts";
import type { Held } from "./questions.ts";
import { useFieldName } from "./use-field-name.ts";

/** All that is kept of one company, delivery by delivery, to read and to take away. */
export function HeldShown(props: {
  readonly held: Held;
  readonly own: boolean;
  readonly onChanged: (said: string) => void;
}) {
  const { t, language } = useSpeech();
  const fieldName = useFieldName();
  const { held, own, onChanged } = props;
  const { number, deliveries, clusters } = held;
  const sources = new Set(deliveries.map((one) => one.delivery)).size;
  return (
    <section>
      <h2>{t("held.of", { number })}</h2>
      {deliveries.length === 0 ? (
        <>
          <p>{t("held.none", { number })}</p>
          <p>{t("held.noneNext")}</p>
        </>
      ) : (
        <p>{t("held.count", { rows: deliveries.length, deliveries: sources })}</p>
      )}
      <div className="actions">
        <AskRequest number={own ? undefined : number} onChanged={onChanged} />
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => saveAs(heldJson(held), "json")}
        >
          {t("held.json")}
        </button>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => saveAs(heldCsv(held, t, fieldName, language), "csv")}
        >
          {t("held.csv")}
        </button>
      </div>
      {deliveries.map((one, index) => (
        <details key={`${one.delivery} ${one.row}`} open={index === 0} className="held">
          <summary>
            {one.referenceDate === null
              ? t("held.deliveryUndated", { source: one.source })
              : t("held.delivery", { source: one.source, date: one.referenceDate })}
            {", "}
            {t("held.row", { row: one.row })}
          </summary>
          {one.concealed && <p>{t("held.concealed")}</p>}
          <dl className="card">
            {one.values.map(({ field, value }) => (
              <div key={field}>
                <dt>{fieldName(field)}</dt>
                <dd>{value === "true" || value === "false" ? t(`held.${value}`) : value}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      <h3>{t("held.clusters")}</h3>
      {clusters.length === 0 ? (
        <p>{t("held.noClusters")}</p>
      ) : (
        <ul>
          {clusters.map((one) => (
            <li key={`${one.hypothesis} ${one.establishment}`}>
              {one.name}, {one.establishment}: {t(`held.state.${one.state}`)}
              {one.note !== "" && `. ${one.note}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
