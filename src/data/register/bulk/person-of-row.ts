import { type DuckDBConnection, UTINYINT, VARCHAR } from "@duckdb/node-api";
import type { EstablishmentField } from "../../../domain/establishment-field.ts";
import type { AcceptedRow } from "../rows/accepted-row.ts";
import { tableOf } from "./sql-pieces.ts";
import { type TrialRow, legalName } from "./trial-row.ts";

/** Names that end or begin with the form of a legal person, as `naturalPerson` knows them. */
const legalEnd =
  "(^|[\\t\\n\\x{b}\\f\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff},.])" +
  "(?i:b\\.?v|n\\.?v|u\\.?a|gmbh|inc|llc|l\\.l\\.c|ltd|plc|corp)\\.?$";
// "s" by itself: without regard to capitals, RE2 takes the long s for one too.
const legalStart = "^([sS](?i:tichting)|(?i:vereniging|co[öo]peratie))\\b";

/**
 * Whether a row is a natural person's: by its legal form where that tells, as
 * the row reader says for each form; else by its name and its jobs.
 */
export async function personOfRow(
  connection: DuckDBConnection,
  trial: TrialRow,
  at: (field: EstablishmentField) => number,
  gives: ReadonlyMap<keyof AcceptedRow, string>,
): Promise<{ sql: string; join: string | undefined }> {
  const byName = `case when coalesce(regexp_matches(${gives.get("name")}::varchar, '${legalEnd}')
      or regexp_matches(${gives.get("name")}::varchar, '${legalStart}'), false) then 0
    when coalesce((${gives.get("jobs")})::double, 0) > 1 then 0 else 1 end`;
  const form = at("legalForm");
  if (form < 0) return { sql: byName, join: undefined };
  const found = await connection.runAndReadAll(`select distinct c${form} from raw`);
  const rows = found.getRows().map(([cell]) => {
    const text = String(cell);
    const personOf = (
      cells: readonly (readonly [EstablishmentField, string])[],
    ): number | undefined =>
      trial.read(
        new Map([
          [form, text] as const,
          ...cells.map(([field, value]) => [at(field), value] as const).filter(([k]) => k >= 0),
        ]),
      )?.accepted.naturalPerson;
    const few = personOf([
      ["name", ""],
      ["jobs", ""],
    ]);
    const legal = personOf([
      ["name", legalName],
      ["jobs", "2"],
    ]);
    // Told by the form alone where neither name nor jobs make a difference.
    return [text, few === legal ? (few ?? null) : null];
  });
  const name = "person_of_form";
  await tableOf(
    connection,
    name,
    [
      ["k0", VARCHAR],
      ["person", UTINYINT],
    ],
    rows,
  );
  return {
    sql: `case when ${name}.person is not null then ${name}.person else ${byName} end`,
    join: `left join ${name} on ${name}.k0 = c${form}`,
  };
}
