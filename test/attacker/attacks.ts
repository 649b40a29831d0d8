import highs, { type LegacyHighs } from "highs";
import type { Known } from "./known.ts";
import type { TrueCell } from "./truth.ts";

// Its types describe a CommonJS module, what is imported is the loader itself.
const load = highs as unknown as typeof highs.default;
const solver: LegacyHighs = await load();

/** Between what an attacker knows a cell to be. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

/** What is equal to what is known: hidden leaves that add up to a number. */
interface Equation {
  readonly leaves: readonly string[];
  readonly sum: number;
}

/** Of the cells only who is made of what is used: zeros and classifications are known to all. */
type Frame = ReadonlyMap<string, TrueCell>;

function equations(frame: Frame, known: Known): Equation[] {
  const found: Equation[] = [];
  for (const [key, { leaves }] of frame) {
    const told = known.get(key);
    if (typeof told !== "number" || leaves.has(key)) continue;
    let sum = told;
    const hidden: string[] = [];
    for (const leaf of leaves) {
      const value = known.get(leaf);
      if (typeof value === "number") sum -= value;
      else hidden.push(leaf);
    }
    if (hidden.length > 0) found.push({ leaves: hidden, sum });
  }
  return found;
}

/**
 * Subtraction, over and over: whatever is the only unknown of a sum becomes known, and so
 * does a sum all of whose parts are.
 */
export function bySubtraction(frame: Frame, known: Known): Known {
  const all: Known = new Map(known);
  for (let more = true; more;) {
    more = false;
    for (const { leaves, sum } of equations(frame, all)) {
      if (leaves.length !== 1) continue;
      all.set(leaves[0], sum);
      more = true;
    }
  }
  for (const [key, { leaves }] of frame) {
    if (typeof all.get(key) === "number") continue;
    const parts = [...leaves].map((leaf) => all.get(leaf));
    if (!parts.every((part) => typeof part === "number")) continue;
    all.set(
      key,
      (parts as number[]).reduce((a, b) => a + b, 0),
    );
  }
  return all;
}

/**
 * Linear programming: the least and the most that a cell can be, if all that is known holds,
 * and every hidden leaf lies within what size classes say.
 */
export function byProgramme(frame: Frame, known: Known): (key: string) => Between {
  const name = new Map<string, string>();
  const isHidden = (leaf: string): boolean => typeof known.get(leaf) !== "number";
  for (const [key, { leaves }] of frame) {
    if (leaves.has(key) && isHidden(key)) name.set(key, `x${name.size}`);
  }
  const sum = (leaves: readonly string[]): string =>
    leaves.map((leaf) => `+ ${name.get(leaf)}`).join(" ");
  const rows = equations(frame, known).map((one) => `${sum(one.leaves)} = ${one.sum}`);
  const bounds = [...name].map(([leaf, x]) => {
    const { least, most } = frame.get(leaf)!;
    return `${least} <= ${x}${Number.isFinite(most) ? ` <= ${most}` : ""}`;
  });
  const model = `Subject To\n ${rows.join("\n ")}\nBounds\n ${bounds.join("\n ")}\nEnd`;
  return (key) => {
    const leaves = [...frame.get(key)!.leaves];
    const hidden = leaves.filter(isHidden);
    const told = leaves
      .filter((leaf) => !isHidden(leaf))
      .reduce((total, leaf) => total + Number(known.get(leaf)), 0);
    const [low, high] = (["Minimize", "Maximize"] as const).map((way) => {
      const { Status, ObjectiveValue } = solver.solve(`${way}\n ${sum(hidden)}\n${model}`);
      if (Status === "Unbounded") return Infinity;
      if (Status !== "Optimal") throw new Error(`${key}: ${Status}`);
      return ObjectiveValue + told;
    });
    return { low, high };
  };
}

/**
 * Differencing: whatever another day's table shows and this one hides is taken to be as it
 * was then, and the rest is subtracted.
 */
export function byDifference(frame: Frame, known: Known, before: Known): Known {
  const guessed: Known = new Map(known);
  for (const [key, told] of known) {
    const then = before.get(key);
    if (told === "hidden" && typeof then === "number" && frame.get(key)?.leaves.has(key)) {
      guessed.set(key, then);
    }
  }
  return bySubtraction(frame, guessed);
}
