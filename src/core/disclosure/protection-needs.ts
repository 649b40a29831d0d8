import { cellIsSafe, type DisclosurePolicy } from "./cell-is-safe.ts";
import type { Target } from "./move.ts";
import type { Need } from "./protection.ts";
import { protectionLevel } from "./protection-level.ts";

/** A need, and the contributor it is for, who cannot be its insider. */
export interface Needed extends Need {
  readonly largest: number;
}

/**
 * What a sum needs: room above and below; nothing where it is safe.
 *
 * @param by       what each independent contributor adds to it
 * @param unknown  how far above and below its value anybody must think it may be: nobody
 *                 can be kept from knowing what is known before anything is published
 */
export function needsOf(
  target: Target,
  by: ReadonlyMap<number, number>,
  policy: DisclosurePolicy,
  unknown: { readonly above: number; readonly below: number },
): Needed[] {
  const sizes = Float64Array.from(by.values());
  if (cellIsSafe(sizes, policy)) return [];
  const { above, below } = protectionLevel(sizes, policy);
  let largest = -1;
  let most = -1;
  for (const [who, adds] of by) if (adds > most) [largest, most] = [who, adds];
  const both = { target, insider: null, largest };
  return [
    { ...both, sign: 1 as const, need: Math.min(above, unknown.above) },
    { ...both, sign: -1 as const, need: Math.min(below, unknown.below) },
  ].filter(({ need }) => need > 0);
}
