import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { EstablishmentField } from "../../../domain/establishment-field.ts";
import { columnKey } from "./column-aliases.ts";

const citizenNumbers = /^(bsn|bsnnummer|bsnnr|burgerservicenummer|sofi|sofinr|sofinummer)$/;
const fullTimeEquivalents =
  /^(aantal|totaal)?fte(s|totaal|aantal)?$|(voltijd|fulltime)s?(equivalent|eenheden)/;
const jobsFields: ReadonlySet<EstablishmentField> = new Set([
  "jobs",
  "fullTimeJobs",
  "partTimeJobs",
  "enterpriseJobs",
]);

/** Whether a column holds citizen service numbers, which are never kept. */
export function holdsCitizenNumbers(column: string): boolean {
  return citizenNumbers.test(columnKey(column));
}

/** Whether a column holds full-time equivalents, which are no jobs. */
export function holdsFullTimeEquivalents(column: string): boolean {
  return fullTimeEquivalents.test(columnKey(column));
}

/** @throws column-not-allowed where a mapping takes citizen numbers, or fte for jobs */
export function refuseForbidden(
  columns: Readonly<Partial<Record<EstablishmentField, string>>>,
  fileName: string,
): void {
  for (const [field, column] of Object.entries(columns)) {
    const why = holdsCitizenNumbers(column)
      ? "citizen-numbers"
      : jobsFields.has(field as EstablishmentField) && holdsFullTimeEquivalents(column)
        ? "full-time-equivalents"
        : undefined;
    if (why === undefined) continue;
    throw new ClusterwerkError(
      "column-not-allowed",
      `column ${column} cannot fill ${field}: ${why}`,
      { file: fileName, column, field, why },
    );
  }
}
