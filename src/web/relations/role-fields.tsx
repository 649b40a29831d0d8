import { type Role, roles } from "../../domain/role.ts";
import { roleWord } from "../../domain/role-words.ts";
import { ChoiceList } from "../frame/choice-list.tsx";
import { filledIn, given, TextField } from "../frame/text-field.tsx";
import { useSpeech } from "../language/language-context.tsx";

/** Which role, and from when to when. */
export function RoleFields() {
  const { t, language } = useSpeech();
  return (
    <>
      <ChoiceList
        label={t("people.role")}
        name="role"
        chosen="reader"
        options={roles.map((value) => ({
          value,
          says: roleWord(value, language),
          means: t(`role.${value}`),
        }))}
      />
      <TextField label={t("people.since")} name="since" type="date" />
      <TextField label={t("people.until")} name="until" type="date" />
    </>
  );
}

export function roleIn(form: HTMLFormElement): { role: Role; since?: string; until?: string } {
  const role = roles.find((one) => one === filledIn(form, "role")) ?? "reader";
  return { role, ...given(form, "since", "until") };
}
