import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accountParts,
  type ChangedSizes,
  differenceAccount,
  sizeCauses,
} from "../../../src/core/index.ts";
import { differenceParts } from "../../../src/domain/comparison.ts";

/** One establishment's way, as it is told in words. */
interface Way {
  readonly before: number;
  readonly after: number;
  readonly counts: readonly [boolean, boolean, boolean, boolean];
  readonly cause: number;
}

const ways = fc.array(
  fc.record({
    before: fc.nat(2000),
    after: fc.nat(2000),
    counts: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
    cause: fc.nat(sizeCauses.length - 1),
  }),
  { maxLength: 60 },
);

const columns = (of: readonly Way[]): ChangedSizes => ({
  before: Float64Array.from(of, ({ before }) => before),
  after: Float64Array.from(of, ({ after }) => after),
  asCoded: Uint8Array.from(of, ({ counts }) => Number(counts[0])),
  recoded: Uint8Array.from(of, ({ counts }) => Number(counts[1])),
  moved: Uint8Array.from(of, ({ counts }) => Number(counts[2])),
  asNow: Uint8Array.from(of, ({ counts }) => Number(counts[3])),
  cause: Uint8Array.from(of, ({ cause }) => cause),
});

/** The definition, one establishment and one step at a time. */
function byDefinition(of: readonly Way[]): { up: Map<string, number>; down: Map<string, number> } {
  const up = new Map<string, number>();
  const down = new Map<string, number>();
  const take = (part: string, wasThere: number, isThere: number): void => {
    const into = isThere > wasThere ? up : down;
    into.set(part, (into.get(part) ?? 0) + Math.abs(isThere - wasThere));
  };
  for (const { before, after, counts, cause } of of) {
    const [coded, recoded, moved, now] = counts.map((is) => (is ? before : 0));
    take("recoding", coded, recoded);
    take("moving", recoded, moved);
    take("activity", moved, now);
    const last = {
      continuing: "size",
      "not-measured": "imputation",
      "opened-or-closed": "existence",
      "by-rule": "definition",
    };
    take(last[sizeCauses[cause]], now, counts[3] ? after : 0);
  }
  return { up, down };
}

describe("the account of a difference", () => {
  it("is that of its definition, and adds up to the last unit", () => {
    fc.assert(
      fc.property(ways, (of) => {
        const account = differenceAccount(columns(of));
        const { up, down } = byDefinition(of);
        accountParts.forEach((part, p) => {
          expect(account.up[p]).toBe(up.get(part) ?? 0);
          expect(account.down[p]).toBe(down.get(part) ?? 0);
        });
        const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
        expect(account.earlier + sum(account.up) - sum(account.down)).toBe(account.later);
      }),
    );
  });

  it("does not mind in which order, or in how many pieces, it is told", () => {
    fc.assert(
      fc.property(ways, fc.nat(60), (of, cut) => {
        const [whole, first, rest, back] = [
          of,
          of.slice(0, cut),
          of.slice(cut),
          of.toReversed(),
        ].map((some) => differenceAccount(columns(some)));
        expect(back).toEqual(whole);
        expect(first.up.map((x, p) => x + rest.up[p])).toEqual(whole.up);
        expect(first.down.map((x, p) => x + rest.down[p])).toEqual(whole.down);
      }),
    );
  });

  it("nets what goes from one cell to another: over all cells nothing moves", () => {
    const cells = 3;
    const step = fc.record({
      before: fc.nat(500),
      after: fc.nat(500),
      cells: fc.tuple(...[0, 1, 2, 3].map(() => fc.nat(cells - 1))),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (of) => {
        const net = accountParts.map(() => 0);
        for (let cell = 0; cell < cells; cell++) {
          const { up, down } = differenceAccount(
            columns(
              of.map(({ before, after, cells: at }) => ({
                before,
                after,
                counts: at.map((c) => c === cell) as unknown as Way["counts"],
                cause: 0,
              })),
            ),
          );
          up.forEach((x, p) => (net[p] += x - down[p]));
        }
        const grown = of.reduce((sum, { before, after }) => sum + after - before, 0);
        expect(net).toEqual(accountParts.map((part) => (part === "size" ? grown : 0)));
      }),
    );
  });

  it("refuses columns of unlike length, and calls its parts as the screens do", () => {
    const all = columns([{ before: 1, after: 1, counts: [true, true, true, true], cause: 0 }]);
    expect(() => differenceAccount({ ...all, after: new Float64Array(2) })).toThrow(RangeError);
    expect(accountParts).toEqual(differenceParts);
  });
});
