import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { MatchKind } from "../../../domain/comparison.ts";
import type { ToldSize } from "../../../domain/size-class.ts";
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
export interface ChangeSide extends ToldSize {
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
  readonly naturalPerson: boolean;
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

type Row = Readonly<Record<string, DuckDBValue>>;

/** A page of changes: found in the comparison first, then looked up in both deliveries. */
export async function changePage(
  connection: DuckDBConnection,
  files: Readonly<Record<"file" | Side, string>>,
  { kind, region, codes, offset, limit }: ChangeFilter,
  erased: Readonly<Record<Side, ReadonlySet<number>>>,
): Promise<ChangePage> {
  const filter = {
    file: files.file,
    kind: kind ?? null,
    region: region ?? null,
    codes: codes === undefined ? null : JSON.stringify(codes),
  };
  const rows = async (name: string, values: Record<string, DuckDBValue>): Promise<Row[]> =>
    (
      await connection.runAndReadAll(sqlText(`register/comparison/${name}`), values)
    ).getRowObjects();
  await connection.run(sqlText("register/comparison/chosen-changes"));
  const [{ changes: total }] = await rows("change-total", filter);
  const found = await rows("change-page", {
    ...filter,
    start: BigInt(offset),
    most: BigInt(limit),
  });
  const sides = async (side: Side, other: Side): Promise<Map<number, ChangeSide>> => {
    const wanted = new Set<number>();
    for (const row of found) {
      const own = row[`${side}_row`];
      if (own !== null) wanted.add(Number(own));
      // What it may be lies on the side where it is not.
      else if (row.possible_row !== null && row[`${other}_row`] !== null) {
        wanted.add(Number(row.possible_row));
      }
    }
    const told = await rows("change-sides", {
      file: files[side],
      rows: JSON.stringify([...wanted]),
    });
    return new Map(told.map((row) => [Number(row.row), sideOf(row, erased[side])]));
  };
  const earlier = await sides("earlier", "later");
  const later = await sides("later", "earlier");
  return { total: Number(total), changes: found.map((row) => foundChange(row, earlier, later)) };
}

function foundChange(
  row: Row,
  earlierOf: ReadonlyMap<number, ChangeSide>,
  laterOf: ReadonlyMap<number, ChangeSide>,
): FoundChange {
  const at = (of: ReadonlyMap<number, ChangeSide>, value: DuckDBValue): ChangeSide | null =>
    value === null ? null : (of.get(Number(value)) ?? null);
  const [earlier, later] = [at(earlierOf, row.earlier_row), at(laterOf, row.later_row)];
  const possible = at(earlier === null ? earlierOf : laterOf, row.possible_row);
  return {
    earlier,
    later,
    naturalPerson: earlier?.naturalPerson === true || later?.naturalPerson === true,
    match: text(row.match) as MatchKind | null,
    doubtful: Boolean(row.doubtful),
    possible: possible?.establishment ?? null,
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

function sideOf(row: Row, erased: ReadonlySet<number>): ChangeSide {
  const isErased = erased.has(Number(row.row));
  const personal = (value: DuckDBValue): string | null => (isErased ? null : text(value));
  const number = (value: DuckDBValue): number | null => (value === null ? null : Number(value));
  return {
    row: Number(row.row),
    establishment: String(row.establishment),
    enterprise: text(row.enterprise),
    name: personal(row.name),
    street: personal(row.street),
    houseNumber: personal(row.house_number) || null,
    postcode: personal(row.postcode),
    city: personal(row.city),
    region: String(row.region),
    industry: text(row.industry),
    jobs: number(row.jobs),
    jobsAtLeast: number(row.jobs_at_least),
    sizeClass: text(row.size_class),
    naturalPerson: Number(row.natural_person) === 1,
    erased: isErased,
  };
}

const text = (value: DuckDBValue): string | null => (value === null ? null : String(value));
