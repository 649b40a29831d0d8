import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellIsSafe,
  type Contributions,
  type DisclosurePolicy,
  regionSuppression,
  suppress,
} from "../../../src/core/index.ts";

const cells = 6;

const contributions: fc.Arbitrary<Contributions> = fc
  .array(
    fc.record({
      cell: fc.nat(cells - 1),
      group: fc.nat(14),
      size: fc.integer({ min: 1, max: 400 }),
    }),
    {
      maxLength: 40,
    },
  )
  .map((rows) => ({
    cell: rows.map((row) => row.cell),
    group: rows.map((row) => row.group),
    size: rows.map((row) => row.size),
  }));

const policies: readonly DisclosurePolicy[] = [
  {},
  { pPercent: 15, roomPercent: 30 },
  { minimumContributors: 5, dominance: { contributors: 2, percent: 85 } },
];

/** What each group adds to the cells that `taken` picks. */
function byGroup(
  { cell, group, size }: Contributions,
  taken: (c: number) => boolean,
): Float64Array {
  const sum = new Map<number, number>();
  Array.from(group).forEach((g, k) => {
    if (taken(cell[k])) sum.set(g, (sum.get(g) ?? 0) + size[k]);
  });
  return Float64Array.from(sum.values());
}

const total = (x: Float64Array): number => x.reduce((a, b) => a + b, 0);

describe("a reader with the total and every published cell", () => {
  it("cannot work out a hidden cell, nor come near an unsafe one", () => {
    fc.assert(
      fc.property(contributions, fc.constantFrom(...policies), (table, policy) => {
        const { state, totalIsPublished } = suppress(table, cells, policy);
        const value = state.map((_, c) => total(byGroup(table, (cell) => cell === c)));
        const hidden = [...state.keys()].filter((c) => state[c] !== "published");
        if (!totalIsPublished || hidden.length === 0) return;
        // All the reader can do: subtract, and know that no cell is negative.
        const shown = value.filter((_, c) => !hidden.includes(c)).reduce((a, b) => a + b, 0);
        const known = value.reduce((a, b) => a + b, 0) - shown;
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        for (const c of hidden) {
          const high = known; // every other hidden cell may be zero
          const low = 0; // another hidden cell may be all of it
          expect(high).toBeGreaterThan(value[c]);
          expect(low).toBeLessThan(value[c]);
          if (state[c] === "primary") {
            expect(high).toBeGreaterThanOrEqual(
              value[c] * (1 + (policy.roomPercent ?? 10) / 100) - 1e-9,
            );
          }
        }
        // The sum the reader now knows is as good as printed.
        expect(
          cellIsSafe(
            byGroup(table, (c) => hidden.includes(c)),
            policy,
          ),
        ).toBe(true);
      }),
    );
  });

  it("sees every cell that had no reason to be hidden", () => {
    fc.assert(
      fc.property(contributions, fc.constantFrom(...policies), (table, policy) => {
        const { state } = suppress(table, cells, policy);
        const unsafe = state.map(
          (_, c) =>
            !cellIsSafe(
              byGroup(table, (cell) => cell === c),
              policy,
            ),
        );
        state.forEach((s, c) => {
          expect(s === "primary").toBe(unsafe[c]);
          if (!unsafe.includes(true)) expect(s).toBe("published");
          if (byGroup(table, (cell) => cell === c).length === 0) expect(s).toBe("published");
        });
      }),
    );
  });
});

const three = (size: number): number[] => [size, size, size];

describe("one unsafe cell", () => {
  it("takes the smallest safe cell that suffices with it", () => {
    const table = {
      cell: [0, 1, 1, 1, 2, 2, 2, 3, 3, 3],
      group: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      size: [30, ...three(40), ...three(10), ...three(20)],
    };
    expect(suppress(table, 5).state).toEqual([
      "primary",
      "published",
      "secondary",
      "published",
      "published",
    ]);
    // Asked for as much room again as its 30 is worth twice, 30 no longer suffices.
    expect(suppress(table, 5, { roomPercent: 200 }).state).toEqual([
      "primary",
      "published",
      "published",
      "secondary",
      "published",
    ]);
  });

  it("counts two establishments of one group as one contributor", () => {
    const table = { cell: [0, 0, 0], group: [1, 1, 2], size: [5, 5, 5] };
    expect(suppress(table, 1)).toEqual({ state: ["primary"], totalIsPublished: false });
    expect(suppress({ ...table, group: [1, 3, 2] }, 1).totalIsPublished).toBe(true);
  });

  it("takes unknown groups for one company unless told otherwise", () => {
    const table = { cell: [0, 0, 0], group: [-1, -1, -1], size: [5, 5, 5] };
    expect(suppress(table, 1).state).toEqual(["primary"]);
    expect(suppress(table, 1, { unknownGroups: "each" }).state).toEqual(["published"]);
  });

  it("is not saved by a second cell of the same company", () => {
    const table = { cell: [0, 1, 1, 1], group: [1, 1, 2, 3], size: [50, 10, 5, 5] };
    // Cells 0 and 1 together have three contributors: enough by number, not by p %.
    expect(suppress(table, 2).totalIsPublished).toBe(true);
    expect(suppress(table, 2, { pPercent: 20 }).totalIsPublished).toBe(false);
  });

  it("hides the total where it is all there is", () => {
    expect(suppress({ cell: [2], group: [1], size: [9] }, 3)).toEqual({
      state: ["published", "published", "primary"],
      totalIsPublished: false,
    });
  });
});

describe("a region's industries", () => {
  it("are judged by that region's establishments alone, unknown industries left out", () => {
    const establishments = {
      region: Uint32Array.of(0, 0, 0, 0, 1, 1, 0, 0, 0, 0),
      industry: Int32Array.of(0, 0, 0, 1, 1, 1, -1, 2, 2, 2),
      group: Int32Array.from({ length: 10 }, (_, k) => k),
      size: new Float64Array(10).fill(4),
    };
    expect(regionSuppression(establishments, { region: 0, industries: 4 })).toEqual({
      state: ["secondary", "primary", "published", "published"],
      totalIsPublished: true,
    });
  });
});
