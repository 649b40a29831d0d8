import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrix, strongestTies } from "../../../src/core/index.ts";

/** Symmetric weights 0 to 6 of up to six nodes, so that many are equal and some networks fall apart. */
const weights = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.array(fc.nat(6), { minLength: n * n, maxLength: n * n }).map((cells) =>
    matrix(
      n,
      n,
      Float64Array.from(cells, (_, k) => {
        const [i, j] = [Math.floor(k / n), k % n];
        return cells[Math.min(i, j) * n + Math.max(i, j)];
      }),
    ),
  ),
);

/** Which nodes hang together through these pairs, as a part number each. */
function parts(n: number, pairs: readonly (readonly [number, number])[]): number[] {
  const part = Array.from({ length: n }, (_, k) => k);
  for (let round = 0; round < n; round++) {
    for (const [a, b] of pairs) part[a] = part[b] = Math.min(part[a], part[b]);
  }
  return part;
}

describe("strongest ties", () => {
  it("the tree connects what is connected, without a ring, at the most weight", () => {
    fc.assert(
      fc.property(weights, (m) => {
        const n = m.rows;
        const all: [number, number][] = [];
        for (let i = 0; i < n; i++) {
          for (let j = i + 1; j < n; j++) if (m.data[i * n + j] > 0) all.push([i, j]);
        }
        const { from, to, weight, tree } = strongestTies(m, 0);
        expect(from.length).toBe(tree);
        const pairs = [...from].map((a, k) => [a, to[k]] as const);
        expect(parts(n, pairs)).toEqual(parts(n, all));
        expect(tree).toBe(n - new Set(parts(n, all)).size);
        // Every other choice of as many ties that connects as much weighs no more.
        const total = weight.reduce((a, b) => a + b, 0);
        const heaviest = (at: number, chosen: (readonly [number, number])[]): number => {
          if (chosen.length === tree) {
            if (`${parts(n, chosen)}` !== `${parts(n, all)}`) return 0;
            return chosen.reduce((sum, [a, b]) => sum + m.data[a * n + b], 0);
          }
          if (at === all.length) return 0;
          return Math.max(heaviest(at + 1, [...chosen, all[at]]), heaviest(at + 1, chosen));
        };
        if (n <= 5) expect(total).toBe(heaviest(0, []));
      }),
    );
  });

  it("adds the strongest that are not in the tree", () => {
    fc.assert(
      fc.property(weights, fc.nat(8), (m, more) => {
        const n = m.rows;
        const { from, to, weight, tree } = strongestTies(m, more);
        const drawn = new Set([...from].map((a, k) => a * n + to[k]));
        expect(drawn.size).toBe(from.length);
        const left: number[] = [];
        for (let i = 0; i < n; i++) {
          for (let j = i + 1; j < n; j++) {
            if (m.data[i * n + j] > 0 && !drawn.has(i * n + j)) left.push(m.data[i * n + j]);
          }
        }
        const rest = weight.slice(tree);
        expect(rest.length).toBe(Math.min(more, rest.length + left.length));
        if (rest.length > 0) for (const x of left) expect(x).toBeLessThanOrEqual(rest.at(-1)!);
      }),
    );
  });

  it("takes no tie where there is no figure", () => {
    const m = matrix(3, 3, Float64Array.of(1, Number.NaN, 0, Number.NaN, 1, 2, 0, 2, 1));
    expect(strongestTies(m, 9)).toMatchObject({
      from: Uint32Array.of(1),
      to: Uint32Array.of(2),
      tree: 1,
    });
  });
});
