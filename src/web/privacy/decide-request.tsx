import { privacyKindWords } from "../../domain/privacy-sentences.ts";
import { DialogButton } from "../frame/dialog-button.tsx";
import { Field } from "../frame/field.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { putDecision, type Request } from "./questions.ts";

/** Granting or refusing what stands open, with a reason; or lifting a restriction. */
export function DecideRequest(props: {
  readonly request: Request;
  readonly onChanged: (said: string) => void;
}) {
  const { t, language } = useSpeech();
  const { id, kind, number, state } = props.request;
  const lifts = state === "granted" && kind === "restriction";
  if (state !== "open" && !lifts) return <>–</>;
  const about = { kind: privacyKindWords[kind][language], number };
  return (
    <DialogButton
      kind="secondary"
      opens={t(lifts ? "privacy.liftShort" : "privacy.decide")}
      label={t(lifts ? "privacy.lift" : "privacy.decideOn", about)}
      title={t(lifts ? "privacy.lift" : "privacy.decideOn", about)}
      does={t(lifts ? "privacy.doLift" : "privacy.do")}
      act={(form) => {
        const filled = new FormData(form);
        const decided = lifts
          ? "lifted"
          : filled.get("state") === "refused"
            ? "refused"
            : "granted";
        return putDecision(id, { state: decided, reason: String(filled.get("reason")) });
      }}
      onDone={({ concealed }) => props.onChanged(t("privacy.done", { count: concealed }))}
    >
      <p>{t(lifts ? "privacy.liftText" : `privacy.grants.${kind}`)}</p>
      {!lifts && (
        <fieldset className="privacy-choice">
          <legend className="utrecht-form-label">{t("privacy.decision")}</legend>
          <label>
            <input type="radio" name="state" value="granted" required />
            <span>{t("privacy.grant")}</span>
          </label>
          <label>
            <input type="radio" name="state" value="refused" />
            <span>{t("privacy.refuse")}</span>
          </label>
        </fieldset>
      )}
      <Field label={t("privacy.reason")}>
        {(fieldId) => (
          <textarea
            id={fieldId}
            name="reason"
            required
            maxLength={2000}
            rows={4}
            className="utrecht-textarea"
          />
        )}
      </Field>
    </DialogButton>
  );
}
