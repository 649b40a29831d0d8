import { cellEvidence } from "./cell-evidence.ts";
import type { HunchCells } from "./hunch.ts";
import type { Tally } from "./latent-cluster.ts";
import type { Prepared } from "./prepared.ts";

/** A count beside what chance gives, and how much likelier an excess is, in nats. */
interface Shown extends Tally {
  readonly evidence: number;
}

/** What a hunch does not name and has much of its own beside it, the clearest first. */
export interface HunchNeighbours {
  /** Industries akin to one named, in the same places. */
  readonly industries: readonly ({ readonly industry: number } & Shown)[];
  /** Places within reach of all named, in the same industries. */
  readonly places: readonly ({ readonly place: number } & Shown)[];
}

const mostShown = 8;
/** An industry or place is shown from this excess on. */
const leastExcess = 1.5;
/** One company alone is no more than there. */
const leastObserved = 2;

/**
 * What would make a hunch stronger if it were named too: kin in the same places,
 * and places within reach in the same industries, that have one and a half times
 * what comparable places give and evidence of it. They were chosen by looking, so
 * a hunch that takes them in is another one, whose p on the same register flatters.
 *
 * Cost: O(places · industries).
 */
export function hunchNeighbours(prepared: Prepared, cells: HunchCells): HunchNeighbours {
  const { observed: at, clumping, geography: geo, urban, options, industries: all } = prepared;
  const ofCells = cellEvidence(at, clumping, geo, urban.of, all, options.alternativeExcess);
  const over = (places: Iterable<number>, industries: Iterable<number>): Shown => {
    let observed = 0;
    let expected = 0;
    let evidence = 0;
    const columns = [...industries];
    for (const r of places) {
      for (const i of columns) {
        observed += at.counts[r * all + i];
        expected += at.expected[r * all + i];
        evidence += ofCells[r * all + i];
      }
    }
    return { observed, expected, evidence };
  };
  const clearest = <T extends Shown>(list: T[]): T[] =>
    list
      .filter(
        (one) =>
          one.evidence > 0 &&
          one.observed >= leastObserved &&
          one.observed >= leastExcess * one.expected,
      )
      .sort((a, b) => b.evidence - a.evidence)
      .slice(0, mostShown);
  if (cells.places.length === 0 || cells.industries.length === 0) {
    return { industries: [], places: [] };
  }
  return {
    industries: clearest(
      akinTo(prepared, cells.industries).map((industry) => ({
        industry,
        ...over(cells.places, [industry]),
      })),
    ),
    places: clearest(
      withinReachOf(prepared, cells.places).map((place) => ({
        place,
        ...over([place], cells.industries),
      })),
    ),
  };
}

/** Industries of a class, or linked by a reference, with one of those named, and not named themselves. */
function akinTo({ kin }: Prepared, named: Uint32Array): number[] {
  const akin = new Set<number>();
  for (const { classOf } of kin.classes) {
    const classes = new Set(Array.from(named, (i) => classOf[i]).filter((c) => c >= 0));
    classOf.forEach((c, i) => {
      if (classes.has(c)) akin.add(i);
    });
  }
  for (const { start, target } of kin.links) {
    for (const i of named) for (let k = start[i]; k < start[i + 1]; k++) akin.add(target[k]);
  }
  for (const i of named) akin.delete(i);
  return [...akin].filter((i) => kin.isPresent[i]).sort((a, b) => a - b);
}

/** Places that may be in one footprint with every place named. */
function withinReachOf({ geography: geo }: Prepared, named: Uint32Array): number[] {
  const inside = new Set(named);
  const near = (r: number): number[] => [
    ...geo.nearTarget.subarray(geo.nearStart[r], geo.nearStart[r + 1]),
  ];
  return near(named[0]).filter(
    (r) => !inside.has(r) && named.every((one) => near(one).includes(r)),
  );
}
