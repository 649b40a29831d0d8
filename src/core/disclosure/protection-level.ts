import type { DisclosurePolicy } from "./cell-is-safe.ts";

/**
 * How far above and below its value an unsafe cell must still look possible to
 * a reader, so that nobody comes closer to a contributor than the rule allows.
 *
 *     p %        above: (p / 100) · x₁ − (X − x₁ − x₂)
 *     dominance  above: (100 / k) · (x₁ + … + xₙ) − X
 *     else       above: room % of X
 *     below      as above, at most X
 *
 * and never less than `roomPercent` percent of X, nor than `roomAtLeast`; rounded up
 * where figures are `whole`.
 *
 * @param contributions  one per independent contributor, ≥ 0
 *
 * Cost: O(n log n).
 * Source: Hundepool et al., Handbook on Statistical Disclosure Control, ch. 4
 * (upper protection levels by rule).
 *
 * @example protectionLevel(Float64Array.of(80, 10, 5), { pPercent: 20 }) // { above: 11, below: 11 }
 */
export function protectionLevel(
  contributions: Float64Array,
  { pPercent, dominance, roomPercent = 10, roomAtLeast = 0, whole = false }: DisclosurePolicy,
): { readonly above: number; readonly below: number } {
  const sizes = contributions.toSorted().toReversed();
  let total = 0;
  for (const size of sizes) total += size;
  let above = Math.max(roomAtLeast, (roomPercent / 100) * total);
  if (pPercent !== undefined && sizes.length > 0) {
    const rest = total - sizes[0] - (sizes[1] ?? 0);
    above = Math.max(above, (pPercent / 100) * sizes[0] - rest);
  }
  if (dominance) {
    let top = 0;
    for (const size of sizes.subarray(0, dominance.contributors)) top += size;
    above = Math.max(above, (100 / dominance.percent) * top - total);
  }
  if (whole) above = Math.ceil(above - 1e-9);
  return { above, below: Math.min(above, total) };
}
