import { firstDispersion } from "./size-slope.ts";
import type { UrbanClasses } from "./urban-classes.ts";

/** Class ratios, shrunken, applied to `expected`, keeping industry totals. */
export function byClass(
  counts: Float32Array,
  expected: Float32Array,
  total: Float64Array,
  urban: UrbanClasses,
  industries: number,
): { leverage: Float32Array; uncertainty: Float32Array } {
  const places = urban.of.length;
  const cells = urban.classes * industries;
  const observed = new Float64Array(cells);
  const model = new Float64Array(cells);
  const squares = new Float64Array(cells);
  let excess = 0;
  let weight = 0;
  for (let r = 0; r < places; r++) {
    const k = urban.of[r] * industries;
    for (let i = 0, c = r * industries; i < industries; i++, c++) {
      const e = expected[c];
      observed[k + i] += counts[c];
      model[k + i] += e;
      squares[k + i] += e * e;
      const d = counts[c] - e;
      if (e <= 1e-9) continue;
      const s = e * (1 + firstDispersion * e);
      const precision = (e * e) / (s + 5 * s * s);
      excess += precision * (d * d - e);
      weight += precision * e * e;
    }
  }
  const dispersion = weight > 0 ? Math.max(0, Math.min(2, excess / weight)) : 0;

  // How much true ratios vary, by moments over all classes and industries.
  let ratioExcess = 0;
  let ratioWeight = 0;
  for (let k = 0; k < cells; k++) {
    const m = model[k];
    if (m <= 1e-9) continue;
    const noise = 1 / m + (dispersion * squares[k]) / (m * m);
    const d = observed[k] / m - 1;
    const w = 1 / (noise * noise + 0.05 * noise);
    ratioExcess += w * (d * d - noise);
    ratioWeight += w;
  }
  const ratioVariance = ratioWeight > 0 ? Math.max(0.002, ratioExcess / ratioWeight) : 0.002;
  const prior = 1 / ratioVariance;

  const leverage = new Float32Array(cells);
  const uncertainty = new Float32Array(cells);
  const ratio = new Float64Array(cells);
  const sum = new Float64Array(industries);
  for (let c = 0, k = 0; c < urban.classes; c++) {
    for (let i = 0; i < industries; i++, k++) {
      const m = model[k];
      ratio[k] = 1;
      if (m <= 1e-9) continue;
      const information = m / (1 + (dispersion * squares[k]) / m);
      const trust = information / (information + prior);
      ratio[k] = 1 + trust * (observed[k] / m - 1);
      leverage[k] = trust / m + (1 - trust) / total[i];
      uncertainty[k] = 1 / (information + prior) + 1 / (total[i] + 1);
      sum[i] += ratio[k] * m;
    }
  }
  for (let r = 0; r < places; r++) {
    const k = urban.of[r] * industries;
    for (let i = 0, c = r * industries; i < industries; i++, c++) {
      if (sum[i] > 0) expected[c] *= (ratio[k + i] * total[i]) / sum[i];
    }
  }
  return { leverage, uncertainty };
}
