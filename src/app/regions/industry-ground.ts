import { comparativeAdvantage } from "../../core/relatedness/comparative-advantage.ts";
import { economicComplexity } from "../../core/complexity/economic-complexity.ts";
import { presences } from "../../core/specialization/presences.ts";
import type { Bounds } from "../../core/statistics/wilson-interval.ts";
import { margins, type Matrix, zeros } from "../../core/matrix.ts";
import { strongestTies } from "../../core/network/strongest-ties.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { industryAt, type IndustryLevel, isUnclassified } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { regionsOfAnEconomy } from "./compared-with.ts";
import { complexityEnds, type ComplexityEnds, type ComplexityTask } from "./complexity-ends.ts";
import { type ComplexityCaveat, complexityCaveat } from "./complexity-caveat.ts";
import { industriesAtLevel } from "./industries-at-level.ts";
import { industryProximity } from "./industry-proximity.ts";
import { shownPerRegion, sizeOf } from "./shown-industries.ts";

export interface GroundParameters {
  readonly delivery: string;
  readonly level: IndustryLevel;
  /** How many independent enterprises an industry needs to count as present in a region. */
  readonly minimumContributors: number;
  /** How often companies are drawn anew for the intervals of complexity. */
  readonly resamples: number;
}

/** Which industries go together in the country, and how complex they are; null stands for NaN. */
export interface IndustryGround {
  readonly ground: "delivery" | "reference" | "none";
  readonly codes: readonly string[];
  /** Per region the industries that are present, as indices into `codes`. */
  readonly present: readonly (readonly number[])[];
  readonly ties: readonly {
    readonly from: number;
    readonly to: number;
    readonly proximity: number;
    readonly tree: boolean;
  }[];
  readonly complexity: {
    readonly caveat: ComplexityCaveat;
    readonly industries: readonly (number | null)[];
    readonly regions: readonly (number | null)[];
    /** Null where no companies are told to draw from. */
    readonly ends: {
      readonly industries: readonly (Bounds | null)[];
      readonly regions: readonly (Bounds | null)[];
    } | null;
    readonly secondEigenvalue: number | null;
    readonly thirdEigenvalue: number | null;
    readonly chanceEigenvalue: number | null;
    readonly turn: number | null;
  };
}

/**
 * The computation on an industry space's run card, the same for every region.
 *
 * An industry counts as present in a region where its quotient is 1 or more
 * *and* its quotient may be shown there. So what is made of it (which
 * industries go together, how dense and how complex) is a function of figures
 * that anyone may see, and nothing hidden can be worked out from it. It also
 * keeps a single plant from making a region's speciality.
 */
export async function industryGround(
  effects: Effects,
  { delivery: id, level, minimumContributors, resamples }: GroundParameters,
): Promise<IndustryGround> {
  const delivery = await chosenDelivery(effects, id);
  const columns = await effects.columns.of(id);
  const found =
    columns.regions.length >= regionsOfAnEconomy
      ? deliveredEconomy(delivery, columns, level, minimumContributors)
      : await referenceEconomy(effects, delivery, level, minimumContributors);
  if (!found) {
    const complexity = { ...noComplexity, caveat: "no-ground" as const };
    return { ground: "none", codes: [], present: [], ties: [], complexity };
  }
  const { codes, present, regionJobs } = found;
  const complexity = complexityOf(present, regionJobs);
  const plants = complexity.caveat === "none" ? found.plants?.() : undefined;
  const ends =
    plants &&
    (await complexityEnds(
      { ...plants, regions: present.rows, industries: present.cols, resamples },
      effects.signal,
    ));
  const { from, to, weight, tree } = strongestTies(industryProximity(present), codes.length);
  return {
    ground: found.ground,
    codes,
    present: Array.from({ length: present.rows }, (_, r) =>
      codes.flatMap((_code, i) => (present.data[r * present.cols + i] > 0 ? [i] : [])),
    ),
    ties: Array.from(from, (a, k) => ({
      from: a,
      to: to[k],
      proximity: weight[k],
      tree: k < tree,
    })),
    complexity: { ...complexity, ends: ends ? boundsOf(ends) : null },
  };
}

interface FoundEconomy {
  readonly ground: "delivery" | "reference";
  readonly codes: readonly string[];
  readonly present: Matrix;
  /** NaN where jobs are not told. */
  readonly regionJobs: Float64Array;
  /** The companies behind it, where it is known which they are. */
  readonly plants?: () => Pick<ComplexityTask, "plants" | "mayCount">;
}

