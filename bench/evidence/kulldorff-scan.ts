import { keyedRandom } from "../../src/core/random.ts";
import { cumulate, pick } from "../../test/planter/draws.ts";

/**
 * Kulldorff's scan statistic for cases among a population: the window with the
 * largest likelihood ratio of more cases inside than outside, and the chance of
 * as large a one anywhere when cases fall on the population at random.
 *
 *     ln Λ = c ln(c / e) + (C − c) ln[(C − c) / (C − e)],  e = C · population inside
 *
 * Source: Kulldorff (1997), Communications in Statistics 26(6), 1481–1496.
 *
 * @param windows  sets of places
 * @returns        the window by its index, −1 where none has more than expected
 */
export function kulldorffScan(
  cases: Float64Array,
  population: Float64Array,
  windows: readonly (readonly number[])[],
  draws: number,
  seed: number,
): { window: number; p: number } {
  const total = cases.reduce((a, b) => a + b, 0);
  const people = population.reduce((a, b) => a + b, 0);
  const expected = windows.map(
    (w) => (total * w.reduce((sum, r) => sum + population[r], 0)) / people,
  );
  const best = (of: Float64Array): { window: number; ratio: number } => {
    let window = -1;
    let ratio = 0;
    for (let w = 0; w < windows.length; w++) {
      let c = 0;
      for (const r of windows[w]) c += of[r];
      const e = expected[w];
      if (c <= e) continue;
      const here =
        c * Math.log(c / e) + (c < total ? (total - c) * Math.log((total - c) / (total - e)) : 0);
      if (here > ratio) {
        ratio = here;
        window = w;
      }
    }
    return { window, ratio };
  };
  const found = best(cases);
  const cumulative = cumulate(population);
  let asLarge = 0;
  for (let draw = 0; draw < draws; draw++) {
    const random = keyedRandom(0x7363616e, seed, draw);
    const fallen = new Float64Array(cases.length);
    for (let k = 0; k < total; k++) fallen[pick(cumulative, random)]++;
    if (best(fallen).ratio >= found.ratio) asLarge++;
  }
  return { window: found.window, p: (1 + asLarge) / (1 + draws) };
}

/** Round windows: each place alone, and with its one to four nearest within reach. */
export function roundWindows(x: Float64Array, y: Float64Array, reachKm: number): number[][] {
  const seen = new Set<string>();
  const windows: number[][] = [];
  for (let centre = 0; centre < x.length; centre++) {
    const far = (q: number): number => Math.hypot(x[q] - x[centre], y[q] - y[centre]);
    const near = Array.from(x.keys())
      .filter((q) => far(q) <= reachKm)
      .toSorted((a, b) => far(a) - far(b))
      .slice(0, 5);
    for (let k = 1; k <= near.length; k++) {
      const window = near.slice(0, k).toSorted((a, b) => a - b);
      if (seen.has(window.join())) continue;
      seen.add(window.join());
      windows.push(window);
    }
  }
  return windows;
}
