import type { DisclosurePolicy } from "./cell-is-safe.ts";
import type { LeafCells } from "./leaf-cells.ts";
import { contributionsTo, unknownOf } from "./node-cells.ts";
import { insidersOf, isShort, protect, type Protection } from "./protection.ts";
import { type Needed, needsOf } from "./protection-needs.ts";
import type { PublishedTable } from "./published-table.ts";
import { remainders } from "./remainders.ts";
import type { DisclosureState } from "./suppress.ts";
import { TableGround } from "./table-ground.ts";

/** A table with the cells that may not be published. */
export interface UnsafeTable {
  readonly table: PublishedTable;
  readonly cells: LeafCells;
  /** Per pair of nodes: what it holds, and what hiding it costs (0 where it is not published). */
  readonly value: Float64Array;
  readonly weight: Float64Array;
  readonly primary: readonly number[];
  /** Pairs that are hidden whatever is unsafe, and those that can hide nothing since they are told elsewhere. */
  readonly hidden: readonly number[];
  readonly told: readonly number[];
}

/** Passes in which hidden cells are tried to be shown again. */
const passes = 4;
/** Hidden cells up to which pairs of them are tried to be shown again. */
const pairsTriedUpTo = 40;
/** Rounds of protecting what hidden parts add up to. */
const rounds = 5;

/** Cells that are hidden for others, and what each is hidden for. */
export class SuppressionPattern {
  /** What all hidden cells cost together. */
  cost = 0;
  readonly #ground: TableGround;
  readonly #value: Float64Array;
  /** What hiding each cell costs; 0 where it is not published. */
  readonly #weight: Float64Array;
  readonly #primary: ReadonlySet<number>;
  readonly #hiddenAnyhow: ReadonlySet<number>;
  readonly #policy: DisclosurePolicy;
  readonly #against: "insiders" | "readers";
  readonly #secondary = new Set<number>();
  /** Each need with its protections: against readers, and against insiders. */
  readonly #bundles: { need: Needed; protections: Protection[]; noticed: Set<number> }[] = [];
  readonly #users = new Map<number, Set<number>>();

  constructor(
    { table, cells, value, weight, primary, hidden, told }: UnsafeTable,
    policy: DisclosurePolicy,
    against: "insiders" | "readers",
  ) {
    this.#value = value;
    this.#weight = weight;
    this.#primary = new Set(primary);
    this.#hiddenAnyhow = new Set(hidden);
    this.#policy = policy;
    this.#against = against;
    const price = weight.slice();
    for (const k of new Set([...primary, ...hidden])) {
      price[k] = 0;
      this.cost += weight[k];
    }
    for (const k of told) price[k] = Infinity;
    this.#ground = new TableGround(table, cells, price);
  }

