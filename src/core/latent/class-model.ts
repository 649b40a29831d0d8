import { softEvidence, softIndex, softTable } from "./soft-table.ts";

/**
 * A belief about which industries a cluster holds: a few classes of a
 * classification are in it, and in these each industry with a fair chance.
 */
export interface ClassModel {
  /** ln of how much likelier the evidence is with a cluster here than without. */
  score(total: Float32Array): number;
  /** The industries likelier in than out (from even odds on), the clearest first. */
  named(total: Float32Array): number[];
}

/** Classes a cluster is expected to have. */
const activeClasses = 3;
/** Chances with which an industry of a class in it belongs: a class in part, and nearly whole. */
const partChance = 0.25;
const wholeChance = 0.65;
/** Strays a cluster has from classes that are not in it. */
const strays = 0.5;
/** An industry is named from this chance on. */
const namedFrom = 0.5;

/**
 * With T_i the evidence of industry i, π the chance that a class is in, ε1 and
 * ε2 those of its industries and ε0 that of a stray,
 *
 *     score = Σ_c ln[(1 − π) Π_i (1 − ε0 + ε0 e^T_i) + π/2 Σ_k Π_i (1 − ε_k + ε_k e^T_i)]
 *
 * over classes c and their industries i.
 *
 * @param classOf  class of each industry
 * @param present  whether each industry is present at all
 * @param cap      the highest evidence given
 *
 * Cost: O(industries) per use.
 */
export function classModel(classOf: Uint32Array, present: Uint8Array, cap: number): ClassModel {
  const number = new Map<number, number>();
  const industries: number[] = [];
  for (let i = 0; i < classOf.length; i++) {
    if (!present[i]) continue;
    industries.push(i);
    if (!number.has(classOf[i])) number.set(classOf[i], number.size);
  }
  const own = Uint32Array.from(industries);
  const dense = own.map((i) => number.get(classOf[i])!);
  const classes = number.size;
  const chance = Math.min(0.5, activeClasses / Math.max(1, classes));
  const strayChance = Math.min(0.3, strays / Math.max(1, own.length));
  const strayTable = softTable(strayChance, cap);
  const partTable = softTable(partChance, cap);
  const wholeTable = softTable(wholeChance, cap);
  const expTable = strayTable.map((_, k) => Math.exp(softEvidence(k)));
  const stray = new Float64Array(classes);
  const part = new Float64Array(classes);
  const whole = new Float64Array(classes);

  /** e^x, from the table where it reaches. */
  const exp = (x: number): number => (x <= cap ? expTable[softIndex(x)] : Math.exp(x));
  const add = (total: Float32Array): void => {
    stray.fill(0);
    part.fill(0);
    whole.fill(0);
    for (let k = 0; k < own.length; k++) {
      const at = softIndex(total[own[k]]);
      const c = dense[k];
      stray[c] += strayTable[at];
      part[c] += partTable[at];
      whole[c] += wholeTable[at];
    }
  };
  return {
    score(total) {
      add(total);
      let score = 0;
      let odds = 1;
      for (let c = 0; c < classes; c++) {
        score += stray[c];
        odds *= 1 - chance + 0.5 * chance * (exp(part[c] - stray[c]) + exp(whole[c] - stray[c]));
        if (odds > 1e200) {
          score += Math.log(odds);
          odds = 1;
        }
      }
      return score + Math.log(odds);
    },
    named(total) {
      add(total);
      const found: number[] = [];
      for (let k = 0; k < own.length; k++) {
        const t = total[own[k]];
        if (t <= 0) continue;
        const c = dense[k];
        const out = 1 - chance;
        const inPart = 0.5 * chance * Math.exp(part[c] - stray[c]);
        const inWhole = 0.5 * chance * Math.exp(whole[c] - stray[c]);
        const belongs =
          out * belonging(strayChance, t) +
          inPart * belonging(partChance, t) +
          inWhole * belonging(wholeChance, t);
        if (belongs >= namedFrom * (out + inPart + inWhole)) found.push(own[k]);
      }
      return found.sort((a, b) => total[b] - total[a] || a - b);
    },
  };
}

/** Chance that an industry belongs, by its chance beforehand and its evidence. */
function belonging(chance: number, evidence: number): number {
  const odds = chance * Math.exp(evidence);
  return odds / (1 - chance + odds);
}
