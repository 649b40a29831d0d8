import { type Matrix, zeros } from "../matrix.ts";

/**
 * Co-occurrence: in how many regions two industries are both present.
 *
 *     C[i,j] = Σ_r M[r,i] · M[r,j]
 *
 * On the diagonal stands in how many regions the industry itself is: its ubiquity.
 *
 * @param present  regions × industries; present where above 0
 * @returns        industries × industries, symmetric, whole numbers from 0 to regions
 *
 * Cost: O(industries² · regions / 32): regions are bits, and a product of two
 * columns is the number of bits they share.
 *
 * @example coOccurrence(matrix(2, 2, Float64Array.of(1, 1, 0, 1))).data // [1, 1, 1, 2]
 */
export function coOccurrence(present: Matrix): Matrix {
  const { rows, cols } = present;
  const words = Math.ceil(rows / 32);
  const bits = regionBits(present, words);
  const counts = zeros(cols, cols);
  for (let i = 0; i < cols; i++) {
    for (let j = 0; j <= i; j++) {
      const shared = sharedBits(bits, i * words, j * words, words);
      counts.data[i * cols + j] = shared;
      counts.data[j * cols + i] = shared;
    }
  }
  return counts;
}

/** Per industry a run of `words` words; bit r % 32 of word r / 32 is region r. */
function regionBits(present: Matrix, words: number): Int32Array {
  const { rows, cols, data } = present;
  const bits = new Int32Array(cols * words);
  for (let r = 0, k = 0; r < rows; r++) {
    for (let i = 0; i < cols; i++, k++) {
      if (data[k] > 0) bits[i * words + (r >>> 5)] |= 1 << (r & 31);
    }
  }
  return bits;
}

/** Words whose bits can be counted in one byte each: 31 · 8 < 256. */
const wordsPerByte = 30;

/** Bits set in both of two runs of words. */
function sharedBits(bits: Int32Array, a: number, b: number, words: number): number {
  let shared = 0;
  for (let w = 0; w < words;) {
    const end = Math.min(words, w + wordsPerByte);
    let bytes = 0;
    // Three words at a time: their bits added into ones and twos first (a carry-save
    // adder) leaves two words to count instead of three.
    for (; w + 2 < end; w += 3) {
      const x = bits[a + w] & bits[b + w];
      const y = bits[a + w + 1] & bits[b + w + 1];
      const z = bits[a + w + 2] & bits[b + w + 2];
      const half = x ^ y;
      bytes += bitsPerByte(half ^ z) + (bitsPerByte((x & y) | (half & z)) << 1);
    }
    for (; w < end; w++) bytes += bitsPerByte(bits[a + w] & bits[b + w]);
    bytes |= 0;
    shared += (bytes & 255) + ((bytes >>> 8) & 255) + ((bytes >>> 16) & 255) + (bytes >>> 24);
  }
  return shared;
}

/** Number of bits set in each of the four bytes of a word. */
function bitsPerByte(word: number): number {
  const pairs = (word - ((word >>> 1) & 0x55555555)) | 0;
  const fours = ((pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)) | 0;
  return (fours + (fours >>> 4)) & 0x0f0f0f0f;
}
