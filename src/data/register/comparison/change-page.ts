import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { MatchKind } from "../../../domain/comparison.ts";
import { sqlText } from "../../duckdb.ts";
import type { Side } from "./comparison-session.ts";

/** Which changes to give. */
export interface ChangeFilter {
  /** A kind of change or of doubt; all that changed when left out. */
  readonly kind?: string | undefined;
  readonly region?: string | undefined;
  /** Industry codes then or now; all when left out. */
  readonly codes?: readonly string[] | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** What one row of a delivery says of an establishment. No name or address of a natural person is in it. */
export interface ChangeSide {
  readonly row: number;
  readonly establishment: string;
  readonly enterprise: string | null;
  readonly name: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly region: string;
  readonly industry: string | null;
  readonly jobs: number | null;
  /** `jobs`, else the fewest of its size class. */
  readonly jobsAtLeast: number | null;
  /** Its name and address were erased on request, and are not given. */
  readonly erased: boolean;
}

export interface FoundChange {
  readonly earlier: ChangeSide | null;
  readonly later: ChangeSide | null;
  readonly naturalPerson: boolean;
  readonly match: MatchKind | null;
  readonly doubtful: boolean;
  /** The number of the establishment on the other side that it may be. */
  readonly possible: string | null;
  readonly byRule: "threshold" | "coverage" | null;
  readonly regionRecoded: boolean;
  readonly industryRecoded: boolean;
  readonly moved: "within" | "across" | null;
  readonly renamed: boolean;
  readonly otherActivity: boolean;
  readonly sizeChange: -1 | 0 | 1 | null;
  readonly measured: boolean;
}

export interface ChangePage {
  readonly total: number;
  readonly changes: readonly FoundChange[];
}

export async function changePage(
  connection: DuckDBConnection,
  files: Readonly<Record<"file" | "earlier" | "later", string>>,
  filter: ChangeFilter,
  erased: Readonly<Record<Side, ReadonlySet<number>>>,
): Promise<ChangePage> {
  const read = await connection.runAndReadAll(sqlText("register/comparison/change-page"), {
    ...files,
    kind: filter.kind ?? null,
    region: filter.region ?? null,
    codes: filter.codes === undefined ? null : JSON.stringify(filter.codes),
    start: BigInt(filter.offset),
    most: BigInt(filter.limit),
  });
  const rows = read.getRowObjects();
  return {
    total: rows.length === 0 ? 0 : Number(rows[0].all_changes),
    changes: rows.map((row) => foundChange(row, erased)),
  };
}

type Row = Readonly<Record<string, DuckDBValue>>;

function foundChange(row: Row, erased: Readonly<Record<Side, ReadonlySet<number>>>): FoundChange {
  return {
    earlier: sideOf(row, "earlier", erased.earlier),
    later: sideOf(row, "later", erased.later),
    naturalPerson: Boolean(row.natural_person),
    match: text(row.match) as MatchKind | null,
    doubtful: Boolean(row.doubtful),
    possible: text(row.possible_later) ?? text(row.possible_earlier),
    byRule: text(row.by_rule) as FoundChange["byRule"],
    regionRecoded: Boolean(row.region_recoded),
    industryRecoded: Boolean(row.industry_recoded),
    moved: text(row.moved) as FoundChange["moved"],
    renamed: Boolean(row.renamed),
    otherActivity: Boolean(row.other_activity),
    sizeChange: row.size_change === null ? null : (Number(row.size_change) as -1 | 0 | 1),
    measured: Boolean(row.measured),
  };
}

function sideOf(row: Row, side: Side, erased: ReadonlySet<number>): ChangeSide | null {
  const at = (name: string): DuckDBValue => row[`${side}_${name}`];
  if (at("row") === null) return null;
  const isErased = erased.has(Number(at("row")));
  const personal = (name: string): string | null => (isErased ? null : text(at(name)));
  const number = (name: string): number | null => (at(name) === null ? null : Number(at(name)));
  return {
    row: Number(at("row")),
    establishment: String(at("establishment")),
    enterprise: text(at("enterprise")),
    name: personal("name"),
    street: personal("street"),
    houseNumber: personal("house_number") || null,
    postcode: personal("postcode"),
    city: personal("city"),
    region: String(at("region")),
    industry: text(at("industry")),
    jobs: number("jobs"),
    jobsAtLeast: number("jobs_at_least"),
    erased: isErased,
  };
}

const text = (value: DuckDBValue): string | null => (value === null ? null : String(value));
