import { Field } from "../frame/field.tsx";
import { useSpeech } from "../language/language-context.tsx";

/** The two fields that make a hypothesis one's own: what to call it, and why one holds it. */
export function NameAndNote(props: {
  readonly name: string;
  readonly note: string;
  readonly noteLabel: string;
  readonly onChange?: () => void;
}) {
  const { t } = useSpeech();
  return (
    <>
      <Field label={t("adopt.name")}>
        {(id) => (
          <input
            id={id}
            name="name"
            required
            maxLength={200}
            className="utrecht-textbox"
            defaultValue={props.name}
            onChange={props.onChange}
          />
        )}
      </Field>
      <Field label={props.noteLabel}>
        {(id) => (
          <textarea
            id={id}
            name="note"
            rows={4}
            maxLength={10_000}
            className="utrecht-textarea utrecht-textarea--html-textarea"
            defaultValue={props.note}
            onChange={props.onChange}
          />
        )}
      </Field>
    </>
  );
}

/** What was filled in. */
export function nameAndNote(form: HTMLFormElement): { name: string; note: string } {
  const filled = new FormData(form);
  return { name: String(filled.get("name")).trim(), note: String(filled.get("note")) };
}
