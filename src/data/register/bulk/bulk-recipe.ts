import type { DuckDBConnection, DuckDBType } from "@duckdb/node-api";
import type { EstablishmentField } from "../../../domain/establishment-field.ts";
import type { AcceptedRow } from "../rows/accepted-row.ts";
import type { ReadingPlan } from "../mapping/reading-plan.ts";
import { RowCells } from "../rows/row-cells.ts";
import { identityHabit } from "../rows/row-identity.ts";
import type { Candidate } from "../rows/row-reader.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import { doubtBit } from "./doubt-bits.ts";
import { type FieldGroup, fieldGroups, identityGroups } from "./field-groups.ts";
import { personOfRow } from "./person-of-row.ts";
import { placeOfRow } from "./place-of-row.ts";
import type { RawRows } from "./raw-rows.ts";
import { type GroupContext, type GroupSql, readGroup } from "./read-group.ts";
import { literal } from "./sql-pieces.ts";
import type { TrialRow } from "./trial-row.ts";

/** How accepted rows are made from the cells of `raw`, all at once. */
export interface BulkRecipe {
  /** Where the cells come from, dictionaries joined. */
  readonly from: string;
  readonly gives: ReadonlyMap<keyof AcceptedRow, string>;
  readonly doubts: string;
  /** False for rows that must be read one by one. */
  readonly clean: string;
}

/**
 * Learns a recipe from the row reader: group by group for what the different
 * cells come to, by arithmetic for points, by both for personhood.
 *
 * @returns undefined where the columns of the file cannot be read apart
 */
export async function bulkRecipe(
  connection: DuckDBConnection,
  raw: RawRows,
  plan: ReadingPlan,
  layout: TableLayout,
  trial: TrialRow,
  typeOf: (key: keyof AcceptedRow) => DuckDBType,
): Promise<BulkRecipe | undefined> {
  const at = (field: EstablishmentField): number => plan.fields.indexOf(field);
  const habit = identityHabit(new RowCells(plan));
  // Whether a number may be kept depends on the person it is of.
  if (habit.rsin || at("rsin") >= 0 || at("vatNumber") >= 0) return undefined;
  if (at("establishment") >= 0 && at("establishment") === at("industry")) return undefined;

  const parts: GroupSql[] = [];
  const gives = new Map<keyof AcceptedRow, string>();
  const read = async (group: FieldGroup, extra: Partial<GroupContext> = {}): Promise<GroupSql> => {
    const name = `d${parts.length}`;
    const part = await readGroup(name, group, { connection, trial, at, typeOf, ...extra });
    parts.push(part);
    for (const [key, sql] of part.gives) gives.set(key, sql);
    return part;
  };
  for (const group of fieldGroups) await read(group, { hard });
  const digits = [habit.establishment, undefined, habit.enterprise, habit.kvkNumber];
  const identities = identityGroups((field) => at(field) >= 0, habit);
  for (const [k, group] of identities.entries()) {
    await read(group, { digits: digits[k], hard: hardIdentity(group, enterpriseMissing(group)) });
  }
  if (at("establishment") < 0 && at("lisaNumber") < 0) {
    gives.set("establishment", "'line-' || line");
  }
  await read({ fields: ["rsin", "vatNumber"], gives: ["rsin", "vatNumber"] });
  await read({ fields: locating, gives: [] }, { beside: trial.located, hard: nowhere });
  const quality = await read(
    { fields: ["locationPrecision"], gives: ["precision", "locationQuality"] },
    { beside: trial.located },
  );

  const pair = (east: "longitude" | "rdX", north: "latitude" | "rdY") => ({
    east: at(east),
    north: at(north),
    eastDecimal: plan.decimals[east],
    northDecimal: plan.decimals[north],
  });
  const place = placeOfRow(pair("longitude", "latitude"), pair("rdX", "rdY"), raw.line);
  const located = place.hasPlace ? "place not in (0, 6)" : "false";
  gives.set("longitude", place.hasPlace ? "longitude" : "null");
  gives.set("latitude", place.hasPlace ? "latitude" : "null");
  gives.set("precision", `case when ${located} then ${quality.gives.get("precision")} else 0 end`);
  gives.set(
    "locationQuality",
    `case when ${located} then ${quality.gives.get("locationQuality")} else 'none' end`,
  );
  const person = await personOfRow(connection, trial, at, gives);
  gives.set("naturalPerson", person.sql);
  const placeDoubts = place.hasPlace
    ? `(case when ${located} then 0 else ${doubtBit("location-unknown")} end
       | case place when 6 then ${doubtBit("location-outside-world")}
           when 2 then ${doubtBit("coordinates-swapped")} when 3 then ${doubtBit("coordinates-swapped")}
           when 5 then ${doubtBit("coordinates-swapped")} else 0 end)`
    : String(doubtBit("location-unknown"));
  const clean = [
    ...parts.map((part) => part.clean),
    place.clean,
    only(plan, layout),
    at("establishment") < 0 ? ownNameAndNoTotal(raw.width, gives) : undefined,
  ].filter((each) => each !== undefined);
  const joins = [...parts.map((part) => part.join), person.join].filter(
    (each) => each !== undefined,
  );
  return {
    from: `${place.from} r ${joins.join(" ")}`,
    gives,
    doubts: [
      placeDoubts,
      ...(plan.schemeGuessed ? [String(doubtBit("scheme-guessed"))] : []),
      ...parts.map((part) => `(${part.doubts})`).filter((each) => each !== "(0)"),
    ].join(" | "),
    clean: clean.length === 0 ? "true" : clean.map((each) => `(${each})`).join(" and "),
  };

  /** The number of the trade register stands in for the enterprise's only where a row lacks its own. */
  function enterpriseMissing(group: FieldGroup): boolean {
    return group.fields[0] === "kvkNumber" && habit.enterprise === 8;
  }
}

