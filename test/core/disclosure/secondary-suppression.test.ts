import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellIsSafe,
  type DisclosurePolicy,
  nodes,
  type Protection,
  protectionLevel,
  secondarySuppression,
  suppressionProven,
} from "../../../src/core/index.ts";
import { feasibility, leastCost } from "./linear-programme.ts";
import { drawnHierarchy, type DrawnTable, drawnTable, summed } from "./published-tables.ts";

const policy: DisclosurePolicy = { minimumContributors: 3, pPercent: 20 };
const small = { rows: [3, 5], columns: [3, 5] } as const;

function proven(drawn: DrawnTable, state: ReturnType<typeof secondarySuppression>): boolean {
  return state.proof.every((each) =>
    suppressionProven(each, drawn.contributions, drawn.table, state.state),
  );
}

describe("a table with its sums", () => {
  it("keeps every unsafe cell apart by its level, as the moves prove and a linear programme confirms", () => {
    for (const halves of [false, true]) {
      for (let seed = 0; seed < 8; seed++) {
        const drawn = drawnTable(seed, { ...small, halves });
        const found = secondarySuppression(drawn.contributions, drawn.table, { policy });
        expect(proven(drawn, found)).toBe(true);
        const known = feasibility(drawn, found.state);
        const width = nodes(drawn.table.columns);
        found.state.forEach((state, node) => {
          if (state !== "primary") return;
          const needs = found.proof.filter(
            ({ target, insider }) =>
              insider === null &&
              same(target.rows, drawn.table.rows, Math.floor(node / width)) &&
              same(target.columns, drawn.table.columns, node % width),
          );
          const { low, high, value } = known(node);
          for (const { sign, reach, need } of needs) {
            expect(reach).toBeGreaterThanOrEqual(need - 1e-9);
            if (sign === 1) expect(high - value).toBeGreaterThanOrEqual(need - 1e-6);
            else expect(value - low).toBeGreaterThanOrEqual(need - 1e-6);
          }
        });
      }
    }
  });

  it("would give unsafe cells away if only they were hidden", () => {
    let broken = 0;
    let primary = 0;
    for (let seed = 0; seed < 8; seed++) {
      const drawn = drawnTable(seed, small);
      const { state } = secondarySuppression(drawn.contributions, drawn.table, { policy });
      const known = feasibility(
        drawn,
        state.map((each) => (each === "secondary" ? "published" : each)),
      );
      state.forEach((each, node) => {
        if (each !== "primary") return;
        primary++;
        const { low, high } = known(node);
        if (high - low < 1e-6) broken++;
      });
    }
    expect(broken).toBeGreaterThan(primary / 10);
  });

  it("hides hardly more than it must", () => {
    const cost = (value: number): number => 1 + Math.log1p(value);
    let ours = 0;
    let least = 0;
    for (const halves of [false, true]) {
      for (let seed = 20; seed < 24; seed++) {
        const drawn = drawnTable(seed, { ...small, halves });
        const found = secondarySuppression(drawn.contributions, drawn.table, {
          policy,
          cost,
          against: "readers",
        });
        ours += found.cost;
        least += leastCost(drawn, found.state, found.proof, cost);
      }
    }
    expect(ours).toBeGreaterThanOrEqual(least - 1e-6);
    expect(ours).toBeLessThanOrEqual(1.1 * least);
  });

  it("of two hierarchies is proven cell by cell", () => {
    const drawn = drawnHierarchy(1, 16, 18);
    const found = secondarySuppression(drawn.contributions, drawn.table, { policy });
    expect(found.state.filter((each) => each === "secondary").length).toBeGreaterThan(20);
    expect(proven(drawn, found)).toBe(true);
    for (const { reach, need, insider } of found.proof) {
      if (insider === null) expect(reach).toBeGreaterThanOrEqual(need - 1e-9);
    }
  });

  it("is protected whatever it holds", () => {
    const cell = fc.record({
      row: fc.nat({ max: 3 }),
      column: fc.nat({ max: 3 }),
      group: fc.integer({ min: -1, max: 12 }),
      size: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), fc.boolean(), (cells, halves) => {
        const drawn = {
          contributions: {
            row: cells.map(({ row }) => row),
            column: cells.map(({ column }) => column),
            group: cells.map(({ group }) => group),
            size: cells.map(({ size }) => size),
          },
          table: { rows: summed(4, halves), columns: summed(4, halves) },
        };
        const found = secondarySuppression(drawn.contributions, drawn.table, { policy });
        expect(proven(drawn, found)).toBe(true);
        for (const each of found.proof.filter(({ insider }) => insider === null)) {
          expect(each.reach).toBeGreaterThanOrEqual(each.need - 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("what else is published", () => {
  const alike = (sizes: readonly (readonly number[])[]) => {
    const rows = sizes.flatMap((row, r) =>
      row.flatMap((n, c) => Array.from({ length: n }, () => [r, c])),
    );
    return {
      row: rows.map(([row]) => row),
      column: rows.map(([, column]) => column),
      group: rows.map((_, k) => k),
      size: rows.map(() => 10),
    };
  };

  it("cannot be taken from a sum: a labour market less its other municipalities", () => {
    // Municipality 0 is not published at all, its labour market {0, 1} and municipality 1 are.
    const contributions = alike([
      [1, 9],
      [9, 9],
      [9, 9],
    ]);
    const rows = { leaves: 3, sums: [[0, 1]] };
    const columns = { leaves: 2, sums: [] };
    const published = Uint8Array.from({ length: nodes(rows) * nodes(columns) }, (_, node) =>
      node < 2 ? 0 : 1,
    );
    const table = { rows, columns, published };
    const { state } = secondarySuppression(contributions, table, { policy });
    expect(state[0]).toBe("primary");
    // One of the two that would give it away is hidden.
    expect([state[2], state[6]].filter((each) => each !== "published")).toHaveLength(1);
    const known = feasibility({ contributions, table }, state)(0);
    expect(known.high - known.low).toBeGreaterThan(0);
  });

  it("cannot be worked out by who is alone in the other hidden cell of a row", () => {
    const contributions = alike([
      [1, 1, 9, 9],
      [9, 9, 9, 9],
      [9, 9, 9, 9],
    ]);
    const table = { rows: summed(3), columns: summed(4) };
    const readers = secondarySuppression(contributions, table, { policy, against: "readers" });
    const insiders = secondarySuppression(contributions, table, { policy });
    const hidden = (state: readonly string[]): number =>
      state.slice(0, 4).filter((each) => each !== "published").length;
    expect(hidden(readers.state)).toBe(2);
    expect(hidden(insiders.state)).toBe(3);
    expect(insiders.proof.some(({ insider }) => insider !== null)).toBe(true);
  });

  it("hides nothing once it is told: others are hidden in its place", () => {
    const drawn = drawnTable(5, small);
    const first = secondarySuppression(drawn.contributions, drawn.table, { policy });
    const taken = first.state.indexOf("secondary");
    const told = Uint8Array.from(first.state, (_, k) => Number(k === taken));
    const found = secondarySuppression(drawn.contributions, drawn.table, { policy, told });
    expect(found.state[taken]).toBe("published");
    expect(found.state).not.toEqual(first.state);
    // The proof holds against a reader who has that figure.
    expect(proven(drawn, found)).toBe(true);
  });

  it("is hidden here too where it is hidden elsewhere, and helps to hide the rest", () => {
    const drawn = drawnTable(5, small);
    const first = secondarySuppression(drawn.contributions, drawn.table, { policy });
    const hidden = Uint8Array.from(first.state, (each) => Number(each !== "published"));
    const strict = { policy: { minimumContributors: 5, pPercent: 40 }, hidden };
    const { state } = secondarySuppression(drawn.contributions, drawn.table, strict);
    state.forEach((each, k) => {
      if (hidden[k] === 1) expect(each).not.toBe("published");
    });
  });

  it("leaves whole room between whole figures", () => {
    const contributions = alike([
      [1, 9],
      [9, 9],
    ]);
    const table = { rows: summed(2), columns: summed(2) };
    const ones = { ...contributions, size: contributions.size.map(() => 1) };
    const { proof } = secondarySuppression(ones, table, {
      policy: { minimumContributors: 10, roomPercent: 15, whole: true },
    });
    expect(proof.length).toBeGreaterThan(0);
    for (const { reach } of proof) expect(reach).toBe(Math.round(reach));
  });

  it("a reader who knows the size classes is left room all the same", () => {
    const contributions = alike([
      [1, 9],
      [9, 9],
    ]);
    const classed = {
      ...contributions,
      atLeast: contributions.size.map(() => 10),
      atMost: contributions.size.map(() => 19),
    };
    const table = { rows: summed(2), columns: summed(2) };
    const { proof } = secondarySuppression(classed, table, { policy });
    // Nothing can be less than the bottoms of its classes.
    for (const { sign, reach } of proof) expect(reach).toBe(sign === 1 ? 2 : 0);
  });
});

describe("a protection level", () => {
  it("is what makes the cell safe again when it is added to the rest", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 }),
        (sizes) => {
          const rule = { minimumContributors: 0, pPercent: 20 };
          const held = Float64Array.from(sizes);
          const { above } = protectionLevel(held, { ...rule, roomPercent: 0 });
          // Someone small enough to change neither of the two largest.
          const rest = Math.floor(above);
          const filled = [...sizes, ...Array.from({ length: rest }, () => 1)];
          const safe = cellIsSafe(Float64Array.from(filled), { ...rule, minimumContributors: 0 });
          if (sizes.length >= 2 && above === rest) expect(safe).toBe(true);
          if (sizes.length >= 2 && above > 0.001) expect(cellIsSafe(held, rule)).toBe(false);
        },
      ),
    );
  });

  it("does not take a published cell for hidden when a proof is tampered with", () => {
    const drawn = drawnTable(3, small);
    const { proof, state } = secondarySuppression(drawn.contributions, drawn.table, { policy });
    const [first] = proof;
    const bent: Protection = { ...first, reach: first.reach + 1 };
    expect(suppressionProven(bent, drawn.contributions, drawn.table, state)).toBe(false);
    const shown = state.map(() => "published" as const);
    expect(suppressionProven(first, drawn.contributions, drawn.table, shown)).toBe(false);
  });
});

function same(
  leaves: ReadonlySet<number>,
  dimension: { leaves: number; sums: readonly ArrayLike<number>[] },
  node: number,
): boolean {
  const of = node < dimension.leaves ? [node] : Array.from(dimension.sums[node - dimension.leaves]);
  return of.length === leaves.size && of.every((leaf) => leaves.has(leaf));
}
