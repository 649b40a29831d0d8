/** Prior standard deviation of an industry's slope on ln(place size). */
const slopeDeviation = 0.4;
/** Newton steps for the slope; three settle it. */
const slopeSteps = 3;
/** Places are taken together for the slope when ln(size) differs by less. */
const lnSizeStep = 0.1;
/** Clumping assumed while the pooled one is not yet known. */
export const firstDispersion = 0.3;

/** Fits the slopes and applies them to `expected`, keeping industry totals. */
export function tilt(
  counts: Float32Array,
  expected: Float32Array,
  total: Float64Array,
  size: Float64Array,
  industries: number,
): void {
  const places = size.length;
  let units = 0;
  let centre = 0;
  for (const n of size) {
    units += n;
    centre += n * Math.log(n + 1);
  }
  centre /= Math.max(1, units);
  // Places of like size share a bin, so that powers are taken per bin, not per cell.
  const binOf = new Int32Array(places);
  const bins = new Map<number, number>();
  const x: number[] = [];
  for (let r = 0; r < places; r++) {
    const step = Math.round((Math.log(size[r] + 1) - centre) / lnSizeStep);
    if (!bins.has(step)) {
      bins.set(step, x.length);
      x.push(Math.max(-4, Math.min(4, step * lnSizeStep)));
    }
    binOf[r] = bins.get(step)!;
  }
  const binCounts = new Float64Array(x.length * industries);
  const binExpected = new Float64Array(x.length * industries);
  for (let r = 0; r < places; r++) {
    const b = binOf[r] * industries;
    for (let i = 0, c = r * industries; i < industries; i++, c++) {
      binCounts[b + i] += counts[c];
      binExpected[b + i] += expected[c];
    }
  }
  const slope = new Float64Array(industries);
  const scale = new Float64Array(industries).fill(1);
  for (let i = 0; i < industries; i++) {
    if (total[i] === 0) continue;
    for (let step = 0; step <= slopeSteps; step++) {
      let sum = 0;
      let first = 0;
      let second = 0;
      let observed = 0;
      for (let b = 0, k = i; b < x.length; b++, k += industries) {
        const e = binExpected[k] * Math.exp(slope[i] * x[b]);
        sum += e;
        first += e * x[b];
        second += e * x[b] * x[b];
        observed += binCounts[k] * x[b];
      }
      scale[i] = sum > 0 ? total[i] / sum : 1;
      if (step === slopeSteps || sum <= 0) break;
      const mean = first / sum;
      const prior = 1 / (slopeDeviation * slopeDeviation);
      // Clumping makes each company tell less: information is discounted.
      const information = total[i] * (second / sum - mean * mean);
      const discount = 1 / (1 + (firstDispersion * total[i]) / places);
      const gradient = discount * (observed - total[i] * mean) - prior * slope[i];
      slope[i] += Math.max(-0.5, Math.min(0.5, gradient / (discount * information + prior)));
      slope[i] = Math.max(-1, Math.min(1, slope[i]));
    }
  }
  for (let b = 0, k = 0; b < x.length; b++) {
    for (let i = 0; i < industries; i++, k++) binExpected[k] = scale[i] * Math.exp(slope[i] * x[b]);
  }
  for (let r = 0; r < places; r++) {
    const b = binOf[r] * industries;
    for (let i = 0, c = r * industries; i < industries; i++, c++) expected[c] *= binExpected[b + i];
  }
}
