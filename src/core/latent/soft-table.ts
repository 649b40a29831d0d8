/** Evidence below this counts as this: an industry that is not in it. */
const lowest = -20;
const perNat = 64;

/**
 * ln(1 − ε + ε e^L), what an industry adds that belongs with chance ε and has
 * evidence L, as a table over L to 1/64 nat.
 */
export type SoftTable = Float64Array;

/** A table for chance `chance` and evidence up to `cap`. */
export function softTable(chance: number, cap: number): SoftTable {
  const steps = Math.ceil((cap - lowest) * perNat) + 2;
  return Float64Array.from({ length: steps }, (_, k) =>
    Math.log(1 - chance + chance * Math.exp(lowest + k / perNat)),
  );
}

/** Where evidence stands in any table. */
export function softIndex(evidence: number): number {
  return evidence <= lowest ? 0 : ((evidence - lowest) * perNat + 0.5) | 0;
}
