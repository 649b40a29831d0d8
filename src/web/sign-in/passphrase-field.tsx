import { useId, useState } from "react";
import { useSpeech } from "../language/language-context.tsx";

/** A passphrase to type or paste, which can be looked at while it is typed. */
export function PassphraseField(props: {
  readonly name: string;
  readonly label: string;
  /** Whether it is chosen here, or known already: what a password manager fills in. */
  readonly chosen?: boolean;
}) {
  const { t } = useSpeech();
  const [shown, show] = useState(false);
  const id = useId();
  return (
    <div>
      <label className="utrecht-form-label" htmlFor={id}>
        {props.label}
      </label>
      {props.chosen && (
        <p id={`${id}-hint`} className="small hint">
          {t("passphrase.hint")}
        </p>
      )}
      <input
        id={id}
        name={props.name}
        type={shown ? "text" : "password"}
        className="utrecht-textbox"
        autoComplete={props.chosen ? "new-password" : "current-password"}
        aria-describedby={props.chosen ? `${id}-hint` : undefined}
        spellCheck={false}
        autoCapitalize="none"
        required
        minLength={props.chosen ? 12 : undefined}
        maxLength={256}
      />
      <label className="check">
        <input type="checkbox" checked={shown} onChange={() => show(!shown)} />
        {t("signIn.show")}
      </label>
    </div>
  );
}
