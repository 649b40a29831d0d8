/** One of a few, each with what it means: all of them in sight, on a phone too. */
export function ChoiceList<Value extends string>(props: {
  readonly label: string;
  /** Its name in the form. */
  readonly name: string;
  readonly chosen: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly says: string;
    readonly means: string;
  }[];
}) {
  return (
    <fieldset className="choice-list">
      <legend className="utrecht-form-label">{props.label}</legend>
      {props.options.map(({ value, says, means }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            value={value}
            defaultChecked={value === props.chosen}
          />
          <span>
            <strong>{says}</strong>: {means}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
