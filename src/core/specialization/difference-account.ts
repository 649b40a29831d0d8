/**
 * What becomes of establishments between two totals of one cell (a region, an
 * industry, or both): element k of each array is one establishment, or several
 * of the same path whose sizes are added up.
 */
export interface ChangedSizes {
  /** Size at the earlier moment, ≥ 0; 0 where it was not there. */
  readonly before: Float64Array;
  /** Size at the later moment, ≥ 0; 0 where it is gone. */
  readonly after: Float64Array;
  /** 1 where the codes it had put it in the cell. */
  readonly asCoded: Uint8Array;
  /** 1 where its old codes, written as they are written now, put it in the cell. */
  readonly recoded: Uint8Array;
  /** The same once it has the region of now. */
  readonly moved: Uint8Array;
  /** 1 where the codes it has now put it in the cell. */
  readonly asNow: Uint8Array;
  /** Why its size changed: an index into `sizeCauses`. */
  readonly cause: Uint8Array;
}

/** Why a size changed: it was there at both moments, at one, or is counted otherwise. */
export const sizeCauses = ["continuing", "not-measured", "opened-or-closed", "by-rule"] as const;

/** The parts of a difference, in the order in which `differenceSteps` numbers them. */
export const accountParts = [
  "definition",
  "recoding",
  "imputation",
  "existence",
  "moving",
  "activity",
  "size",
] as const;

/** Part of the step that changes a size, by its cause. */
const partOfCause = [6, 2, 3, 0] as const;
const steps = 4;

/** Each establishment's way from the earlier total to the later, in four steps. */
export interface DifferenceSteps {
  /** Step s of element k is `amount[4 k + s]`; it belongs to `accountParts[part[4 k + s]]`. */
  readonly part: Uint8Array;
  readonly amount: Float64Array;
}

/**
 * The way of each establishment from an earlier total of a cell to a later one:
 * first its codes are written as they are now, then it moves, then it changes
 * activity, and only then its size changes, in the cell where it has arrived.
 *
 *     recoding  x · (b₁ − b₀)      moving    x · (b₂ − b₁)
 *     activity  x · (b₃ − b₂)      the last  (x′ − x) · b₃
 *
 * with x and x′ its sizes and b₀ … b₃ whether it counts in the cell as coded then,
 * recoded, moved, and as coded now. The last step is growth or shrinkage of what was
 * measured at both moments, imputation of what was not, opening or closing of what
 * was there at one, and definition of what a rule counts in one delivery alone.
 * The four add up to x′ b₃ − x b₀ whatever they are.
 *
 * @param changed  n establishments; sizes in jobs or, each 1, in establishments
 * @returns        4 n steps, in the unit of the sizes
 *
 * @throws RangeError when the arrays differ in length
 *
 * Cost: O(n).
 * Source: our own; the order of the steps is a choice, as in any account of a change
 * by its parts.
 *
 * @example // A bakery of 8 moves in from elsewhere and grows to 10.
 *          const changed = { before: Float64Array.of(8), after: Float64Array.of(10),
 *            asCoded: Uint8Array.of(0), recoded: Uint8Array.of(0), moved: Uint8Array.of(1),
 *            asNow: Uint8Array.of(1), cause: Uint8Array.of(0) };
 *          differenceSteps(changed).amount // [0, 8, 0, 2]
 */
export function differenceSteps(changed: ChangedSizes): DifferenceSteps {
  const n = changed.before.length;
  const lengths = Object.values(changed).map((column) => column.length);
  if (lengths.some((length) => length !== n)) {
    throw new RangeError(`differenceSteps needs ${n} elements, got ${lengths.join(", ")}`);
  }
  const part = new Uint8Array(steps * n);
  const amount = new Float64Array(steps * n);
  for (let k = 0; k < n; k++) {
    const x = changed.before[k];
    const { asCoded, recoded, moved, asNow } = changed;
    const at = steps * k;
    part.set([1, 4, 5, partOfCause[changed.cause[k]]], at);
    amount[at] = x * (recoded[k] - asCoded[k]);
    amount[at + 1] = x * (moved[k] - recoded[k]);
    amount[at + 2] = x * (asNow[k] - moved[k]);
    amount[at + 3] = (changed.after[k] - x) * asNow[k];
  }
  return { part, amount };
}

/** A difference between two totals and what it is made of. */
export interface DifferenceAccount {
  readonly earlier: number;
  readonly later: number;
  /** What came in or on top, ≥ 0, per part in the order of `accountParts`. */
  readonly up: Float64Array;
  /** What went out or off, ≥ 0, in the same order. */
  readonly down: Float64Array;
}

/**
 * Why two totals of one cell differ: definition, recoding, imputation, and what
 * really changed (openings and closings, moves, activity, size), each with what it
 * added and what it took away.
 *
 *     later − earlier = Σ up − Σ down
 *
 * which holds to the last unit where sizes are whole numbers. What two establishments
 * do to one another's figure is not netted: a part's `up` and `down` are sums of their own.
 *
 * @param changed  see `differenceSteps`
 *
 * Cost: O(n).
 * Source: our own use of `differenceSteps`.
 *
 * @example // One of 5 closes, one of 3 opens, one of 4 grows to 6.
 *          const all = Uint8Array.of(1, 1, 1);
 *          const changed = { before: Float64Array.of(5, 0, 4), after: Float64Array.of(0, 3, 6),
 *            asCoded: all, recoded: all, moved: all, asNow: all, cause: Uint8Array.of(2, 2, 0) };
 *          const { up, down } = differenceAccount(changed);
 *          [up[3], down[3], up[6], down[6]] // [3, 5, 2, 0]
 */
export function differenceAccount(changed: ChangedSizes): DifferenceAccount {
  const { part, amount } = differenceSteps(changed);
  const up = new Float64Array(accountParts.length);
  const down = new Float64Array(accountParts.length);
  for (let s = 0; s < amount.length; s++) {
    if (amount[s] > 0) up[part[s]] += amount[s];
    else down[part[s]] -= amount[s];
  }
  let earlier = 0;
  let later = 0;
  for (let k = 0; k < changed.before.length; k++) {
    earlier += changed.before[k] * changed.asCoded[k];
    later += changed.after[k] * changed.asNow[k];
  }
  return { earlier, later, up, down };
}
