import { Field } from "./field.tsx";

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly says: string;
  readonly disabled?: boolean;
}

/** One of a few values to choose; "" is the value of an option that chooses none. */
export function SelectField<Value extends string>(props: {
  readonly label: string;
  readonly className?: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  const { options } = props;
  return (
    <Field label={props.label} {...(props.className ? { className: props.className } : {})}>
      {(id) => (
        <select
          id={id}
          className="utrecht-select utrecht-select--html-select"
          value={props.value}
          onChange={({ target }) => {
            const chosen = options.find(({ value }) => value === target.value);
            if (chosen) props.onChange(chosen.value);
          }}
        >
          {options.map(({ value, says, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {says}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
