import type { Kinship } from "./kinship.ts";
import { listedIndustries } from "./listed-industries.ts";

/** The industries of a cluster, the clearest first, and how much likelier it is than none, in nats. */
export interface Naming {
  readonly industries: number[];
  readonly score: number;
}

const mostSteps = 60;
/** The most industries named in one cluster. */
const mostNamed = 30;
/** Of what goes along with an industry, the part that a reference is not believed to know. */
const unknownShare = 0.1;

/**
 * Names the industries over a footprint: those that evidence and kinship
 * together make likeliest. The likelihood of a set A of k industries is
 *
 *     Σ_A L_i + ln mean[Π_A ε Π_rest (1 − ε), Π_c P_div(k_c), Π_g P_grp(k_g), Π_A ε_s Π_rest (1 − ε), ...]
 *
 * the mean over beliefs. L is the evidence of an industry over the footprint;
 * ε = 7 / N, each as likely as any other; P what `kinClasses` gives for k_c
 * industries of a class; ε_s, for each reference s, is the chance that an
 * industry goes along with those named before it,
 *
 *     ε_s = min(½, 7 [.1 / N + .9 · mean over those of their kin's weight on it])
 *
 * A reference that has nothing to say thus costs the ln of the number of
 * beliefs and no more. From the starts given, the industry whose
 * adding or dropping gains most is added or dropped, or else the part of one
 * class whose adding does, until none gains. The score adds what the other
 * industries might bring or take, each by itself.
 *
 * Source: the prior over sets is a mixture of product partition priors (Hartigan
 * 1990, Communications in Statistics 19(8), 2745–2756) and of chances that
 * follow kinship, each summing to 1 over all sets or nearly so: a prior that
 * counted every linked pair would take any large group of like industries for a
 * cluster.
 *
 * @param expected  industries a cluster is expected to hold
 * @returns a function of the evidence, which gives one of the industries to start from; the
 *          latter answers undefined where it comes to where an earlier start has come
 *
 * @example
 * Of 300 industries, in classes of five, two of one class have L = 5 and a third
 * of it L = 2. Alone the third costs ln(7/293) = −3.7 and is not named; with the
 * other two in, three of five are about as likely as two of five, and it is.
 *
 * Cost: O(steps · industries of positive evidence) a call.
 */
