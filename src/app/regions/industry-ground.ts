import { economicComplexity } from "../../core/complexity/economic-complexity.ts";
import type { Bounds } from "../../core/statistics/wilson-interval.ts";
import type { Matrix } from "../../core/matrix.ts";
import { strongestTies } from "../../core/network/strongest-ties.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { regionsOfAnEconomy } from "./compared-with.ts";
import { complexityEnds, type ComplexityEnds } from "./complexity-ends.ts";
import { type ComplexityCaveat, complexityCaveat } from "./complexity-caveat.ts";
import { deliveredEconomy, type FoundEconomy, referenceEconomy } from "./found-economy.ts";
import { industryProximity } from "./industry-proximity.ts";
import { gathered, labourMarkets, type WiderAreas } from "./labour-markets.ts";

export interface GroundParameters {
  readonly delivery: string;
  readonly level: IndustryLevel;
  /** How many independent enterprises an industry needs to count as present in a region. */
  readonly minimumContributors: number;
  /** How often companies are drawn anew for the intervals of complexity. */
  readonly resamples: number;
  /** A table of areas in areas, by which regions are gathered into labour markets; null where there is none. */
  readonly membership: string | null;
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
    /** The labour markets it is about, where the regions are too small to be some. */
    readonly markets: null | {
      readonly ids: readonly string[];
      /** Per region of the delivery, as it counts them, the market it lies in. */
      readonly of: readonly number[];
      readonly present: readonly (readonly number[])[];
    };
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
  parameters: GroundParameters,
): Promise<IndustryGround> {
  const { delivery: id, level, minimumContributors, resamples } = parameters;
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
  const { codes, present } = found;
  const markets =
    found.ground === "delivery" && complexityCaveat(found.regionJobs) === "regions-too-small"
      ? await marketsOf(effects, delivery, columns, parameters)
      : undefined;
  const { present: over, regionJobs, plants: draw } = markets?.economy ?? found;
  const complexity = complexityOf(over, regionJobs);
  const plants = complexity.caveat === "none" ? draw?.() : undefined;
  const ends =
    plants &&
    (await complexityEnds(
      { ...plants, regions: over.rows, industries: over.cols, resamples },
      effects.signal,
    ));
  const { from, to, weight, tree } = strongestTies(industryProximity(present), codes.length);
  return {
    ground: found.ground,
    codes,
    present: presentIn(present),
    ties: Array.from(from, (a, k) => ({
      from: a,
      to: to[k],
      proximity: weight[k],
      tree: k < tree,
    })),
    complexity: {
      ...complexity,
      ends: ends ? boundsOf(ends) : null,
      markets: markets
        ? { ids: markets.areas.ids, of: [...markets.areas.of], present: presentIn(over) }
        : null,
    },
  };
}

/** Per region the industries that are present, by index. */
const presentIn = (present: Matrix): number[][] =>
  Array.from({ length: present.rows }, (_, r) =>
    Array.from({ length: present.cols }, (_code, i) => i).filter(
      (i) => present.data[r * present.cols + i] > 0,
    ),
  );

/**
 * The labour markets that the regions lie in, for regions that are none
 * themselves, and their economy; undefined where no table says which. An
 * industry counts as present in a market by the same rule as in a region.
 */
async function marketsOf(
  { register }: Effects,
  delivery: Delivery,
  columns: EstablishmentColumns,
  { level, minimumContributors, membership }: GroundParameters,
): Promise<{ areas: WiderAreas; economy: FoundEconomy } | undefined> {
  const table = (await register.references.memberships()).find(
    ({ reference }) => reference === membership,
  );
  const areas = table && labourMarkets(columns, table);
  return (
    areas && {
      areas,
      economy: deliveredEconomy(delivery, gathered(columns, areas), level, minimumContributors),
    }
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
  markets: null,
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
    markets: null,
    ...told,
  };
}
