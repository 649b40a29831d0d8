/** A `Set` ends at 2^24 values, a little below 17 million. */
const mostInOne = 2 ** 24 - 1;

/** Texts that were met, any number of them: as many sets as it takes. */
export class ManyTexts {
  readonly #most: number;
  readonly #full: Set<string>[] = [];
  #last = new Set<string>();

  constructor(most = mostInOne) {
    this.#most = most;
  }

  /** Remembers a text; false where it was met before. Cost: one look-up for each set. */
  add(text: string): boolean {
    if (this.#last.has(text)) return false;
    for (const set of this.#full) if (set.has(text)) return false;
    if (this.#last.size >= this.#most) {
      this.#full.push(this.#last);
      this.#last = new Set();
    }
    this.#last.add(text);
    return true;
  }
}
