import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ultimateGroups, type UltimateGroups } from "../../../src/core/index.ts";

interface Owned {
  readonly entities: number;
  readonly ties: readonly (readonly [child: number, parent: number])[];
}

const owned: fc.Arbitrary<Owned> = fc.integer({ min: 1, max: 12 }).chain((entities) => {
  const entity = fc.nat(entities - 1);
  return fc.array(fc.tuple(entity, entity), { maxLength: 16 }).map((ties) => ({ entities, ties }));
});

const grouped = ({ entities, ties }: Owned): UltimateGroups =>
  ultimateGroups(
    entities,
    ties.map(([child]) => child),
    ties.map(([, parent]) => parent),
  );

/** Who reaches whom, by going over all ties until nothing is added. */
function reached(entities: number, ties: Owned["ties"]): boolean[][] {
  const reach = Array.from({ length: entities }, (_, a) =>
    Array.from({ length: entities }, (__, b) => a === b),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (let a = 0; a < entities; a++) {
      for (const [from, to] of ties) {
        if (reach[a][from] && !reach[a][to]) changed = reach[a][to] = true;
      }
    }
  }
  return reach;
}

describe("ultimate groups", () => {
  it("are the transitive closure of the ties, either way", () => {
    fc.assert(
      fc.property(owned, ({ entities, ties }) => {
        const { group, groups } = grouped({ entities, ties });
        const both = ties.flatMap(([a, b]): [number, number][] => [
          [a, b],
          [b, a],
        ]);
        const reach = reached(entities, both);
        for (let a = 0; a < entities; a++) {
          for (let b = 0; b < entities; b++) expect(group[a] === group[b]).toBe(reach[a][b]);
        }
        expect(new Set(group)).toEqual(new Set(Array.from({ length: groups }, (_, g) => g)));
      }),
    );
  });

  it("have the one head that nobody owns, and know a circle", () => {
    fc.assert(
      fc.property(owned, ({ entities, ties }) => {
        const { group, groups, head, circular } = grouped({ entities, ties });
        const real = ties.filter(([child, parent]) => child !== parent);
        const up = reached(entities, real);
        for (let g = 0; g < groups; g++) {
          const members = Array.from(group.keys()).filter((entity) => group[entity] === g);
          const free = members.filter((one) => !real.some(([child]) => child === one));
          expect(head[g]).toBe(free.length === 1 ? free[0] : -1);
          const circle = real.some(([child, parent]) => group[child] === g && up[parent][child]);
          expect(circular[g]).toBe(circle ? 1 : 0);
        }
      }),
    );
  });

  it("do not mind the order of the ties", () => {
    fc.assert(
      fc.property(owned, ({ entities, ties }) => {
        expect(grouped({ entities, ties: ties.toReversed() })).toEqual(grouped({ entities, ties }));
      }),
    );
  });

  it("stay what they are when they are followed again", () => {
    fc.assert(
      fc.property(owned, (given) => {
        const once = grouped(given);
        const first = new Map<number, number>();
        once.group.forEach((g, entity) => first.has(g) || first.set(g, entity));
        const again = ultimateGroups(
          given.entities,
          Array.from(once.group.keys()),
          Array.from(once.group, (g) => first.get(g)!),
        );
        expect(again.group).toEqual(once.group);
      }),
    );
  });

  it("of a long chain take no deep recursion", () => {
    const entities = 200_000;
    const child = Uint32Array.from({ length: entities - 1 }, (_, k) => k);
    const { groups, head } = ultimateGroups(
      entities,
      child,
      child.map((one) => one + 1),
    );
    expect(groups).toBe(1);
    expect(head[0]).toBe(entities - 1);
  });
});
