import { below, type Random } from "../src/core/random.ts";

/** Ways to spoil the bytes of a file, whatever is in it. */
const ways: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    for (let k = below(random, 8); k >= 0; k--) {
      spoilt[below(random, spoilt.length)] = below(random, 256);
    }
    return spoilt;
  },
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => bytes.subarray(below(random, bytes.length)),
  (bytes, random) => {
    const from = below(random, bytes.length);
    const to = Math.min(bytes.length, from + below(random, 200));
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const from = below(random, bytes.length);
    const piece = bytes.subarray(from, from + below(random, 400));
    const to = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
  },
  (bytes, random) => {
    const at = below(random, bytes.length);
    const signs = ['"', '"', ";", "\n", "\r", "\0", "\u00e9", "\t"];
    const sign = Buffer.from(signs[below(random, signs.length)].repeat(1 + below(random, 3)));
    return Buffer.concat([bytes.subarray(0, at), sign, bytes.subarray(at)]);
  },
  (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    const from = below(random, spoilt.length);
    return spoilt.fill(0, from, Math.min(spoilt.length, from + below(random, 60)));
  },
];

/** Bytes spoilt in one or two ways. */
export function spoiltBytes(bytes: Buffer, random: Random): Buffer {
  let spoilt = bytes;
  for (let k = below(random, 2); k >= 0 && spoilt.length > 0; k--) {
    spoilt = ways[below(random, ways.length)](spoilt, random);
  }
  return spoilt;
}
