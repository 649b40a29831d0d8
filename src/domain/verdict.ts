/**
 * How sure a search is of a latent cluster: sterk, aanwijzing, vermoeden.
 * From most to least; the rule behind each stands in docs/methods.
 */
export const verdicts = ["strong", "indication", "hunch"] as const;
export type Verdict = (typeof verdicts)[number];

/** Independent enterprises that a verdict takes at least. */
export const enterprisesNeeded = { strong: 8, indication: 5 } as const;

/** How sure a test is of a hunch; `against`: the figures show no more than chance gives. */
export const hunchVerdicts = [...verdicts, "against"] as const;
export type HunchVerdict = (typeof hunchVerdicts)[number];

/**
 * Whether chance explains a find better than a cluster does: of finds that score
 * as high, more than half are found where there are none. Such finds are shown
 * apart, for who knows the place.
 *
 * @example likelyChance(0.6) // true
 */
export function likelyChance(q: number): boolean {
  return q > 0.5;
}
