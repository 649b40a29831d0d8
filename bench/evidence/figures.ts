import { clopperPearsonInterval } from "../../src/core/statistics/clopper-pearson-interval.ts";
import { median } from "../measure.ts";
import type { PlantedOutcome, TrialOutcome } from "./trial.ts";

/** An oracle that chose nothing sees a cluster at this p. */
const seenFrom = 0.01;
/** A find of which less than this was planted is a false alarm. */
const mostlyPlanted = 1 / 3;

/** A count out of some, with its exact 95 % interval. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export function share(count: number, of: number): Share {
  return { count, of, share: count / of, ...clopperPearsonInterval(count, of) };
}

/** Of the clusters an oracle sees: how many were listed, and under which verdict. */
function recall(planted: readonly PlantedOutcome[]) {
  const seen = planted.filter((p) => p.oracleP <= seenFrom);
  const from = (of: (p: PlantedOutcome) => number): Share =>
    share(seen.filter((p) => of(p) >= 0.5).length, seen.length);
  return {
    planted: planted.length,
    oracleSees: seen.length,
    listed: from((p) => p.jaccard),
    indicationOrStrong: from((p) => p.jaccardIndication),
    strong: from((p) => p.jaccardStrong),
    medianJaccard: seen.length > 0 ? median(seen.map((p) => p.jaccard)) : null,
  };
}

/** The figures of a measurement: rates with exact intervals, recall by kind of kinship. */
export function figures(trials: readonly TrialOutcome[]) {
  const planted = trials.flatMap((t) => t.planted);
  const finds = trials.flatMap((t) => t.finds);
  const strong = finds.filter((f) => f.verdict === "strong");
  const sure = finds.filter((f) => f.verdict !== "hunch");
  const right = (list: typeof finds): Share =>
    share(list.filter((f) => f.planted >= mostlyPlanted).length, list.length);
  const heldOut = strong.map((f) => f.heldOut).filter((x) => x !== null);
  const kinships = [...new Set(planted.map((p) => p.kinship))];
  return {
    countries: trials.length,
    countriesWithStrong: share(
      trials.filter((t) => t.finds.some((f) => f.verdict === "strong")).length,
      trials.length,
    ),
    countriesWithAny: share(
      trials.filter((t) => t.finds.some((f) => f.verdict !== "hunch")).length,
      trials.length,
    ),
    recall: planted.length > 0 ? recall(planted) : null,
    byKinship: Object.fromEntries(
      kinships.map((k) => [k, recall(planted.filter((p) => p.kinship === k))]),
    ),
    precisionStrong: right(strong),
    precisionIndicationOrStrong: right(sure),
    /** Of members of strong finds and indications, by fifth of stability: those planted. */
    plantedByStability: Array.from({ length: 5 }, (_, fifth) => {
      const of = (count: (f: (typeof finds)[number]) => number): number =>
        sure.reduce((sum, f) => sum + count(f), 0);
      return share(
        of((f) => f.byStability[fifth].planted),
        of((f) => f.byStability[fifth].members),
      );
    }),
    heldOutOfStrong: heldOut.length > 0 ? median(heldOut) : null,
    secondsPerCountry: median(trials.map((t) => t.seconds)),
  };
}
