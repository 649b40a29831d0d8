import type { AnswerOf, ParsedInputOf } from "../../contract/question.ts";
import type { shiftShare as question } from "../../contract/regions.ts";
import { shiftShare } from "../../core/specialization/shift-share.ts";
import type { Outsider } from "../../domain/purpose.ts";
import { figure, suppressed, type Figure } from "../../domain/figure.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { chosenRegion } from "../regions/chosen-region.ts";
import { partNames } from "../regions/shifted.ts";
import { publishedLevel } from "./outside-profile.ts";
import { country, type Published, publishedTo } from "./published.ts";

type Answer = AnswerOf<typeof question>;
type Part = (typeof partNames)[number];

/**
 * The change of each industry between two published tables, taken apart with the figures
 * that both show; a part is hidden with any figure it rests on.
 *
 * @throws ClusterwerkError not-published, not-for-audience, unknown-region
 */
export async function outsideShiftShare(
  effects: Effects,
  reader: Outsider,
  input: ParsedInputOf<typeof question>,
): Promise<Answer> {
  const later = await publishedTo(effects, reader, input.later);
  const earlier = await publishedTo(effects, reader, input.earlier, isBefore(later.delivery));
  const level = [earlier, later].map((one) => publishedLevel(one, input.level))[1];
  const region = later.regions[chosenRegion(later.regions, input.region)];
  chosenRegion(earlier.regions, region.id);
  const inJobs = [earlier, later].every(({ table }) => table.sizeMeasure === "jobs");
  const sizes = sizesOf(earlier, later, inJobs ? "jobs" : "establishments", region.id);
  const denominator = [earlier, later].every(({ regions }) => regions.length > 1)
    ? ("delivery" as const)
    : ("none" as const);
  const codes = [...new Set([...earlier.codes(level), ...later.codes(level)])].sort();
  const labels = await effects.register.industryLabels(later.delivery, codes);
  const parts = partsOf(sizes, denominator);
  const industries = codes.flatMap((code, k): Answer["industries"] => {
    const own = sizes.here(level, code);
    if (own.every((one) => one.state === "value" && one.value === 0)) return [];
    const [before, after] = own;
    return [
      {
        industry: { code, label: labels[k] },
        earlier: before,
        later: after,
        ...parts(level, code),
      },
    ];
  });
  const [before, after] = sizes.here("all", "all");
  const whole = parts("all", "all");
  const summed = (name: "mix" | "competitive"): Figure => total(industries.map((one) => one[name]));
  const ids = new Set(earlier.regions.map(({ id }) => id));
  return {
    run: later.publication.run,
    invented: earlier.delivery.invented || later.delivery.invented,
    region,
    level,
    scheme: later.table.scheme,
    sizeMeasure: inJobs ? "jobs" : "establishments",
    earlier: momentOf(earlier),
    later: momentOf(later),
    regionsInBoth: later.regions.filter(({ id }) => ids.has(id)).length,
    denominator,
    total: {
      earlier: before,
      later: after,
      change: whole.change,
      national: whole.national,
      mix: summed("mix"),
      competitive: summed("competitive"),
    },
    industries,
  };
}

/** Whether a delivery can be compared over time with a later one. */
const isBefore =
  ({ id, scheme, referenceDate }: KeptDelivery) =>
  (other: KeptDelivery): boolean =>
    other.id !== id &&
    other.scheme === scheme &&
    (other.referenceDate ?? "") < (referenceDate ?? "");

interface Sizes {
  /** Earlier and later, in the region and in the country. */
  here(level: IndustryLevel | "all", code: string): readonly [Figure, Figure];
  everywhere(level: IndustryLevel | "all", code: string): readonly [Figure, Figure];
}

function sizesOf(
  earlier: Published,
  later: Published,
  measure: "jobs" | "establishments",
  region: string,
): Sizes {
  const at =
    (place: string): Sizes["here"] =>
    (level, code) => [
      earlier.figure(measure, place, level, code),
      later.figure(measure, place, level, code),
    ];
  return { here: at(region), everywhere: at(country) };
}

/** The parts of a change, made of an industry and of all others together; NaN stands for what is hidden. */
function partsOf(
  { here, everywhere }: Sizes,
  denominator: "delivery" | "none",
): (level: IndustryLevel | "all", code: string) => Record<Part, Figure> {
  const [ofRegion, ofCountry] = [here, everywhere].map((of) => of("all", "all"));
  return (level, code) => {
    const isAll = level === "all";
    const own = here(level, code);
    const known = everywhere(level, code);
    const moments = (part: readonly [Figure, Figure], whole: readonly [Figure, Figure]) => {
      const [first, second] = part.map((one, k) =>
        Float64Array.of(number(one), isAll ? 0 : number(whole[k]) - number(one)),
      );
      return { earlier: first, later: second };
    };
    const found = shiftShare(moments(own, ofRegion), moments(known, ofCountry));
    const hidden = [...own, ...known, ...ofRegion, ...ofCountry].some(
      ({ state }) => state === "suppressed",
    );
    const told = (name: Part): Figure => {
      if (denominator === "none" && name !== "change") return figure(Number.NaN);
      const value = found[name][0];
      return Number.isNaN(value) && hidden ? suppressed : figure(value);
    };
    return Object.fromEntries(partNames.map((name) => [name, told(name)])) as Record<Part, Figure>;
  };
}

const number = (of: Figure): number => (of.state === "value" ? of.value : Number.NaN);

/** The sum of figures; hidden with any of them. */
function total(of: readonly Figure[]): Figure {
  if (of.some(({ state }) => state === "suppressed")) return suppressed;
  return figure(of.reduce((sum, one) => sum + number(one), 0));
}

const momentOf = ({ delivery, table }: Published): Answer["earlier"] => ({
  delivery: delivery.id,
  source: delivery.source,
  referenceDate: delivery.referenceDate,
  regions: table.regions,
});
