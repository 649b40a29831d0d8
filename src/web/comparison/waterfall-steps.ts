import { partWords } from "../../domain/comparison-words.ts";
import type { Language } from "../../domain/language.ts";
import { valueOf } from "../language/figure-text.ts";
import type { Difference } from "./questions.ts";

/** A step of the way from one total to the other; `from` and `to` are where it begins and ends. */
export interface Step {
  readonly key: string;
  readonly name: string | undefined;
  readonly from: number;
  readonly to: number;
  readonly kind: "total" | "up" | "down" | "hidden";
}

/**
 * The steps of a waterfall. Parts that may not be shown stand together as one step:
 * what they add up to can be worked out from the rest, and is safe for that reason.
 * Undefined where the totals may not be shown.
 */
export function waterfallSteps(difference: Difference, language: Language): Step[] | undefined {
  const [first, last] = [difference.totalEarlier, difference.totalLater].map(valueOf);
  if (first === undefined || last === undefined) return undefined;
  const steps: Step[] = [{ key: "first", name: undefined, from: 0, to: first, kind: "total" }];
  let at = first;
  let hidden = 0;
  for (const { part, ...ways } of difference.parts) {
    for (const way of ["up", "down"] as const) {
      const value = valueOf(ways[way]);
      if (value === undefined) hidden++;
      else if (value !== 0) {
        const name = partWords[part][way][language];
        steps.push({ key: `${part} ${way}`, name, from: at, to: at + value, kind: way });
        at += value;
      }
    }
  }
  if (hidden > 0) {
    steps.push({ key: "hidden", name: undefined, from: at, to: last, kind: "hidden" });
  }
  return [...steps, { key: "last", name: undefined, from: 0, to: last, kind: "total" }];
}
