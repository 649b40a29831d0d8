import { useId } from "react";
import { useSpeech } from "../language/language-context.tsx";

/** The two fields that make a hypothesis one's own: what to call it, and why one holds it. */
export function NameAndNote(props: {
  readonly name: string;
  readonly note: string;
  readonly noteLabel: string;
  readonly onChange?: () => void;
}) {
  const { t } = useSpeech();
  const id = useId();
  return (
    <>
      <label className="utrecht-form-label" htmlFor={`${id}-name`}>
        {t("adopt.name")}
      </label>
      <input
        id={`${id}-name`}
        name="name"
        required
        maxLength={200}
        className="utrecht-textbox"
        defaultValue={props.name}
        onChange={props.onChange}
      />
      <label className="utrecht-form-label" htmlFor={`${id}-note`}>
        {props.noteLabel}
      </label>
      <textarea
        id={`${id}-note`}
        name="note"
        rows={4}
        maxLength={10_000}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        defaultValue={props.note}
        onChange={props.onChange}
      />
    </>
  );
}

/** What was filled in. */
export function nameAndNote(form: HTMLFormElement): { name: string; note: string } {
  const filled = new FormData(form);
  return { name: String(filled.get("name")).trim(), note: String(filled.get("note")) };
}
