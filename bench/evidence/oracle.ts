import { negativeBinomialTail } from "../../src/core/statistics/negative-binomial-tail.ts";
import type { SearchGround } from "../../src/core/latent/search-ground.ts";

/** What one knows who is told where to look. */
export interface OracleView {
  readonly observed: number;
  readonly expected: number;
  /** Variance of the place effects on these industries together, as other places show it. */
  readonly dispersion: number;
  readonly p: number;
}

/** Places nearest in size that an expectation is taken from, at least. */
const comparable = 12;

/**
 * Told the places and the industries, tests their companies against comparable
 * places: expectation from the twelve places nearest in size (the told ones
 * left out), overdispersion from how the same industries' sum strays from its
 * own expectation in all other places. Nothing is chosen, so nothing is paid
 * for choosing. Shares no code with the search.
 */
export function oracle(
  ground: SearchGround,
  told: { readonly places: readonly number[]; readonly industries: readonly number[] },
): OracleView {
  const named = new Set(told.industries);
  const here = new Set(told.places);
  const size = new Float64Array(ground.places);
  const count = new Float64Array(ground.places);
  for (let u = 0; u < ground.unitPlace.length; u++) {
    size[ground.unitPlace[u]]++;
    if (named.has(ground.unitIndustry[u])) count[ground.unitPlace[u]]++;
  }
  const others = Array.from(size.keys()).filter((q) => !here.has(q) && size[q] > 0);
  const share = (r: number): { share: number; companies: number } => {
    const near = others
      .filter((q) => q !== r)
      .toSorted(
        (a, b) => Math.abs(Math.log(size[a] / size[r])) - Math.abs(Math.log(size[b] / size[r])),
      )
      .slice(0, comparable);
    let companies = 0;
    let all = 0;
    for (const q of near) {
      companies += count[q];
      all += size[q];
    }
    return { share: companies / all, companies };
  };
  let excess = 0;
  let weight = 0;
  for (const q of others) {
    const e = size[q] * share(q).share;
    if (e <= 0) continue;
    const s = e * (1 + 0.2 * e);
    const precision = (e * e) / (s + 5 * s * s);
    excess += precision * ((count[q] - e) ** 2 - e);
    weight += precision * e * e;
  }
  const dispersion = Math.max(0.02, weight > 0 ? excess / weight : 0);
  let observed = 0;
  let expected = 0;
  let squares = 0;
  let basis = Infinity;
  for (const r of told.places) {
    const other = share(r);
    const e = size[r] * other.share;
    observed += count[r];
    expected += e;
    squares += e * e;
    basis = Math.min(basis, other.companies);
  }
  const spread =
    (dispersion * squares) / (expected * expected) +
    1 / Math.max(1, basis) +
    dispersion / comparable;
  return {
    observed,
    expected,
    dispersion,
    p: expected > 0 ? negativeBinomialTail(observed, expected, spread) : 1,
  };
}
