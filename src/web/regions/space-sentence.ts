import { valueOf } from "../language/figure-text.ts";
import { inSentence } from "../language/in-sentence.ts";
import type { Speech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import type { IndustrySpace, SpaceIndustry } from "./questions.ts";

/** What the region has less than its share of, the closest first; what is hidden is not among it. */
export function nearbyIndustries(space: Pick<IndustrySpace, "industries">): SpaceIndustry[] {
  return space.industries
    .filter((one) => one.present === false && valueOf(one.density) !== undefined)
    .toSorted((a, b) => valueOf(b.density)! - valueOf(a.density)!);
}

/** Density around an industry on average, for a figure by itself says little: a city has of all; NaN where none is known. */
export function meanDensity({ industries }: Pick<IndustrySpace, "industries">): number {
  const known = industries.flatMap(({ density }) => valueOf(density) ?? []);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The answer to "which industries are close?" in one sentence. */
export function spaceSentence({ t, language, share }: Speech, space: IndustrySpace): string {
  const region = space.region.name;
  if (space.ground === "none") return t("space.noGround", { region });
  if (Number.isNaN(meanDensity(space))) return t("space.allRare", { region });
  const [nearest] = nearbyIndustries(space);
  if (!nearest) return t("space.nothing", { region });
  return t("space.nearest", {
    region,
    top: inSentence(plainLabel(nearest.industry.label[language])),
    share: share(valueOf(nearest.density)!),
    mean: share(meanDensity(space)),
  });
}
