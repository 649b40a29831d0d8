import { describe, expect, it } from "vitest";
import { keyedRandom, keyedWords } from "../../src/core/random.ts";

describe("words of 32 bits", () => {
  it("are those that a number of 53 bits is made of, however many are asked for at once", () => {
    const random = keyedRandom(3, 8);
    const fill = keyedWords(3, 8);
    const words = [3, 1, 6].flatMap((count) => {
      const some = new Uint32Array(count);
      fill(some);
      return [...some];
    });
    for (let k = 0; k < words.length; k += 2) {
      expect(random()).toBe(((words[k] >>> 5) * 2 ** 26 + (words[k + 1] >>> 6)) / 2 ** 53);
    }
  });
});