export function industryNamer(
  kin: Kinship,
  expected: number,
): (total: Float32Array) => (from: readonly number[]) => Naming | undefined {
  const { classes, links, present } = kin;
  const industries = kin.isPresent.length;
  const chance = Math.min(0.3, expected / Math.max(1, present));
  const lnOdds = Math.log(chance / (1 - chance));
  const lnNoneEven = present * Math.log(1 - chance);
  const lnNone = classes.map(({ size, lnChance, width }) =>
    size.reduce((sum, n) => sum + lnChance[n * width], 0),
  );

  const inside = new Uint8Array(industries);
  /** What was dropped is not added again by itself: chances by kinship depend on the order of naming. */
  const dropped = new Uint8Array(industries);
  /** Industries in, per classification and class; weight of those in, per reference and industry. */
  const inClass = classes.map(({ size }) => new Uint16Array(size.length));
  const alongside = links.map(() => new Float64Array(industries));
  /** ln likelihood of the set under each belief: even, by classification, by reference. */
  const belief = new Float64Array(1 + classes.length + links.length);
  const trial = new Float64Array(belief.length);
  let size = 0;
  let prior = 0;

  /** ln odds that an industry goes along with the others named, by a reference. */
  const lnGoes = (s: number, i: number, others: number): number => {
    const along = others > 0 ? Math.max(0, alongside[s][i]) / others : 1 / present;
    const goes = expected * (unknownShare / present + (1 - unknownShare) * along);
    return goes >= 0.5 ? 0 : Math.log(goes / (1 - goes));
  };
  /** Sets `trial` to what adding (1) or dropping (−1) an industry makes of each belief. */
  const tryBeliefs = (i: number, sign: number): void => {
    trial[0] = belief[0] + sign * lnOdds;
    for (let c = 0; c < classes.length; c++) {
      const { classOf, size: sizes, lnChance, width } = classes[c];
      const at = sizes[classOf[i]] * width + inClass[c][classOf[i]];
      trial[1 + c] = belief[1 + c] + lnChance[at + sign] - lnChance[at];
    }
    const others = sign > 0 ? size : size - 1;
    for (let s = 0, b = 1 + classes.length; s < links.length; s++, b++) {
      trial[b] = belief[b] + sign * lnGoes(s, i, others);
    }
  };
  const tryOut = (i: number, sign: number): number => {
    tryBeliefs(i, sign);
    return meanOf(trial);
  };
  const gain = (total: Float32Array, i: number, sign: number): number =>
    sign * total[i] + tryOut(i, sign) - prior;
  /** The same, or −∞ where it cannot be above `least`: the ln of a mean moves by no more than what moves most. */
  const gainAbove = (least: number, total: Float32Array, i: number, sign: number): number => {
    tryBeliefs(i, sign);
    let most = trial[0] - belief[0];
    for (let b = 1; b < trial.length; b++) {
      if (trial[b] - belief[b] > most) most = trial[b] - belief[b];
    }
    const own = sign * total[i];
    return own + most <= least ? -Infinity : own + meanOf(trial) - prior;
  };
  const turn = (i: number, sign: number): void => {
    prior = tryOut(i, sign);
    belief.set(trial);
    for (let c = 0; c < classes.length; c++) inClass[c][classes[c].classOf[i]] += sign;
    for (let s = 0; s < links.length; s++) {
      const { start, target, weight } = links[s];
      for (let k = start[i]; k < start[i + 1]; k++) alongside[s][target[k]] += sign * weight[k];
    }
    inside[i] = sign > 0 ? 1 : 0;
    size += sign;
  };
  /** Sets the beliefs by kinship to what each industry's chance is beside all others, whatever the order of naming. */
  const settle = (): void => {
    for (let s = 0, b = 1 + classes.length; s < links.length; s++, b++) {
      belief[b] = lnNoneEven;
      for (let i = 0; i < industries; i++) if (inside[i]) belief[b] += lnGoes(s, i, size - 1);
    }
    prior = meanOf(belief);
  };
  const clear = (): void => {
    inside.fill(0);
    for (const counts of inClass) counts.fill(0);
    for (const weights of alongside) weights.fill(0);
    size = 0;
    belief.fill(lnNoneEven);
    belief.set(lnNone, 1);
    prior = meanOf(belief);
  };

  /** Takes out what was put in last, the beliefs being put back by whoever asks. */
  const takeOut = (i: number): void => {
    for (let c = 0; c < classes.length; c++) inClass[c][classes[c].classOf[i]]--;
    for (let s = 0; s < links.length; s++) {
      const { start, target, weight } = links[s];
      for (let k = start[i]; k < start[i + 1]; k++) alongside[s][target[k]] -= weight[k];
    }
    inside[i] = 0;
    size--;
  };

  /** The industries of each class that there is evidence for, the clearest first; classes of one are left out. */
  const byClass = (total: Float32Array, open: readonly number[]): number[][] => {
    const clearest = open.toSorted((a, b) => total[b] - total[a] || a - b);
    return classes.flatMap(({ classOf }) => {
      const members = new Map<number, number[]>();
      for (const i of clearest) {
        const list = members.get(classOf[i]);
        if (list) list.push(i);
        else members.set(classOf[i], [i]);
      }
      return [...members.values()].filter((list) => list.length > 1);
    });
  };
  const before = new Float64Array(belief.length);
  /** Adds the part of one class that gains most, where its industries gain only together. */
  const addClass = (total: Float32Array, lists: readonly (readonly number[])[]): boolean => {
    let added: number[] = [];
    let most = 1e-9;
    for (const list of lists) {
      const tried: number[] = [];
      before.set(belief);
      const priorBefore = prior;
      let value = 0;
      for (const i of list) {
        if (inside[i]) continue;
        if (size >= mostNamed) break;
        const without = prior;
        turn(i, 1);
        value += total[i] + prior - without;
        tried.push(i);
        if (value <= most) continue;
        most = value;
        added = tried.slice();
      }
      for (let k = tried.length - 1; k >= 0; k--) takeOut(tried[k]);
      belief.set(before);
      prior = priorBefore;
    }
    for (const i of added) turn(i, 1);
    return added.length > 0;
  };

  /** The likeliest set that can be reached from where one starts; undefined where another start has come to it. */
  const climb = (
    total: Float32Array,
    open: readonly number[],
    lists: readonly (readonly number[])[],
    arrived: Set<string>,
    from: readonly number[],
  ): Naming | undefined => {
    clear();
    for (const i of from) if (total[i] > 0 && kin.isPresent[i]) turn(i, 1);
    dropped.fill(0);
    for (let step = 0; step < mostSteps; step++) {
      let best = -1;
      let most = 1e-9;
      for (const i of open) {
        if (inside[i] ? size < 2 : size >= mostNamed || dropped[i]) continue;
        const value = gainAbove(most, total, i, inside[i] ? -1 : 1);
        if (value > most) {
          most = value;
          best = i;
        }
      }
      if (best >= 0) {
        dropped[best] = inside[best];
        turn(best, inside[best] ? -1 : 1);
        continue;
      }
      const here = open.filter((i) => inside[i]).join();
      if (arrived.has(here)) return undefined;
      arrived.add(here);
      if (!addClass(total, lists)) break;
    }
    settle();
    let score = prior;
    const likely: number[] = [];
    const chances: number[] = [];
    for (const i of open) {
      if (inside[i]) score += total[i];
      else if (size >= mostNamed) continue;
      // Odds that it is otherwise; the only one in cannot be out.
      const turned = inside[i] && size < 2 ? 0 : Math.exp(gain(total, i, inside[i] ? -1 : 1));
      score += Math.log1p(turned);
      likely.push(i);
      chances.push((inside[i] ? 1 : turned) / (1 + turned));
    }
    const named = listedIndustries(chances, mostNamed).map((k) => likely[k]);
    named.sort((a, b) => total[b] - total[a] || a - b);
    return { industries: named, score };
  };

  return (total) => {
    const open: number[] = [];
    for (let i = 0; i < industries; i++) if (kin.isPresent[i] && total[i] > 0) open.push(i);
    const lists = byClass(total, open);
    const arrived = new Set<string>();
    return (from) => climb(total, open, lists, arrived, from);
  };
}

/** ln of the mean of e^x. */
function meanOf(ln: Float64Array): number {
  let top = ln[0];
  for (let b = 1; b < ln.length; b++) if (ln[b] > top) top = ln[b];
  let sum = 0;
  for (let b = 0; b < ln.length; b++) sum += Math.exp(ln[b] - top);
  return top + Math.log(sum / ln.length);
}
