import { findIndustries } from "../../contract/find.ts";
import { folded } from "../../domain/folded.ts";
import {
  industryAt,
  industryLevels,
  isHolding,
  isUnclassified,
  servesLocally,
  type IndustryScheme,
} from "../../domain/industry-scheme.ts";
import { answer } from "../answer.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { chosenIndustry } from "../relatedness/chosen-industry.ts";

/** The industries that occur, wide ones first among those that match as well. */
export const answerFindIndustries = answer(findIndustries, async (effects, input) => {
  const delivery = await chosenDelivery(effects, input.delivery);
  const { scheme } = delivery;
  const columns = await effects.columns.of(delivery.id);
  const { industries } = columns;
  const levels =
    input.like === undefined ? industryLevels : [chosenIndustry(columns, scheme, input.like).level];
  const codes = [
    ...new Set(
      industries.flatMap((code) =>
        levels.flatMap((level) => industryAt(code, scheme, level) ?? []),
      ),
    ),
  ].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const labels = await effects.register.industryLabels(delivery, codes);
  const code = input.text.replace(/[.\s]/g, "").toUpperCase();
  const word = folded(input.text);
  const rank = (k: number): number => {
    if (codes[k] === code) return 0;
    if (codes[k].startsWith(code)) return 1;
    const names = [folded(labels[k].nl), folded(labels[k].en)];
    if (names.some((name) => name.startsWith(word))) return 2;
    return names.some((name) => name.includes(word)) ? 3 : 4;
  };
  return {
    scheme,
    industries: [...codes.keys()]
      .filter((k) => rank(k) < 4)
      .sort((a, b) => rank(a) - rank(b) || a - b)
      .slice(0, input.limit)
      .map((k) => ({ code: codes[k], label: labels[k], leftOut: leftOut(codes[k], scheme) })),
  };
});

/** Why the search leaves an industry out, whatever the sizes of its companies. */
export function leftOut(
  code: string,
  scheme: IndustryScheme,
): "local-services" | "holdings" | "unclassified" | null {
  if (isUnclassified(code, scheme)) return "unclassified";
  if (isHolding(code, scheme)) return "holdings";
  return servesLocally(code, scheme) ? "local-services" : null;
}
