/** Plants of one industry: the region and the size, ≥ 0, of each. */
export interface Plants {
  readonly region: Uint32Array;
  readonly size: Float64Array;
}

/** What indices of concentration are made of. */
export interface IndustryShares {
  /** Per region its share of the industry, and of everything. */
  readonly own: Float64Array;
  readonly all: Float64Array;
  /** Concentration in few plants, Σ z². */
  readonly herfindahl: number;
}

/** Cost: O(plants + regions). */
export function industryShares(plants: Plants, regions: Float64Array): IndustryShares {
  let industry = 0;
  let economy = 0;
  for (const size of plants.size) industry += size;
  for (const jobs of regions) economy += jobs;
  const local = new Float64Array(regions.length);
  let herfindahl = 0;
  plants.size.forEach((size, k) => {
    local[plants.region[k]] += size;
    herfindahl += (size / industry) ** 2;
  });
  return {
    own: local.map((size) => size / industry),
    all: regions.map((jobs) => jobs / economy),
    herfindahl,
  };
}
