import { Field } from "../frame/field.tsx";
import { useSpeech } from "../language/language-context.tsx";

/** One's own address, which a browser may fill in. */
export function EmailField() {
  const { t } = useSpeech();
  return (
    <Field label={t("signIn.email")}>
      {(id) => (
        <input
          id={id}
          name="email"
          type="email"
          className="utrecht-textbox"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={254}
        />
      )}
    </Field>
  );
}
