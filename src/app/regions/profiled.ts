import { presences } from "../../core/specialization/presences.ts";
import { specialization } from "../../core/specialization/specialization.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import type { EconomyPart, IndustryLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { keptOf } from "../register/kept-of-columns.ts";
import { type Conversion, convertedLevel, readIn } from "../register/code-conversion.ts";
import { chosenRegion } from "./chosen-region.ts";
import { comparedWith } from "./compared-with.ts";
import { expectedIndustries } from "./converted-industries.ts";
import { expectedLines } from "./expected-lines.ts";
import { industriesAtLevel } from "./industries-at-level.ts";
import type { ProfileResult } from "./profile-result.ts";
import { sizeOf } from "./shown-industries.ts";

export interface ProfileParameters {
  readonly delivery: string;
  readonly region: string;
  readonly level: IndustryLevel;
  readonly within: EconomyPart;
  /** Null where the delivery decides; see `comparedWith`. */
  readonly against: "delivery" | "reference" | null;
  /** Null where codes are as delivered. */
  readonly conversion: Conversion | null;
}

/** The computation on a profile's run card. */
export async function profiled(
  effects: Effects,
  { delivery: id, region: regionId, level, within, against, conversion }: ProfileParameters,
): Promise<ProfileResult> {
  const delivered = await effects.columns.of(id);
  const { delivery, columns, converted } = await readIn(
    effects.register,
    await chosenDelivery(effects, id),
    delivered,
    conversion,
    level,
  );
  const region = chosenRegion(columns.regions, regionId);
  const { codes, industry } = industriesAtLevel(columns, delivery.scheme, level, within);
  const size = sizeOf(delivery.sizeMeasure, columns);
  const { denominator, economy } = await comparedWith(effects, delivery, columns, codes, {
    level,
    within,
    against,
  });
  const establishments = { region: columns.region, industry, group: columns.group, size };
  const found = specialization(establishments, {
    region,
    gathered: keptOf(columns, `presences ${level} ${within}`, () => presences(establishments)),
    industries: typeof economy === "string" ? codes.length : economy.size.length,
    economy,
  });
  const jobs = jobsByIndustry(columns, region, industry, codes.length);
  const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const counted: ProfileResult = {
    denominator,
    enterprisesKnown: columns.enterprisesKnown,
    total: {
      establishments: found.total.establishments,
      groups: found.total.groups,
      jobs: orNull(jobs.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0)),
    },
    industries: codes.flatMap((code, i) =>
      found.establishments[i] === 0
        ? []
        : [
            {
              code,
              establishments: found.establishments[i],
              groups: found.groups[i],
              jobs: orNull(jobs[i]),
              share: orNull(found.share[i]),
              locationQuotient: orNull(found.locationQuotient[i]),
              low: orNull(found.low[i]),
              high: orNull(found.high[i]),
              expectedGroups: columns.enterprisesKnown ? orNull(found.expectedGroups[i]) : null,
              expectedLow: orNull(found.expectedLow[i]),
              expectedHigh: orNull(found.expectedHigh[i]),
              q: columns.enterprisesKnown ? orNull(found.q[i]) : null,
              largestShare: orNull(found.largestShare[i]),
              caveat:
                !columns.enterprisesKnown && found.locationQuotient[i] > 1
                  ? ("enterprises-unknown" as const)
                  : found.caveat[i],
            },
          ],
    ),
  };
  if (!converted) return counted;
  const at = convertedLevel(converted, level);
  const industries = expectedLines(
    counted.industries,
    at.codes,
    expectedIndustries(delivered, size, region, at),
    denominator,
  );
  return { ...counted, industries };
}

/** Jobs in one region per industry; NaN where none of its establishments tells. */
function jobsByIndustry(
  columns: EstablishmentColumns,
  region: number,
  industry: Int32Array,
  industries: number,
): Float64Array {
  const jobs = new Float64Array(industries).fill(Number.NaN);
  for (let k = 0; k < columns.count; k++) {
    const i = industry[k];
    if (columns.region[k] !== region || i < 0 || Number.isNaN(columns.jobs[k])) continue;
    jobs[i] = (Number.isNaN(jobs[i]) ? 0 : jobs[i]) + columns.jobs[k];
  }
  return jobs;
}
