import type { profile } from "../../contract/regions.ts";
import type { AnswerOf, ParsedInputOf } from "../../contract/question.ts";
import type { Outsider } from "../../domain/purpose.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { type Figure, figure, suppressed } from "../../domain/figure.ts";
import { type IndustryLevel, industryLevels } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { chosenRegion } from "../regions/chosen-region.ts";
import { regionsOfAnEconomy } from "../regions/compared-with.ts";
import { country, type Published, publishedTo } from "./published.ts";

type Line = AnswerOf<typeof profile>["industries"][number];

/**
 * What a region has, from the published table alone. Shares and quotients are made of the
 * figures shown, and hidden with any of them. What rests on single companies is not told:
 * how many owners there are, the largest one's share, chance and intervals.
 *
 * @throws ClusterwerkError not-for-audience, where a part, another scheme or a finer level is asked for
 */
export async function outsideProfile(
  effects: Effects,
  reader: Outsider,
  input: ParsedInputOf<typeof profile>,
): Promise<AnswerOf<typeof profile>> {
  const published = await publishedTo(effects, reader, input.delivery);
  const { delivery, table, regions } = published;
  const region = regions[chosenRegion(regions, input.region)];
  const level = publishedLevel(published, input.level);
  if (
    input.within !== "all" ||
    input.against === "reference" ||
    isOther(input.scheme, table.scheme)
  ) {
    throw new ClusterwerkError("not-for-audience", "of this there is no published table");
  }
  const compared = regions.length >= regionsOfAnEconomy;
  const codes = published.codes(level);
  const labels = await effects.register.industryLabels(delivery, codes);
  const size = (place: string, of: IndustryLevel | "all", code: string): Figure =>
    published.figure(table.sizeMeasure, place, of, code);
  const total = size(region.id, "all", "all");
  const everything = size(country, "all", "all");
  const industries = codes.flatMap((code, k): Line[] => {
    const establishments = published.figure("establishments", region.id, level, code);
    // Nothing is there, and that is published.
    if (establishments.state === "value" && establishments.value === 0) return [];
    const own = size(region.id, level, code);
    const share = ratio(own, total);
    const usual = ratio(size(country, level, code), everything);
    return [
      {
        industry: { code, label: labels[k] },
        establishments,
        enterprises: suppressed,
        jobs: published.figure("jobs", region.id, level, code),
        share,
        locationQuotient: compared ? ratio(share, usual) : figure(Number.NaN),
        expectedEnterprises: suppressed,
        q: suppressed,
        largestShare: suppressed,
        distinctive: false,
        caveat: "suppressed",
      },
    ];
  });
  return {
    run: published.publication.run,
    delivery: delivery.id,
    invented: delivery.invented,
    region,
    level,
    scheme: table.scheme,
    sizeMeasure: table.sizeMeasure,
    within: "all",
    denominator: compared ? "delivery" : "none",
    countingUnit: table.countingUnit,
    carried: [],
    converted: null,
    readableIn: [],
    establishments: published.figure("establishments", region.id, "all", "all"),
    enterprises: suppressed,
    jobs: published.figure("jobs", region.id, "all", "all"),
    industries: industries.sort(byQuotient),
  };
}

const isOther = (scheme: string | undefined, own: string): boolean =>
  scheme !== undefined && scheme !== own;

/**
 * The level asked for; division where none is, or the finest there is.
 *
 * @throws ClusterwerkError not-for-audience, where nothing so fine is published
 */
export function publishedLevel(
  { table: { finest } }: Pick<Published, "table">,
  wanted: IndustryLevel | undefined,
): IndustryLevel {
  const depth = (level: IndustryLevel): number => industryLevels.indexOf(level);
  const level = wanted ?? (depth(finest) < depth("division") ? finest : "division");
  if (depth(level) > depth(finest)) {
    throw new ClusterwerkError("not-for-audience", `nothing is published by ${level}`);
  }
  return level;
}

/** One figure over another; hidden where either is. */
function ratio(part: Figure, whole: Figure): Figure {
  if (part.state !== "value") return part;
  if (whole.state !== "value") return whole;
  return figure(part.value / whole.value, "estimated");
}

/** By quotient from high to low; what has none that is shown comes last, by its code. */
function byQuotient(a: Line, b: Line): number {
  const rank = ({ locationQuotient: of }: Line): number => (of.state === "value" ? of.value : -1);
  return rank(b) - rank(a) || (a.industry.code < b.industry.code ? -1 : 1);
}
