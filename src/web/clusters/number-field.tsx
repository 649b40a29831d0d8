import { useId } from "react";

/** A number to fill in, with what it begins as. */
export function NumberField(props: {
  readonly name: string;
  readonly label: string;
  readonly least: number;
  readonly most?: number;
  readonly value: number;
}) {
  const id = useId();
  return (
    <div>
      <label className="utrecht-form-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        name={props.name}
        type="number"
        min={props.least}
        max={props.most}
        className="utrecht-textbox"
        defaultValue={props.value}
      />
    </div>
  );
}
