import { establishmentFields, type EstablishmentField } from "../../domain/establishment-field.ts";
import { useSpeech } from "../language/language-context.tsx";
import type { Mapping, Preview } from "./questions.ts";

/** The columns of a file with some of their cells, and what each is taken for. */
export function ColumnTable(props: {
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly onMap: (column: string, field: EstablishmentField | undefined) => void;
}) {
  const { t } = useSpeech();
  const fieldOf = new Map(
    establishmentFields.flatMap((field) => {
      const column = props.mapping.columns?.[field];
      return column === undefined || column === "" ? [] : [[column, field] as const];
    }),
  );
  const options = establishmentFields
    .map((field) => ({ field, name: t(`field.${field}`) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <ul className="columns" aria-label={t("mapping.columns")}>
      {props.preview.columns.map((column) => (
        <li key={column.name}>
          <div className="columns__name">
            <strong>{column.name}</strong>
            <span className="small columns__samples">
              {column.samples.slice(0, 3).join(" · ") || t("mapping.noSamples")}
            </span>
          </div>
          <select
            className="utrecht-select utrecht-select--html-select"
            aria-label={t("mapping.fieldOf", { column: column.name })}
            value={fieldOf.get(column.name) ?? ""}
            onChange={(event) =>
              props.onMap(
                column.name,
                establishmentFields.find((field) => field === event.target.value),
              )
            }
          >
            <option value="">{t("mapping.notUsed")}</option>
            {options.map(({ field, name }) => (
              <option key={field} value={field}>
                {name}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
