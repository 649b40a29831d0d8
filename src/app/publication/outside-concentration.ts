import type { concentration } from "../../contract/concentration.ts";
import type { AnswerOf, ParsedInputOf } from "../../contract/question.ts";
import type { Outsider } from "../../domain/purpose.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { suppressed } from "../../domain/figure.ts";
import { industryLevels } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { publishedLevel } from "./outside-profile.ts";
import { country, type Published, publishedTo } from "./published.ts";

/**
 * How much there is of each industry. The indices rest on the sizes of single plants and on
 * their distances, so that none is told.
 *
 * @throws ClusterwerkError not-for-audience, unknown-industry
 */
export async function outsideConcentration(
  effects: Effects,
  reader: Outsider,
  input: ParsedInputOf<typeof concentration>,
): Promise<AnswerOf<typeof concentration>> {
  const published = await publishedTo(effects, reader, input.delivery);
  const { delivery, table, publication } = published;
  const level =
    input.industry === undefined
      ? publishedLevel(published, input.level)
      : levelOf(published, input.industry);
  const codes = input.industry === undefined ? published.codes(level) : [input.industry];
  const labels = await effects.register.industryLabels(delivery, codes);
  return {
    run: publication.run,
    delivery: delivery.id,
    invented: delivery.invented,
    scheme: table.scheme,
    level,
    sizeMeasure: table.sizeMeasure,
    countingUnit: table.countingUnit,
    regions: table.regions,
    // Told with the published table or not at all: a share of a figure narrows it down.
    grade: null,
    industries: codes.map((code, k) => ({
      industry: { code, label: labels[k] },
      establishments: published.figure("establishments", country, level, code),
      enterprises: suppressed,
      gamma: suppressed,
      maurelSedillot: suppressed,
      chance: null,
      p: suppressed,
      q: suppressed,
      concentrated: false,
    })),
    distances:
      input.industry === undefined
        ? null
        : {
            run: publication.run,
            caveat: "suppressed",
            plants: suppressed,
            leftOut: suppressed,
            sites: 0,
            sampled: false,
            longestKm: input.longestKm,
            bandwidthKm: null,
            simulations: 0,
            p: null,
            verdict: null,
            curve: [],
          },
  };
}

function levelOf(published: Published, industry: string) {
  const level = industryLevels.find((one) => published.codes(one).includes(industry));
  if (level === undefined) {
    throw new ClusterwerkError("unknown-industry", `no industry ${industry}`, { industry });
  }
  return level;
}
