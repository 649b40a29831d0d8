import { valueOf } from "../language/figure-text.ts";
import type { IndustrySpace, SpaceIndustry } from "./questions.ts";
import { nearbyIndustries } from "./space-sentence.ts";

/** More than this no picture can hold. */
const most = 90;
/** Of a larger space, how many of the closest that are not here yet are drawn with what they go along with. */
const nearest = 20;

interface DrawnSpace {
  readonly industries: readonly SpaceIndustry[];
  /** Ties by the places of their ends in `industries`. */
  readonly ties: readonly {
    readonly from: number;
    readonly to: number;
    readonly proximity: number;
  }[];
  readonly whole: boolean;
}

/**
 * What of the space is drawn: all of it where it fits, else the closest
 * industries, the chosen one, and what these are tied to. An industry that is
 * tied to nothing has no place among the others.
 */
export function drawnIndustries(space: IndustrySpace, chosen: string | undefined): DrawnSpace {
  const tied = new Set(space.ties.flatMap(({ from, to }) => [from, to]));
  const whole = tied.size <= most;
  const shown = whole ? tied : neighbourhood(space, chosen);
  const industries = space.industries.filter(({ industry }) => shown.has(industry.code));
  const place = new Map(industries.map(({ industry }, index) => [industry.code, index]));
  const ties = space.ties.flatMap(({ from, to, proximity }) => {
    const [a, b] = [place.get(from), place.get(to)];
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, proximity }];
  });
  return { industries, ties, whole };
}

/** Picking what is drawn changes nothing, so that no dot moves under the pointer. */
function neighbourhood(space: IndustrySpace, chosen: string | undefined): ReadonlySet<string> {
  const shown = new Set<string>();
  const draw = (code: string): void => {
    for (const { from, to } of space.ties) {
      if (from === code || to === code) shown.add(from).add(to);
    }
  };
  for (const { industry } of nearbyIndustries(space).slice(0, nearest)) {
    if (shown.size < most) draw(industry.code);
  }
  if (chosen !== undefined && !shown.has(chosen)) draw(chosen);
  return shown;
}

/** Size of a dot: the closer an industry that is not here yet, the larger. */
export function dotRadius(one: SpaceIndustry, closest: number): number {
  if (one.present !== false) return 6;
  return 4 + 8 * ((valueOf(one.density) ?? 0) / Math.max(closest, Number.MIN_VALUE)) ** 2;
}
