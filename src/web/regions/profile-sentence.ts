import type { Language } from "../../domain/language.ts";
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
  profile: Pick<Profile, "region" | "industries" | "denominator">,
): string {
  const region = profile.region.name;
  if (profile.industries.length === 0) return t("profile.empty", { region });
  if (profile.denominator === "none") return t("profile.noDenominator", { region });
  const found = distinctive(profile.industries);
  const top = found[0];
  if (!top) {
    const untested = profile.industries.some((one) => one.caveat === "enterprises-unknown");
    if (!untested) return t("profile.none", { region });
    const above = profile.industries.filter((one) => atLeast(one) > 1).length;
    return t("profile.untested", { region, above });
  }
  return t("profile.some", {
    count: found.length,
    top: inSentence(plainLabel(top.industry.label[language])),
  });
}