  /** Hides what it takes to protect all of `needs`, in their order, then shows what is not needed. */
  protectAll(needs: readonly Needed[]): void {
    this.#add(needs);
    this.#addRemainders();
    for (let pass = 0; pass < passes && (this.#showAgain() || this.#showTwoAgain()); pass++);
    this.#addRemainders();
    // Hides more each time, so that it ends.
    while (this.#lengthen()) this.#addRemainders();
  }

  get state(): DisclosureState[] {
    return Array.from(this.#weight, (_, k) =>
      this.#primary.has(k)
        ? "primary"
        : this.#secondary.has(k) || this.#hiddenAnyhow.has(k)
          ? "secondary"
          : "published",
    );
  }

  get proof(): Protection[] {
    return this.#bundles.flatMap(({ protections }) => protections);
  }

  #add(needs: readonly Needed[]): void {
    for (const need of needs) {
      const { protections, hidden } = this.#protect(need);
      this.#hide(hidden);
      const bundle = this.#bundles.push({ need, protections: [], noticed: new Set() }) - 1;
      this.#use(bundle, protections);
    }
  }

  /** Makes protections that stayed short reach all the way; true where more is hidden for it. */
  #lengthen(): boolean {
    let more = false;
    for (const [bundle, { need, protections }] of this.#bundles.entries()) {
      if (!protections.some(isShort)) continue;
      const longer = this.#protect(need, protections);
      this.#hide(longer.hidden);
      this.#use(bundle, longer.protections);
      if (longer.hidden.length > 0) more = true;
    }
    return more;
  }

  /**
   * Protects against readers, then against each insider who could break that.
   *
   * @param begun  protections that stayed short, to be made longer
   */
  #protect(
    need: Needed,
    begun?: readonly Protection[],
  ): { protections: Protection[]; hidden: number[] } {
    const ofThe = (who: number | null): Protection | undefined =>
      begun?.find(({ insider }) => insider === who);
    const outside = protect(this.#ground, need, ofThe(null)?.moves);
    const protections = [outside.protection];
    const hidden = [...outside.hidden];
    if (this.#against === "readers") return { protections, hidden };
    for (const insider of insidersOf(this.#ground, outside.protection)) {
      if (insider === need.largest) continue;
      const held = ofThe(insider);
      if (held) {
        protections.push(held);
        continue;
      }
      const inside = protect(this.#ground, { ...need, insider });
      protections.push(inside.protection);
      hidden.push(...inside.hidden);
    }
    return { protections, hidden };
  }

  #hide(cells: readonly number[]): void {
    for (const k of cells) {
      this.#secondary.add(k);
      this.cost += this.#weight[k];
    }
  }

  /** Gives a bundle its protections; returns the cells it no longer needs. */
  #use(bundle: number, protections: Protection[]): Set<number> {
    const before = this.#bundles[bundle].noticed;
    for (const k of before) this.#users.get(k)?.delete(bundle);
    const noticed = new Set<number>();
    for (const { moves } of protections) {
      for (const move of moves) for (const k of this.#ground.noticed(move)) noticed.add(k);
    }
    Object.assign(this.#bundles[bundle], { protections, noticed });
    for (const k of noticed) {
      const users = this.#users.get(k) ?? new Set();
      users.add(bundle);
      this.#users.set(k, users);
    }
    return before;
  }

  #addRemainders(): void {
    if (this.#against === "readers") return;
    const { table, cells, price, width } = this.#ground;
    const seen = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const found: Needed[] = [];
      const hides = (row: number, column: number): boolean =>
        price[row * width + column] === 0 && this.#value[row * width + column] > 0;
      for (const target of remainders(table, hides)) {
        const key = `${[...target.rows].join()};${[...target.columns].join()}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const leaves = this.#ground.leaves(target);
        const by = contributionsTo(cells, leaves);
        found.push(...needsOf(target, by, this.#policy, unknownOf(cells, leaves)));
      }
      if (found.length === 0) return;
      this.#add(found);
    }
  }

  /** Shows hidden cells again where their work can be done for less; true where any was. */
  #showAgain(): boolean {
    let shown = false;
    for (const k of this.#dearestFirst()) {
      if (this.#secondary.has(k) && this.#without([k])) shown = true;
    }
    return shown;
  }

  /** The same for two cells at a time; true where any were. */
  #showTwoAgain(): boolean {
    let shown = false;
    if (this.#secondary.size > pairsTriedUpTo) return false;
    const order = this.#dearestFirst();
    for (let a = 0; a < order.length; a++) {
      for (let b = a + 1; b < order.length; b++) {
        if (!this.#secondary.has(order[a])) break;
        if (!this.#secondary.has(order[b]) || !this.#together(order[a], order[b])) continue;
        if (this.#without([order[a], order[b]])) shown = true;
      }
    }
    return shown;
  }

  /** Whether two hidden cells work for one need; where not, each can be shown again by itself or not at all. */
  #together(a: number, b: number): boolean {
    for (const user of this.#users.get(a) ?? []) if (this.#users.get(b)?.has(user)) return true;
    return false;
  }

  #dearestFirst(): number[] {
    return [...this.#secondary].sort((a, b) => this.#weight[b] - this.#weight[a] || a - b);
  }

  /** Protects anew what some hidden cells protect, without them; false, and as before, where that costs no less. */
  #without(dropped: readonly number[]): boolean {
    const { price } = this.#ground;
    const worth = dropped.reduce((sum, k) => sum + this.#weight[k], 0);
    for (const k of dropped) price[k] = Infinity;
    const bundles = new Set(dropped.flatMap((k) => [...(this.#users.get(k) ?? [])]));
    const attempts: { bundle: number; protections: Protection[] }[] = [];
    const hidden: number[] = [];
    let added = 0;
    for (const bundle of bundles) {
      const before = this.#bundles[bundle];
      const again = this.#protect(before.need);
      attempts.push({ bundle, protections: again.protections });
      hidden.push(...again.hidden);
      for (const each of again.hidden) added += this.#weight[each];
      if (added < worth && !worse(again.protections, before.protections)) continue;
      for (const each of hidden) price[each] = this.#weight[each];
      for (const k of dropped) price[k] = 0;
      return false;
    }
    this.#hide(hidden);
    for (const k of dropped) this.#show(k);
    const left = attempts.flatMap(({ bundle, protections }) => [...this.#use(bundle, protections)]);
    // Only when all are settled is it known what nobody needs any more.
    for (const each of left) {
      if (this.#secondary.has(each) && !this.#users.get(each)?.size) this.#show(each);
    }
    return true;
  }

  #show(k: number): void {
    this.#secondary.delete(k);
    this.cost -= this.#weight[k];
    this.#ground.price[k] = this.#weight[k];
  }
}

/** Whether protections reach less far than others of the same need did. */
function worse(now: readonly Protection[], before: readonly Protection[]): boolean {
  const lacks = (all: readonly Protection[]): number =>
    all.reduce((sum, { need, reach }) => sum + Math.max(0, need - reach), 0);
  return lacks(now) > lacks(before) + 1e-9;
}
