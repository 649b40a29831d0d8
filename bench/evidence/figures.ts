import { clopperPearsonInterval } from "../../src/core/statistics/clopper-pearson-interval.ts";
import { median } from "../measure.ts";
import type { FindOutcome, PlantedOutcome, TrialOutcome } from "./trial.ts";

/** An oracle that chose nothing sees a cluster at this p. */
const seenFrom = 0.01;
/** One who scanned everything, and paid for it, at this one. */
const scannedFrom = 0.05;
/** A find of which less than this was planted is a false alarm. */
const mostlyPlanted = 1 / 3;
/** Companies shared, of all in either, from which a cluster counts as found (Jaccard). */
const foundFrom = 0.5;
/** Classes of size and of excess that power is counted by. */
const sizes = [8, 15, 25, 35, 46, 61];
const excesses = [1.5, 2.5, 3.5, 4.5, 6.5];

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

export type Recall = ReturnType<typeof recall>;

/** Of the clusters an oracle sees: how many were listed, and under which verdict. */
function recall(planted: readonly PlantedOutcome[]) {
  const seen = planted.filter((p) => p.oracleP <= seenFrom);
  const from = (of: (p: PlantedOutcome) => number): Share =>
    share(seen.filter((p) => of(p) >= foundFrom).length, seen.length);
  return {
    planted: planted.length,
    oracleSees: seen.length,
    toldScanSees: share(seen.filter((p) => p.toldScanP <= scannedFrom).length, seen.length),
    listed: from((p) => p.jaccard),
    indicationOrStrong: from((p) => p.jaccardIndication),
    strong: from((p) => p.jaccardStrong),
    medianJaccard: seen.length > 0 ? median(seen.map((p) => p.jaccard)) : null,
  };
}

/** Mean stability of some companies, and how many of them were planted. */
export interface Calibrated {
  readonly stability: number;
  readonly planted: Share;
}

function calibration(finds: readonly FindOutcome[]): Calibrated[] {
  return Array.from({ length: 5 }, (_, fifth) => {
    const sum = (of: (f: FindOutcome["byStability"][number]) => number): number =>
      finds.reduce((total, f) => total + of(f.byStability[fifth]), 0);
    const members = sum((f) => f.members);
    return {
      stability: sum((f) => f.stability) / members,
      planted: share(
        sum((f) => f.planted),
        members,
      ),
    };
  });
}

/** Of all clusters planted in a class of size and excess, whether an oracle sees them or not: those listed. */
function power(planted: readonly PlantedOutcome[]) {
  const classes: [readonly [number, number], readonly [number, number]][] = [];
  for (let s = 1; s < sizes.length; s++) {
    for (let e = 1; e < excesses.length; e++) {
      classes.push([
        [sizes[s - 1], sizes[s]],
        [excesses[e - 1], excesses[e]],
      ]);
    }
  }
  return classes.map(([companies, excess]) => {
    const these = planted.filter(
      (p) =>
        p.companies >= companies[0] &&
        p.companies < companies[1] &&
        p.excess >= excess[0] &&
        p.excess < excess[1],
    );
    return {
      companies,
      excess,
      oracle: share(these.filter((p) => p.oracleP <= seenFrom).length, these.length),
      listed: share(these.filter((p) => p.jaccard >= foundFrom).length, these.length),
      indicationOrStrong: share(
        these.filter((p) => p.jaccardIndication >= foundFrom).length,
        these.length,
      ),
    };
  });
}

function baselineFigures(trials: readonly TrialOutcome[], planted: readonly PlantedOutcome[]) {
  const seen = planted.filter((p) => p.oracleP <= seenFrom);
  return Object.keys(trials[0]?.baselines ?? {}).map((name) => {
    const all = trials.map((t) => t.baselines[name]);
    return {
      name,
      recalled: share(seen.filter((p) => p.baselines[name] >= foundFrom).length, seen.length),
      right: share(
        all.reduce((sum, b) => sum + b.right, 0),
        all.reduce((sum, b) => sum + b.pointed, 0),
      ),
      alarms: share(all.filter((b) => b.pointed > 0).length, all.length),
    };
  });
}

export type Figures = ReturnType<typeof figures>;

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
  const countriesWith = (of: (f: FindOutcome) => boolean): Share =>
    share(trials.filter((t) => t.finds.some(of)).length, trials.length);
  return {
    countries: trials.length,
    countriesWithStrong: countriesWith((f) => f.verdict === "strong"),
    countriesWithAny: countriesWith((f) => f.verdict !== "hunch"),
    recall: planted.length > 0 ? recall(planted) : null,
    byKinship: Object.fromEntries(
      kinships.map((k) => [k, recall(planted.filter((p) => p.kinship === k))]),
    ),
    precisionStrong: right(strong),
    precisionIndicationOrStrong: right(sure),
    calibration: calibration(sure),
    calibrationOfAll: calibration(finds),
    power: power(planted),
    baselines: baselineFigures(trials, planted),
    heldOutOfStrong: heldOut.length > 0 ? median(heldOut) : null,
    secondsPerCountry: median(trials.map((t) => t.seconds)),
  };
}
