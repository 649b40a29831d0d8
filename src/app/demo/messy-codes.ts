import { below, keyedRandom } from "../../core/random.ts";
import type { CountryDraft } from "./country-draft.ts";

/** Share of establishments whose industry code is wrong. */
const wrongShare = 0.02;

/**
 * Writes down the industry of each establishment as the register has it:
 * right, or by mistake one of the classes near it in the classification.
 */
export function writeDownCodes({ rows, industries, options }: CountryDraft): void {
  const random = keyedRandom(options.seed, 11);
  for (let row = 0; row < rows.count; row++) {
    const right = rows.industry[row];
    rows.coded[row] = right;
    if (random() >= wrongShare) continue;
    const step = (1 + below(random, 6)) * (random() < 0.5 ? -1 : 1);
    rows.coded[row] = Math.max(0, Math.min(industries.length - 1, right + step));
  }
}
