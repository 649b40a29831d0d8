import type { PresenceLists } from "../relatedness/presence-lists.ts";

/**
 * The normalised presences A = D^−½ M U^−½ as an operator: from regions to
 * industries and back. An empty region or industry gives and gets 0. A·A′ has
 * the eigenvalues of the regions' transition matrix D⁻¹ M U⁻¹ M′, the largest
 * being 1 with eigenvector √diversity.
 */
export interface Projection {
  /** A′·from: regions to industries. */
  readonly toIndustries: (from: Float64Array, to: Float64Array) => void;
  /** A·from: industries to regions. */
  readonly toRegions: (from: Float64Array, to: Float64Array) => void;
}

/** Cost of each way: O(presences). */
export function projection(lists: PresenceLists): Projection {
  const { start, industry } = lists;
  const perRegion = lists.diversity.map(inverseRoot);
  const perIndustry = lists.ubiquity.map(inverseRoot);
  const scaled = new Float64Array(perIndustry.length);
  return {
    toIndustries(from, to) {
      to.fill(0);
      for (let r = 0; r < perRegion.length; r++) {
        const given = from[r] * perRegion[r];
        for (let k = start[r]; k < start[r + 1]; k++) to[industry[k]] += given;
      }
      for (let i = 0; i < perIndustry.length; i++) to[i] *= perIndustry[i];
    },
    toRegions(from, to) {
      for (let i = 0; i < perIndustry.length; i++) scaled[i] = from[i] * perIndustry[i];
      for (let r = 0; r < perRegion.length; r++) {
        let sum = 0;
        for (let k = start[r]; k < start[r + 1]; k++) sum += scaled[industry[k]];
        to[r] = sum * perRegion[r];
      }
    },
  };
}

const inverseRoot = (count: number): number => (count > 0 ? 1 / Math.sqrt(count) : 0);
