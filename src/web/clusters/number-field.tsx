import { Field } from "../frame/field.tsx";

/** A number to fill in, with what it begins as. */
export function NumberField(props: {
  readonly name: string;
  readonly label: string;
  readonly least: number;
  readonly most?: number;
  readonly value: number;
}) {
  return (
    <Field label={props.label}>
      {(id) => (
        <input
          id={id}
          name={props.name}
          type="number"
          min={props.least}
          max={props.most}
          className="utrecht-textbox"
          defaultValue={props.value}
        />
      )}
    </Field>
  );
}

/** The number that was filled in; undefined when none was. */
export function numberIn(form: FormData, name: string): number | undefined {
  const text = form.get(name);
  return typeof text === "string" && text !== "" ? Number(text) : undefined;
}
