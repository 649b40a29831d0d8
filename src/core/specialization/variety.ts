import { type Matrix, margins } from "../matrix.ts";

/** Entropy of each region in bits, and its two parts; related + unrelated = total. */
export interface Variety {
  /** Entropy between sections: variety of kinds that have little to do with each other. */
  readonly unrelated: Float64Array;
  /** Entropy within sections, weighted: variety of kinds that can learn from each other. */
  readonly related: Float64Array;
  readonly total: Float64Array;
}

/**
 * Related and unrelated variety of each region.
 *
 *     UV[r] = Σ_g P_g log₂(1 / P_g)
 *     RV[r] = Σ_g P_g H_g,   H_g = Σ_{i in g} (p_i / P_g) log₂(P_g / p_i)
 *
 * with p_i the share of industry i in the region and P_g that of section g.
 *
 * @param jobs     regions × industries, head counts, ≥ 0
 * @param section  per industry the index of its section
 * @returns        bits, from 0 to log₂(industries); NaN in a region without jobs
 *
 * @throws RangeError when `section` does not name one section per industry
 *
 * Cost: O(regions · (industries + sections)).
 * Source: Frenken, Van Oort & Verburg (2007), Regional Studies 41, 685–697.
 *
 * @example variety(matrix(1, 4, Float64Array.of(1, 1, 1, 1)), Uint32Array.of(0, 0, 1, 1)).related // [1]
 */
export function variety(jobs: Matrix, section: Uint32Array): Variety {
  if (section.length !== jobs.cols) {
    throw new RangeError(`variety needs ${jobs.cols} sections, got ${section.length}`);
  }
  const { row } = margins(jobs);
  const sections = section.reduce((most, g) => Math.max(most, g + 1), 0);
  const inSection = new Float64Array(sections);
  const unrelated = new Float64Array(jobs.rows);
  const related = new Float64Array(jobs.rows);
  const total = new Float64Array(jobs.rows);
  for (let r = 0; r < jobs.rows; r++) {
    const own = jobs.data.subarray(r * jobs.cols, (r + 1) * jobs.cols);
    inSection.fill(0);
    for (let i = 0; i < jobs.cols; i++) inSection[section[i]] += own[i];
    unrelated[r] = entropy(inSection, row[r]);
    total[r] = entropy(own, row[r]);
    let within = 0;
    for (let i = 0; i < jobs.cols; i++) {
      if (own[i] > 0) within += (own[i] / row[r]) * Math.log2(inSection[section[i]] / own[i]);
    }
    related[r] = row[r] > 0 ? within : Number.NaN;
  }
  return { unrelated, related, total };
}

function entropy(parts: Float64Array, whole: number): number {
  if (!(whole > 0)) return Number.NaN;
  let bits = 0;
  for (const part of parts) if (part > 0) bits += (part / whole) * Math.log2(whole / part);
  return bits;
}
