/** What is known of a write: told to be done, or asked for and never answered. */
export type Sureness = "acknowledged" | "in doubt";

/** One wording of an adopted cluster: its note, and which companies are dropped with which word. */
export interface Wording {
  readonly note: string;
  readonly dropped: ReadonlyMap<string, string>;
}

/** An adopted cluster, with every wording that was asked for since the last that is sure. */
export interface Adopted {
  readonly name: string;
  id: string | undefined;
  sureness: Sureness;
  /** The first is sure, the later ones are in doubt but for what `told` says. */
  wordings: Wording[];
  /** Place of the last wording that was told to be done. */
  told: number;
}

/** What writers asked for and were told, to be held against what is there. */
export class Ledger {
  readonly adopted: Adopted[] = [];
  readonly terms = new Map<string, Sureness>();
  /** By row: what was told, and what may have come after. */
  readonly erased = new Map<number, { told: string | undefined; later: string[] }>();
  readonly references = new Map<
    string,
    { id: string | undefined; there: Sureness | "absent" | "leaving" }
  >();
  acknowledged = 0;
  inDoubt = 0;

  /** What was sure at this moment; whatever comes after is in doubt. */
  copy(): Ledger {
    const copy = new Ledger();
    for (const one of this.adopted) copy.adopted.push({ ...one });
    for (const [token, sureness] of this.terms) copy.terms.set(token, sureness);
    for (const [row, one] of this.erased) copy.erased.set(row, { ...one });
    for (const [token, one] of this.references) copy.references.set(token, { ...one });
    copy.acknowledged = this.acknowledged;
    return copy;
  }

  /** What was sure `before`, with all that was asked for since in doubt. */
  since(before: Ledger): Ledger {
    const both = new Ledger();
    const known = new Map(before.adopted.map((one) => [one.name, one]));
    for (const one of this.adopted) {
      const then = known.get(one.name);
      both.adopted.push({
        ...one,
        id: one.id,
        sureness: then?.sureness ?? "in doubt",
        told: then?.told ?? 0,
      });
    }
    for (const token of this.terms.keys()) {
      both.terms.set(token, before.terms.get(token) ?? "in doubt");
    }
    for (const row of this.erased.keys()) {
      const told = before.erased.get(row)?.told;
      const ever = this.#everErased.get(row) ?? [];
      const later = told === undefined ? ever : ever.slice(ever.indexOf(told) + 1);
      both.erased.set(row, { told, later });
    }
    for (const [token, one] of this.references) {
      const then = before.references.get(token);
      const same = then !== undefined && then.there === one.there;
      // Imported before and deleted since is in doubt, as is whatever came since.
      const leaving = then?.there === "acknowledged" || then?.there === "leaving";
      const there = same ? one.there : leaving ? "leaving" : "in doubt";
      both.references.set(token, { ...one, there });
    }
    return both;
  }

  readonly #everErased = new Map<number, string[]>();

  erase(row: number, token: string): { told: string | undefined; later: string[] } {
    const one = this.erased.get(row) ?? { told: undefined, later: [] };
    this.erased.set(row, one);
    this.#everErased.set(row, [...(this.#everErased.get(row) ?? []), token]);
    one.later.push(token);
    return one;
  }
}
