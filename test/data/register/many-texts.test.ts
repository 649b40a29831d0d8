import fc from "fast-check";
import { expect, it } from "vitest";
import { ManyTexts } from "../../../src/data/register/rows/many-texts.ts";

it("many texts are told apart as one set would, however few a set may hold", () => {
  const texts = fc.array(fc.constantFrom(..."abcdefghijkl"), { maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 5 }), (all, most) => {
      const seen = new Set<string>();
      const many = new ManyTexts(most);
      for (const text of all) {
        expect(many.add(text)).toBe(!seen.has(text));
        seen.add(text);
      }
    }),
  );
});
