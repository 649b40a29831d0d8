/**
 * A source of randomness: uniform on [0, 1), 53 bits. Every measure that draws
 * takes one; nothing in core has dice of its own.
 */
export type Random = () => number;

/**
 * A generator keyed by whole numbers, so that replicate k of seed s is the same
 * draw on whatever thread it falls. The words are mixed into the 128-bit state
 * by splitmix32; the generator is xoshiro128**.
 *
 * Cost: O(words of the key), then O(1) per draw.
 * Source: Blackman & Vigna (2021), ACM TOMS 47(4), 36.
 *
 * @example const a = keyedRandom(1, 7), b = keyedRandom(1, 7); a() === b() // true
 */
export function keyedRandom(...key: readonly number[]): Random {
  let [a, b, c, d] = keyedState(key);
  const next = (): number => {
    let x = Math.imul(b, 5);
    x = (x << 7) | (x >>> 25);
    x = Math.imul(x, 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return x >>> 0;
  };
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
}

/**
 * The same generator giving 32 bits at a time, many at once: for loops where
 * drawing would take most of the time and 32 bits are enough.
 *
 * @returns a function that fills an array with the next words
 *
 * Cost: O(1) per word.
 *
 * @example const one = new Uint32Array(4), two = new Uint32Array(4);
 *          keyedWords(1, 7)(one); keyedWords(1, 7)(two); one.join() === two.join() // true
 */
export function keyedWords(...key: readonly number[]): (into: Uint32Array) => void {
  const state = keyedState(key);
  return (into) => {
    let [a, b, c, d] = state;
    for (let k = 0; k < into.length; k++) {
      let x = Math.imul(b, 5);
      x = (x << 7) | (x >>> 25);
      into[k] = Math.imul(x, 9);
      const t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
    }
    state.set([a, b, c, d]);
  };
}

/** The words of a key mixed into 128 bits, not all of them 0. */
function keyedState(key: readonly number[]): Int32Array {
  let mixer = 0x9e3779b9 ^ key.length;
  const mix = (): number => {
    mixer = (mixer + 0x9e3779b9) | 0;
    let z = mixer;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  let a = mix();
  let b = mix();
  let c = mix();
  let d = mix();
  for (const word of key) {
    mixer ^= word | 0;
    a ^= mix();
    mixer ^= Math.floor(word / 2 ** 32) | 0;
    b ^= mix();
    c ^= mix();
    d ^= mix();
  }
  if ((a | b | c | d) === 0) d = 1;
  return Int32Array.of(a, b, c, d);
}

/** A whole number from 0 to below `n`. Cost: O(1). */
export function below(random: Random, n: number): number {
  return Math.floor(random() * n);
}

/** Shuffles `items[start..end)` in place (Fisher and Yates). Cost: O(end − start). */
export function shuffle(
  items: Uint32Array | Int32Array | Float64Array,
  random: Random,
  start = 0,
  end = items.length,
): void {
  for (let last = end - 1; last > start; last--) {
    const other = start + below(random, last - start + 1);
    const kept = items[last];
    items[last] = items[other];
    items[other] = kept;
  }
}