const locating = ["locationMissing"] as const;
const nowhere = (read: Candidate): boolean =>
  read.accepted.longitude === null && read.accepted.latitude === null;

/** What reaches beyond its group: an address that is shielded; nine digits, which may not be a person's. */
function hard(read: Candidate, cells: readonly string[]): boolean {
  return read.accepted.shielded === 1 || cells.some(ninth);
}

const ninth = (cell: string): boolean => /^\d{9}$/.test(cell.replace(/[\s.]/g, ""));

function hardIdentity(group: FieldGroup, needed: boolean) {
  return (read: Candidate, cells: readonly string[]): boolean => {
    const [cell] = cells;
    switch (group.fields[0]) {
      case "establishment":
        // Called after its line, or after what may be a total.
        return read.accepted.establishment.startsWith("line-") || !/\d/.test(cell);
      case "lisaNumber":
        return (
          group.gives.includes("establishment") && read.accepted.establishment.startsWith("line-")
        );
      case "enterprise":
        return ninth(cell);
      default:
        return needed && read.accepted.kvkNumber === null;
    }
  };
}

/** Rows that the mapping asks for; the others are read one by one, and set aside. */
function only({ mapping }: ReadingPlan, layout: TableLayout): string | undefined {
  if (mapping.only === undefined) return undefined;
  const { column, values } = mapping.only;
  const wanted = values.map((value) => literal(value.trim()));
  return `c${layout.columns.indexOf(column)} in (${wanted.join(", ")})`;
}

/**
 * Without a column of establishments: a row has an industry beside its region,
 * and what stands in its first filled cell is no total.
 */
function ownNameAndNoTotal(width: number, gives: ReadonlyMap<keyof AcceptedRow, string>): string {
  const cells = Array.from({ length: width }, (_, k) => `nullif(c${k}, '')`);
  return `${gives.get("industry")} is not null and not regexp_matches(coalesce(${cells.join(", ")}, ' '),
    '^[^!-~]|^(?i)(eind|sub|grand|tota|gesamt|summe|insgesamt|som)')`;
}
