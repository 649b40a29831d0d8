import type { Kinship } from "./kinship.ts";

/** How much a clear kin counts beside an industry's own evidence, from one nat on. */
const kinShare = 0.5;

/** Industries worth starting from: clear themselves, or with clear kin. */
export function namingStarts(kin: Kinship, total: Float32Array, wanted: number): number[] {
  const extra = (i: number): number => (total[i] > 1 ? kinShare * (total[i] - 1) : 0);
  const perClass = kin.classes.map(({ classOf, size }) => {
    const sum = new Float64Array(size.length);
    for (let i = 0; i < classOf.length; i++) if (classOf[i] >= 0) sum[classOf[i]] += extra(i);
    return sum;
  });
  const scored: { i: number; value: number }[] = [];
  for (let i = 0; i < total.length; i++) {
    if (total[i] < 0.5 || !kin.isPresent[i]) continue;
    let value = total[i];
    kin.classes.forEach(({ classOf }, c) => {
      value += perClass[c][classOf[i]] - extra(i);
    });
    for (const { start, target } of kin.links) {
      for (let k = start[i]; k < start[i + 1]; k++) value += extra(target[k]);
    }
    scored.push({ i, value });
  }
  scored.sort((a, b) => b.value - a.value || a.i - b.i);
  return scored.slice(0, wanted).map(({ i }) => i);
}
