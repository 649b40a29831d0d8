import { useState } from "react";
import { auditFaultSentence } from "../../domain/audit-sentences.ts";
import { Notice } from "../frame/notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { LongAnswered } from "./long-answered.tsx";
import { auditCheck, type AuditCheckAnswer } from "./questions.ts";
import { useLongAnswer } from "./use-long-answer.ts";

/** Checks the whole log when asked to, each time anew. */
export function AuditCheck() {
  const { t } = useSpeech();
  const [times, setTimes] = useState(0);
  return (
    <section aria-labelledby="audit-check">
      <h2 id="audit-check">{t("audit.checkTitle")}</h2>
      <p>{t("audit.checkLead")}</p>
      <p>
        <button
          type="button"
          className="utrecht-button utrecht-button--primary-action"
          onClick={() => setTimes(times + 1)}
        >
          {t("audit.check")}
        </button>
      </p>
      <div role="status">{times > 0 && <Checked key={times} times={times} />}</div>
    </section>
  );
}

function Checked(props: { readonly times: number }) {
  const { t } = useSpeech();
  const found = useLongAnswer<AuditCheckAnswer>(auditCheck(props.times));
  return (
    <LongAnswered to={found} about={t("audit.checking")}>
      {(answer) => <Outcome of={answer} />}
    </LongAnswered>
  );
}

function Outcome(props: { readonly of: AuditCheckAnswer }) {
  const { t, number, language } = useSpeech();
  const { whole, lines, faults, since, end } = props.of;
  return (
    <Notice kind={whole ? "ok" : "error"} title={whole ? t("audit.whole") : t("audit.broken")}>
      <p>{whole ? t("audit.checked", { lines }) : t("audit.breach")}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.number} ${fault.kind}`}>{auditFaultSentence(fault, language)}</li>
          ))}
        </ul>
      )}
      {since !== null && <p className="small">{t("audit.since", { number: number(since) })}</p>}
      {end !== null && (
        <p className="small audit-seal">
          {t("audit.end", { number: number(end.number), hash: end.hash })}
        </p>
      )}
    </Notice>
  );
}
