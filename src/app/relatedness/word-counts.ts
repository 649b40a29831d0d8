import type { TermCounts } from "../../core/relatedness/description-similarity.ts";
import { folded } from "../../domain/folded.ts";

/** Words that hold sentences together and say nothing of a trade, in English and Dutch. */
const fillers = new Set(
  (
    "and or of the in for to with by on at other except not n.e.c nec " +
    "en of de het een van in voor met door op aan te overige andere niet e.d"
  ).split(" "),
);

/**
 * The words of descriptions as counts. Words are lower case, without accents, and
 * cut to seven letters, so that "manufacturing" and "manufacture" are one word;
 * that errs now and then ("transport" and "transportation" agree, so do "communism"
 * and "communion").
 *
 * @example wordCounts(["Manufacture of beer", "Beer"]).term // [0, 1, 1]
 */
export function wordCounts(descriptions: readonly string[]): TermCounts {
  const number = new Map<string, number>();
  const start = new Uint32Array(descriptions.length + 1);
  const term: number[] = [];
  descriptions.forEach((description, d) => {
    for (const [word] of folded(description).matchAll(/[\p{L}\p{N}]{2,}/gu)) {
      if (fillers.has(word)) continue;
      const stem = word.slice(0, 7);
      if (!number.has(stem)) number.set(stem, number.size);
      term.push(number.get(stem)!);
    }
    start[d + 1] = term.length;
  });
  return {
    terms: number.size,
    start,
    term: Uint32Array.from(term),
    count: new Float64Array(term.length).fill(1),
  };
}
