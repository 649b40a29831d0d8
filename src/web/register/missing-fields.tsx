import type { EstablishmentField } from "../../domain/establishment-field.ts";
import { Field } from "../frame/field.tsx";
import { useSpeech } from "../language/language-context.tsx";
import type { Preview } from "./questions.ts";

/** A region may be told by code or by name; what has no digit in it is a name. */
const fieldFor = (field: EstablishmentField, samples: readonly string[]): EstablishmentField =>
  field === "regionCode" && samples.length > 0 && samples.every((one) => !/\d/.test(one))
    ? "regionName"
    : field;

/** Fields without which nothing can be read, each with the question which column it is. */
export function MissingFields(props: {
  readonly preview: Preview;
  readonly onMap: (column: string, field: EstablishmentField) => void;
}) {
  const { t } = useSpeech();
  if (props.preview.missing.length === 0) return null;
  return (
    <div className="missing" role="alert">
      <p>{t("consequences.missing")}</p>
      {props.preview.missing.map((field) => (
        <Missing key={field} field={field} {...props} />
      ))}
    </div>
  );
}

function Missing(props: {
  readonly field: EstablishmentField;
  readonly preview: Preview;
  readonly onMap: (column: string, field: EstablishmentField) => void;
}) {
  const { t } = useSpeech();
  return (
    <Field
      label={props.field === "regionCode" ? t("missing.region") : t(`field.${props.field}`)}
      className="missing__field"
    >
      {(id) => (
        <select
          id={id}
          className="utrecht-select utrecht-select--html-select"
          value=""
          onChange={({ target }) => {
            const chosen = props.preview.columns.find(({ name }) => name === target.value);
            props.onMap(target.value, fieldFor(props.field, chosen?.samples ?? []));
          }}
        >
          <option value="" disabled>
            {t("mapping.chooseColumn")}
          </option>
          {props.preview.columns.map(({ name, samples }) => (
            <option key={name} value={name}>
              {samples.length > 0
                ? `${name} (${samples.slice(0, 2).join(", ").slice(0, 40)})`
                : name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
