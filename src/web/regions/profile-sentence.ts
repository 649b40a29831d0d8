import type { Language } from "../../domain/language.ts";
import { valueOf } from "../language/figure-text.ts";
import { inSentence } from "../language/in-sentence.ts";
import type { Translate } from "../language/translate.ts";
import type { Profile, Specialisation } from "./questions.ts";
import { plainLabel } from "../language/plain-label.ts";

/**
 * The industries to speak of first: the distinctive ones, the surest first.
 * Surest is the highest lower end of the interval, not the highest value, so
 * that one plant in a small town does not lead.
 */
export function distinctive(industries: readonly Specialisation[]): readonly Specialisation[] {
  return industries
    .filter((industry) => industry.distinctive)
    .toSorted((a, b) => atLeast(b) - atLeast(a));
}

function atLeast({ locationQuotient }: Specialisation): number {
  if (locationQuotient.state !== "value") return 0;
  return locationQuotient.interval?.low ?? locationQuotient.value;
}

/** The answer to "what is this region good at?" in one sentence. */
export function profileSentence(
  t: Translate,
  language: Language,
  profile: Pick<Profile, "region" | "industries" | "denominator" | "enterprises">,
): string {
  const region = profile.region.name;
  if (profile.industries.length === 0) return t("profile.empty", { region });
  if (profile.denominator === "none") return t("profile.noDenominator", { region });
  const found = distinctive(profile.industries);
  const top = found[0];
  if (!top) {
    // Where every industry is suppressed only the region's own figure tells that they are unknown.
    const untested =
      profile.enterprises.state === "undefined" ||
      profile.industries.some((one) => one.caveat === "enterprises-unknown");
    if (!untested) return noneSentence(t, language, profile);
    const above = profile.industries.filter((one) => atLeast(one) > 1).length;
    return t("profile.untested", { region, above });
  }
  return t("profile.some", {
    count: found.length,
    top: inSentence(plainLabel(top.industry.label[language])),
  });
}

/** Nothing stands out; where one company makes an industry look large, that is said. */
function noneSentence(
  t: Translate,
  language: Language,
  { region, industries }: Pick<Profile, "region" | "industries">,
): string {
  const largest = industries
    .filter((one) => (valueOf(one.locationQuotient) ?? 0) > 1)
    .toSorted((a, b) => valueOf(b.locationQuotient)! - valueOf(a.locationQuotient)!)[0];
  return largest?.caveat === "one-company"
    ? t("profile.oneCompany", {
        region: region.name,
        top: inSentence(plainLabel(largest.industry.label[language])),
      })
    : t("profile.none", { region: region.name });
}
