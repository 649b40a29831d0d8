import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classModel } from "../../../src/core/latent/class-model.ts";

/** The formula as it stands in the comment, industry by industry. */
function scoreByDefinition(classOf: readonly number[], total: readonly number[]): number {
  const classes = [...new Set(classOf)];
  const pi = Math.min(0.5, 3 / classes.length);
  const stray = Math.min(0.3, 0.5 / classOf.length);
  const product = (c: number, chance: number): number =>
    total.reduce(
      (all, t, i) => (classOf[i] === c ? all * (1 - chance + chance * Math.exp(t)) : all),
      1,
    );
  return classes.reduce(
    (sum, c) =>
      sum +
      Math.log((1 - pi) * product(c, stray) + (pi / 2) * (product(c, 0.25) + product(c, 0.65))),
    0,
  );
}

const evidence = fc.array(
  fc.record({ c: fc.nat(5), t: fc.double({ min: -10, max: 7, noNaN: true }) }),
  { minLength: 1, maxLength: 20 },
);

describe("the belief in classes", () => {
  it("scores by the formula, to the fineness of its tables", () => {
    fc.assert(
      fc.property(evidence, (list) => {
        const classOf = list.map((x) => x.c);
        const total = Float32Array.from(list, (x) => x.t);
        const model = classModel(Uint32Array.from(classOf), new Uint8Array(list.length).fill(1), 7);
        const slow = scoreByDefinition(classOf, [...total]);
        expect(Math.abs(model.score(total) - slow)).toBeLessThan(0.02 * (list.length + 1));
      }),
    );
  });

  it("names what is clear, and what is less clear only among its kin", () => {
    // Classes of four; in class 0 three industries are clear.
    const classOf = Uint32Array.from({ length: 80 }, (_, i) => Math.floor(i / 4));
    const model = classModel(classOf, new Uint8Array(80).fill(1), 7);
    const total = new Float32Array(80).fill(-1);
    total.set([6, 5, 5, 2], 0);
    total[40] = 2;
    expect(model.named(total)).toEqual([0, 1, 2, 3]);
  });

  it("leaves out industries that are not present", () => {
    const present = Uint8Array.of(1, 1, 0, 1);
    const model = classModel(Uint32Array.of(0, 0, 0, 1), present, 7);
    expect(model.named(Float32Array.of(6, 6, 7, -1))).toEqual([0, 1]);
  });
});
