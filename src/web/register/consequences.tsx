import { useId, type ReactNode } from "react";
import { useSpeech } from "../language/language-context.tsx";
import type { Preview } from "./questions.ts";
import { ReasonCounts } from "./reason-counts.tsx";

/** What reading the file this way leads to, before anything is kept. */
export function Consequences(props: {
  readonly preview: Preview;
  readonly trying: boolean;
  readonly children: ReactNode;
}) {
  const { t, number } = useSpeech();
  const id = useId();
  const { consequences, missing } = props.preview;
  const setAside = consequences.rowsRead - consequences.wouldAccept;
  return (
    <section className="evidence" aria-labelledby={id} aria-busy={props.trying}>
      <h2 id={id}>{t("consequences.title")}</h2>
      <div role="status">
        <p>
          <strong>
            {t("consequences.accepted", {
              accepted: number(consequences.wouldAccept),
              rows: number(consequences.rowsRead),
            })}
          </strong>
        </p>
        <p>{t("consequences.setAside", { count: setAside })}</p>
        {!consequences.complete && <p className="small">{t("consequences.partly")}</p>}
        {props.trying && <p className="small">{t("consequences.trying")}</p>}
      </div>
      <ReasonCounts counts={consequences.setAsideByReason} />
      {missing.length > 0 && (
        <div className="missing" role="alert">
          <p>{t("consequences.missing")}</p>
          <ul>
            {missing.map((field) => (
              <li key={field}>{t(`field.${field}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {props.children}
    </section>
  );
}
