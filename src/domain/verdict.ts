/**
 * How sure a search is of a latent cluster: sterk, aanwijzing, vermoeden.
 * From most to least; the rule behind each stands in docs/methods.
 */
export const verdicts = ["strong", "indication", "hunch"] as const;
export type Verdict = (typeof verdicts)[number];
