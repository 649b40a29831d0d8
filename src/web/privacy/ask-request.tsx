import { type PrivacyKind, privacyKinds } from "../../domain/privacy.ts";
import { DialogButton } from "../frame/dialog-button.tsx";
import { Field } from "../frame/field.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { putRequest } from "./questions.ts";

/** A request, by a company itself or written down for it. */
export function AskRequest(props: {
  readonly number: string | undefined;
  readonly onChanged: (said: string) => void;
}) {
  const { t, date } = useSpeech();
  const { number, onChanged } = props;
  return (
    <DialogButton
      kind="primary"
      opens={t("privacy.ask")}
      title={t("privacy.askTitle")}
      does={t("privacy.send")}
      act={async (form) => {
        const filled = new FormData(form);
        const kind = filled.get("kind") as PrivacyKind;
        const done = await putRequest({ kind, number, text: String(filled.get("text")) });
        form.reset();
        return done;
      }}
      onDone={({ answerBy }) => onChanged(t("privacy.sent", { date: date(answerBy) }))}
    >
      {number !== undefined && <p>{t("privacy.askFor", { number })}</p>}
      <fieldset className="privacy-choice">
        <legend className="utrecht-form-label">{t("privacy.kind")}</legend>
        {privacyKinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" value={kind} required />
            <span>{t(`privacy.means.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <Field label={t("privacy.text")}>
        {(id) => (
          <textarea
            id={id}
            name="text"
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
