import type { Decimal } from "../mapping/number-habit.ts";
import { latitudeTerms, longitudeTerms } from "../rows/rd-coordinates.ts";

/** Two columns of numbers, east and north; -1 where there is none. */
export interface Pair {
  readonly east: number;
  readonly north: number;
  readonly eastDecimal: Decimal | null;
  readonly northDecimal: Decimal | null;
}

/** The point of a row as SQL, in steps. */
export interface PlaceSql {
  /** `raw` with `line`, and where there are coordinates `place`, `longitude` and `latitude` beside its cells. */
  readonly from: string;
  readonly clean: string | undefined;
  /** Whether a row has coordinates at all. */
  readonly hasPlace: boolean;
}

/** What `place` says: 0 unknown, 1 RD, 2 RD swapped, 3 and 5 degrees swapped, 4 degrees, 6 outside the world. */
const kindOf = (east: string, north: string): string => {
  const inRd = (x: string, y: string): string =>
    `(${x} >= 7000 and ${x} <= 300000 and ${y} >= 289000 and ${y} <= 629000)`;
  return `case when ${east} is null or ${north} is null then 0
    when ${east} = 0 and ${north} = 0 then 0
    when ${east} = 155000 and ${north} = 463000 then 0
    when ${inRd(east, north)} then 1
    when ${inRd(north, east)} then 2
    when ${east} >= 50 and ${east} <= 54 and ${north} >= 3 and ${north} <= 8 then 3
    when abs(${east}) <= 180 and abs(${north}) <= 90 then 4
    when abs(${north}) <= 180 and abs(${east}) <= 90 then 5
    else 6 end`;
};

/**
 * The rows with their points, as `locationOf` and `rdToWgs84` have them: the
 * same comparisons in the same order, and the same multiplications. A cell that
 * is no plain number makes its row one to be read by itself.
 */
export function placeOfRow(degrees: Pair, metres: Pair, line: string): PlaceSql {
  const source = `select *, ${line} as line from raw`;
  const pairs = [degrees, metres].filter(({ east, north }) => east >= 0 && north >= 0);
  const cells = [degrees, metres].flatMap(({ east, north, eastDecimal, northDecimal }) => [
    ...(east >= 0 ? [[`c${east}`, eastDecimal] as const] : []),
    ...(north >= 0 ? [[`c${north}`, northDecimal] as const] : []),
  ]);
  const clean =
    cells.length === 0
      ? undefined
      : cells.map(([cell, decimal]) => isNumber(cell, decimal)).join(" and ");
  if (pairs.length === 0) return { from: `(${source})`, clean, hasPlace: false };
  const numbers = pairs.map(
    ({ east, north, eastDecimal, northDecimal }, k) =>
      `${numberIn(`c${east}`, eastDecimal)} as e${k}, ${numberIn(`c${north}`, northDecimal)} as n${k}`,
  );
  const read = `select *, ${numbers.join(", ")} from (${source})`;
  const kinds = `select *, ${pairs.map((_, k) => `${kindOf(`e${k}`, `n${k}`)} as p${k}`).join(", ")} from (${read})`;
  // The second pair counts where the first tells nothing.
  const chosen =
    pairs.length === 1
      ? `select *, p0 as place, e0 as east, n0 as north from (${kinds})`
      : `select *, case when p0 <> 0 then p0 else p1 end as place,
          case when p0 <> 0 then e0 else e1 end as east,
          case when p0 <> 0 then n0 else n1 end as north from (${kinds})`;
  const turned = `select *,
      (case place when 1 then east when 2 then north end - 155000) * 1e-5 as dx1,
      (case place when 1 then north when 2 then east end - 463000) * 1e-5 as dy1
    from (${chosen})`;
  const power = (d: string, n: number): string => Array(n).fill(`${d}1`).join(" * ");
  const powers = `select *, ${["dx", "dy"]
    .flatMap((d) => [2, 3, 4, 5].map((n) => `${power(d, n)} as ${d}${n}`))
    .join(", ")} from (${turned})`;
  const from = `select * exclude (dx1, dx2, dx3, dx4, dx5, dy1, dy2, dy3, dy4, dy5),
      case when place in (1, 2) then 5.38720621e0 + (${polynomial(longitudeTerms)}) / 3600
        when place in (3, 5) then north when place = 4 then east end as longitude,
      case when place in (1, 2) then 52.1551744e0 + (${polynomial(latitudeTerms)}) / 3600
        when place in (3, 5) then east when place = 4 then north end as latitude
    from (${powers})`;
  return { from: `(${from})`, clean, hasPlace: true };
}

function polynomial(terms: typeof longitudeTerms): string {
  return terms
    .map(([p, q, k]) => {
      const parts = [p > 0 ? `dx${p}` : "", q > 0 ? `dy${q}` : ""].filter((part) => part !== "");
      return `(${k}e0) * ${parts.join(" * ")}`;
    })
    .join(" + ");
}

function pattern(decimal: Decimal | null): string {
  return `-?[0-9]{1,15}(${decimal === "," ? "," : "\\."}[0-9]{1,17})?`;
}

const isNumber = (cell: string, decimal: Decimal | null): string =>
  `(${cell} = '' or regexp_full_match(${cell}, '${pattern(decimal)}'))`;

/** Null where the cell is empty; where it is no number, the row is not clean. */
function numberIn(cell: string, decimal: Decimal | null): string {
  const text = decimal === "," ? `replace(${cell}, ',', '.')` : cell;
  return `try_cast(${text} as double)`;
}
