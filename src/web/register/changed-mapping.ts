import { establishmentFields, type EstablishmentField } from "../../domain/establishment-field.ts";
import type { Mapping } from "./questions.ts";

/**
 * A column fills at most one field and a field is filled by at most one column.
 * A field that loses its column is kept as "", or it would be guessed anew.
 *
 * @example mappedTo({ columns: { jobs: "banen" } }, "banen", undefined) // { columns: { jobs: "" } }
 */
export function mappedTo(
  mapping: Mapping,
  column: string,
  field: EstablishmentField | undefined,
): Mapping {
  const columns: Partial<Record<EstablishmentField, string>> = {};
  for (const one of establishmentFields) {
    const source = mapping.columns?.[one];
    if (source !== undefined && one !== field) columns[one] = source === column ? "" : source;
  }
  if (field !== undefined) columns[field] = column;
  return { ...mapping, columns };
}

/** A mapping out of the address bar; undefined where it is not one. */
export function mappingIn(text: string | undefined): Mapping | undefined {
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read)
      ? (read as Mapping)
      : undefined;
  } catch {
    return undefined;
  }
}
