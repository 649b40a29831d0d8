import { useState } from "react";
import { establishmentFields, type EstablishmentField } from "../../domain/establishment-field.ts";
import { useSpeech } from "../language/language-context.tsx";
import { chapterNames, fieldChapters } from "./field-chapters.ts";
import type { Mapping, Preview } from "./questions.ts";

type Column = Preview["columns"][number];

/** The columns of a file with some of their cells, and what each is taken for; those not used apart. */
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
  // A column that was in use once stays where it was: it would slip away under the reader's hand.
  const [held, hold] = useState<ReadonlySet<string>>(() => new Set(fieldOf.keys()));
  const isUsed = ({ name }: Column) => held.has(name) || fieldOf.has(name);
  const used = props.preview.columns.filter(isUsed);
  const others = props.preview.columns.filter((column) => !isUsed(column));
  const rows = (columns: readonly Column[]) =>
    columns.map((column) => (
      <ColumnRow
        key={column.name}
        column={column}
        field={fieldOf.get(column.name)}
        onMap={(field) => {
          hold(new Set([...held, ...fieldOf.keys(), column.name]));
          props.onMap(column.name, field);
        }}
      />
    ));
  return (
    <>
      <ul className="columns" aria-label={t("mapping.columns")}>
        {rows(used)}
      </ul>
      {others.length > 0 && (
        <details className="columns-unused" open={used.length === 0 || undefined}>
          <summary>{t("mapping.unused", { count: others.length })}</summary>
          <ul className="columns" aria-label={t("mapping.unused", { count: others.length })}>
            {rows(others)}
          </ul>
        </details>
      )}
    </>
  );
}

function ColumnRow(props: {
  readonly column: Column;
  readonly field: EstablishmentField | undefined;
  readonly onMap: (field: EstablishmentField | undefined) => void;
}) {
  const { t } = useSpeech();
  const { column } = props;
  return (
    <li>
      <div className="columns__name">
        <strong>{column.name}</strong>
        <span className="small columns__samples">
          {column.samples.slice(0, 3).join(" · ") || t("mapping.noSamples")}
        </span>
      </div>
      <select
        className="utrecht-select utrecht-select--html-select"
        aria-label={t("mapping.fieldOf", { column: column.name })}
        value={props.field ?? ""}
        onChange={(event) =>
          props.onMap(establishmentFields.find((field) => field === event.target.value))
        }
      >
        <option value="">{t("mapping.notUsed")}</option>
        {chapterNames.map((chapter) => (
          <optgroup key={chapter} label={t(`fields.${chapter}`)}>
            {fieldChapters[chapter].map((field) => (
              <option key={field} value={field}>
                {t(`field.${field}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </li>
  );
}
