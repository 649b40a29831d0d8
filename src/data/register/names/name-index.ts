/**
 * Names in the order of their folded form, and the words in them. Text `k` of a
 * blob is its bytes from `at[k]` up to, not including, `at[k + 1]`; in `folded`
 * a line end, which no name holds, goes after each.
 */
export interface NameIndex {
  /** Row of the delivery of each name. */
  readonly row: Uint32Array;
  /** Index into `regions`. */
  readonly region: Uint32Array;
  /** Index into `industries`; -1 where the industry is unknown. */
  readonly industry: Int32Array;
  readonly folded: Uint8Array;
  readonly foldedAt: Uint32Array;
  /** As it is delivered. */
  readonly name: Uint8Array;
  readonly nameAt: Uint32Array;
  readonly establishment: Uint8Array;
  readonly establishmentAt: Uint32Array;
  /** The different words, in order. */
  readonly word: Uint8Array;
  readonly wordAt: Uint32Array;
  /** Names that hold word `k`: `posting[postingAt[k]]` and on to `postingAt[k + 1]`. */
  readonly posting: Uint32Array;
  readonly postingAt: Uint32Array;
  readonly regions: readonly string[];
  readonly industries: readonly string[];
}

export interface NameSearch {
  readonly limit: number;
  /** Whether a name may be found. */
  readonly may: (position: number) => boolean;
}

/** Names that hold a text inside a word are counted up to here; finding more takes time and helps nobody. */
const mostInside = 10_000;

/**
 * The names that hold each word of a text, or a word that begins with it: those
 * that begin with the text first, then in order. Where they are few, names with
 * the text inside a word follow.
 *
 * @param text folded as the names are
 * @returns positions, and how many names match; beyond 10,000 inside words, at least so many
 *
 * Cost: O(words that match) and, where few do, one scan of the names; 2 million names take some tens of milliseconds at most.
 */
export function foundNames(
  index: NameIndex,
  text: string,
  { limit, may }: NameSearch,
): { positions: number[]; total: number } {
  const words = text.split(" ").filter((word) => word !== "");
  const positions: number[] = [];
  if (words.length === 0) return { positions, total: 0 };
  const count = index.row.length;
  const matches = words
    .map((word) => namesWithWord(index, word))
    .reduce((all, some) => all.map((bits, k) => bits & some[k]));
  let total = 0;
  const take = (position: number): void => {
    if ((matches[position >>> 5] & (1 << (position & 31))) === 0 || !may(position)) return;
    total++;
    if (positions.length < limit) positions.push(position);
  };
  const [from, to] = range(index.folded, index.foldedAt, count, Buffer.from(text));
  for (let position = from; position < to; position++) take(position);
  // Word by word of 32 names: most hold nothing.
  for (let at = 0; at < matches.length; at++) {
    if (matches[at] === 0) continue;
    for (let bit = 0; bit < 32; bit++) {
      const position = 32 * at + bit;
      if (position < from || position >= to) take(position);
    }
  }
  if (total >= limit) return { positions, total };
  const names = Buffer.from(index.folded.buffer, index.folded.byteOffset, index.folded.byteLength);
  const needle = Buffer.from(text);
  let inside = 0;
  for (let at = names.indexOf(needle); at !== -1 && inside < mostInside;) {
    const position = positionAt(index.foldedAt, at);
    const known = (matches[position >>> 5] & (1 << (position & 31))) !== 0;
    if (!known && may(position)) {
      inside++;
      if (positions.length < limit) positions.push(position);
    }
    at = names.indexOf(needle, index.foldedAt[position + 1]);
  }
  return { positions, total: total + inside };
}

/** A bit for each name that holds a word with this beginning. */
function namesWithWord(index: NameIndex, beginning: string): Int32Array {
  const bits = new Int32Array((index.row.length + 31) >>> 5);
  const words = index.wordAt.length - 1;
  const [from, to] = range(index.word, index.wordAt, words, Buffer.from(beginning));
  for (let k = index.postingAt[from]; k < index.postingAt[to]; k++) {
    const position = index.posting[k];
    bits[position >>> 5] |= 1 << (position & 31);
  }
  return bits;
}

/** The texts of a sorted blob that begin with some bytes: from the first up to, not including, the last. */
function range(
  blob: Uint8Array,
  at: Uint32Array,
  count: number,
  beginning: Uint8Array,
): readonly [number, number] {
  const first = (after: boolean): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const side = compared(blob, at[middle], at[middle + 1], beginning);
      if (side < 0 || (after && side === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [first(false), first(true)];
}

/** Below 0 where a text goes before all that begin so, 0 where it begins so. */
function compared(blob: Uint8Array, from: number, to: number, beginning: Uint8Array): number {
  for (let k = 0; k < beginning.length; k++) {
    if (from + k >= to) return -1;
    const difference = blob[from + k] - beginning[k];
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The text in which a byte of a blob lies. */
function positionAt(at: Uint32Array, byte: number): number {
  let low = 0;
  let high = at.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (at[middle] <= byte) low = middle;
    else high = middle;
  }
  return low;
}

/** Text `k` of a blob. */
export function textAt(blob: Uint8Array, at: Uint32Array, k: number): string {
  return Buffer.from(blob.buffer, blob.byteOffset + at[k], at[k + 1] - at[k]).toString();
}