function deliveredEconomy(
  delivery: Delivery,
  columns: EstablishmentColumns,
  level: IndustryLevel,
  minimumContributors: number,
): FoundEconomy {
  const levelled = industriesAtLevel(columns, delivery.scheme, level);
  const size = sizeOf(delivery.sizeMeasure, columns);
  const jobs = zeros(columns.regions.length, levelled.codes.length);
  for (let k = 0; k < columns.count; k++) {
    if (levelled.industry[k] < 0 || Number.isNaN(size[k])) continue;
    jobs.data[columns.region[k] * jobs.cols + levelled.industry[k]] += size[k];
  }
  const shown = shownPerRegion(
    minimumContributors,
    delivery,
    columns,
    columns.regions.map((_, r) => r),
    { level, within: "all" },
  );
  // Without the total a quotient is not shown either.
  const mayCount = (r: number, i: number): boolean =>
    shown[r].total && shown[r].has(levelled.codes[i]);
  const told = delivery.sizeMeasure === "jobs";
  const { codes } = levelled;
  const { region, group } = columns;
  return {
    ground: "delivery",
    codes,
    present: presentWhere(jobs, codes, delivery, mayCount),
    regionJobs: margins(jobs).row.map((sum) => (told ? sum : Number.NaN)),
    plants: () => ({
      plants: presences({ region, industry: levelled.industry, group, size }),
      mayCount: countable(jobs, codes, delivery, mayCount),
    }),
  };
}

async function referenceEconomy(
  { register }: Effects,
  delivery: Delivery,
  level: IndustryLevel,
  minimumContributors: number,
): Promise<FoundEconomy | undefined> {
  const table = await register.regionIndustry(delivery.scheme);
  if (!table || table.regions.length < regionsOfAnEconomy) return undefined;
  const at = table.industries.map((code) => industryAt(code, table.scheme, level));
  const codes = [...new Set(at.filter((code) => code !== undefined))].sort();
  const place = new Map(codes.map((code, i) => [code, i]));
  const size = zeros(table.regions.length, codes.length);
  const establishments = zeros(table.regions.length, codes.length);
  const regionJobs = new Float64Array(table.regions.length);
  const measure = delivery.sizeMeasure === "jobs" ? table.jobs : table.establishments;
  for (let k = 0; k < table.region.length; k++) {
    regionJobs[table.region[k]] += table.jobs[k];
    const i = place.get(at[table.industry[k]] ?? "");
    if (i === undefined) continue;
    const cell = table.region[k] * codes.length + i;
    if (!Number.isNaN(measure[k])) size.data[cell] += measure[k];
    establishments.data[cell] += table.establishments[k];
  }
  // Where a table does not count establishments, its cells are as published.
  const mayCount = (r: number, i: number): boolean =>
    !(establishments.data[r * codes.length + i] < minimumContributors);
  const present = presentWhere(size, codes, delivery, mayCount);
  return { ground: "reference", codes, present, regionJobs };
}

/** Presences that may count; what nobody has classified goes together with nothing. */
function presentWhere(
  size: Matrix,
  codes: readonly string[],
  delivery: Delivery,
  mayCount: (region: number, industry: number) => boolean,
): Matrix {
  const present = comparativeAdvantage(size);
  countable(size, codes, delivery, mayCount).forEach((may, k) => {
    if (may === 0) present.data[k] = 0;
  });
  return present;
}

/** Regions × industries, 1 where a presence may count. */
function countable(
  { rows, cols }: Matrix,
  codes: readonly string[],
  { scheme }: Delivery,
  mayCount: (region: number, industry: number) => boolean,
): Uint8Array {
  const unclassified = codes.map((code) => isUnclassified(code, scheme));
  return Uint8Array.from({ length: rows * cols }, (_, k) =>
    Number(!unclassified[k % cols] && mayCount(Math.floor(k / cols), k % cols)),
  );
}

function boundsOf({ region, industry }: ComplexityEnds) {
  const bounds = ({ low, high }: ComplexityEnds["region"]): (Bounds | null)[] =>
    Array.from(low, (from, k) => (Number.isFinite(from) ? { low: from, high: high[k] } : null));
  return { regions: bounds(region), industries: bounds(industry) };
}

const noComplexity = {
  industries: [],
  regions: [],
  ends: null,
  secondEigenvalue: null,
  thirdEigenvalue: null,
  chanceEigenvalue: null,
  turn: null,
};

function complexityOf(present: Matrix, regionJobs: Float64Array): IndustryGround["complexity"] {
  const bySize = complexityCaveat(regionJobs);
  if (bySize !== "none") return { ...noComplexity, caveat: bySize };
  const found = economicComplexity(present);
  const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const told = {
    secondEigenvalue: orNull(found.eigenvalues.second),
    thirdEigenvalue: orNull(found.eigenvalues.third),
    chanceEigenvalue: orNull(found.chance),
    turn: orNull(found.turn),
  };
  if (!found.ordered) return { ...noComplexity, ...told, caveat: "no-order" };
  return {
    caveat: "none",
    industries: Array.from(found.industry, orNull),
    regions: Array.from(found.region, orNull),
    ends: null,
    ...told,
  };
}
