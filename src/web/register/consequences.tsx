import { useId, type ReactNode } from "react";
import type { EstablishmentField } from "../../domain/establishment-field.ts";
import { deliveryRemarks } from "../../domain/set-aside.ts";
import { unfilledCostSentence } from "../../domain/unfilled-cost-sentences.ts";
import { useSpeech } from "../language/language-context.tsx";
import { AmbiguousNumbers } from "./ambiguous-numbers.tsx";
import { MissingFields } from "./missing-fields.tsx";
import type { Mapping, Preview } from "./questions.ts";
import { SetAsideExamples } from "./set-aside-examples.tsx";

/** What reading the file this way leads to, before anything is kept. */
export function Consequences(props: {
  readonly id: string;
  readonly preview: Preview;
  readonly trying: boolean;
  /** Try every row of a large file. */
  readonly onWhole: () => void;
  readonly onMap: (column: string, field: EstablishmentField) => void;
  readonly onChange: (part: Mapping) => void;
  readonly children: ReactNode;
}) {
  const { t, number, language } = useSpeech();
  const heading = useId();
  const { preview } = props;
  const { consequences, unfilled, remarks } = preview;
  const setAside = consequences.rowsRead - consequences.wouldAccept;
  const doubts = deliveryRemarks.filter((remark) => remarks[remark] !== undefined);
  return (
    <section
      id={props.id}
      className="evidence consequences"
      aria-labelledby={heading}
      aria-busy={props.trying}
    >
      <h2 id={heading}>{t("consequences.title")}</h2>
      <div role="status">
        {preview.missing.length === 0 && (
          <>
            <p>
              <strong>
                {t(consequences.complete ? "consequences.accepted" : "consequences.acceptedFirst", {
                  accepted: number(consequences.wouldAccept),
                  rows: number(consequences.rowsRead),
                })}
              </strong>
            </p>
            {setAside > 0 && <p>{t("consequences.setAside", { count: setAside })}</p>}
          </>
        )}
        {/* Its room is kept: a button that moved away while it was pressed would not be pressed. */}
        <div className="consequences__trying">
          {props.trying && (
            <>
              <span className="small">{t("consequences.trying")}</span>
              <progress aria-label={t("consequences.trying")} />
            </>
          )}
        </div>
        {!props.trying && !consequences.complete && (
          <>
            <p>{t("consequences.partly", { rows: number(consequences.rowsRead) })}</p>
            <button
              type="button"
              className="utrecht-button utrecht-button--secondary-action"
              onClick={props.onWhole}
            >
              {t("consequences.tryAll")}
            </button>
          </>
        )}
      </div>
      <MissingFields preview={preview} onMap={props.onMap} />
      <AmbiguousNumbers
        ambiguous={preview.ambiguous}
        onDecide={(decimal) => props.onChange({ decimal })}
      />
      <SetAsideExamples consequences={consequences} />
      {props.children}
      {unfilled.length > 0 && (
        <>
          <h3>{t("consequences.unfilled")}</h3>
          <ul className="costs">
            {unfilled.map((cost) => (
              <li key={cost}>{unfilledCostSentence(cost, language)}</li>
            ))}
          </ul>
        </>
      )}
      {doubts.length > 0 && (
        <details open>
          <summary>{t("consequences.doubts", { count: doubts.length })}</summary>
          <ul className="costs">
            {doubts.map((remark) => (
              <li key={remark}>{t(`remark.${remark}`, { count: remarks[remark] ?? 0 })}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
