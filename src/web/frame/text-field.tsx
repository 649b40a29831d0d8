import { Field } from "./field.tsx";

/** A line, a day or an e-mail address to fill in, told by its name in the form. */
export function TextField(props: {
  readonly label: string;
  readonly name: string;
  readonly type?: "text" | "date" | "email";
  readonly value?: string;
  readonly required?: boolean;
}) {
  return (
    <Field label={props.label}>
      {(id) => (
        <input
          id={id}
          name={props.name}
          type={props.type ?? "text"}
          className="utrecht-textbox"
          maxLength={254}
          autoComplete="off"
          required={props.required ?? false}
          defaultValue={props.value ?? ""}
        />
      )}
    </Field>
  );
}

/** What was filled in under a name, without the spaces round it. */
export const filledIn = (form: HTMLFormElement, name: string): string =>
  String(new FormData(form).get(name) ?? "").trim();

/** The same, left out where nothing was filled in. */
export function given<Name extends string>(
  form: HTMLFormElement,
  ...names: readonly Name[]
): Partial<Record<Name, string>> {
  return Object.fromEntries(
    names.map((name) => [name, filledIn(form, name)]).filter(([, value]) => value !== ""),
  ) as Partial<Record<Name, string>>;
}
