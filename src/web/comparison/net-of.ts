import { valueOf } from "../language/figure-text.ts";
import type { Comparison } from "./questions.ts";

/**
 * Establishments more or fewer by what really changed: new and moved in, less closed
 * and moved out. Undefined where it may not be shown.
 */
export function netOf(counts: Comparison["total"]): number | undefined {
  const of = (name: keyof Comparison["total"]): number | undefined => valueOf(counts[name]);
  const [born, gone, came, left] = [of("new"), of("closed"), of("movedIn"), of("movedOut")];
  if (born === undefined || gone === undefined || came === undefined || left === undefined) {
    return undefined;
  }
  return born + came - gone - left;
}

/** How strongly a net change colours a map: −3 to 3, by its share of what was there. */
export function netLevel(counts: Comparison["total"]): number {
  const net = netOf(counts) ?? 0;
  const share = Math.abs(net) / Math.max(1, valueOf(counts.earlier) ?? 1);
  if (net === 0) return 0;
  return Math.sign(net) * (share >= 0.05 ? 3 : share >= 0.02 ? 2 : 1);
}
