import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betweenness, type Graph, modularity, structuralHoles } from "../../../src/core/index.ts";
import { anyGraphOf, graphOf, sum, table } from "./any-graph.ts";

/** Edges written as in the literature: AB is an edge between A and B, AB2 one of weight 2. */
const lettered = (words: string): Graph =>
  graphOf(
    7,
    words
      .split(" ")
      .map((word) => [
        word.charCodeAt(0) - 65,
        word.charCodeAt(1) - 65,
        Number(word.slice(2) || 1),
      ]),
  );

function expectAll(found: ArrayLike<number>, expected: readonly number[], digits: number): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((x, k) => expect(found[k]).toBeCloseTo(x, digits));
}

/** The Krackhardt kite in networkx's numbering. */
const kite = graphOf(
  10,
  "01 02 03 05 13 14 16 23 25 34 35 36 46 56 57 67 78 89"
    .split(" ")
    .map((edge) => [Number(edge[0]), Number(edge[1])]),
);

const anyGraph = anyGraphOf(8);

describe("graph", () => {
  it("adds up edges given twice, in either direction, and drops loops", () => {
    const found = graphOf(3, [
      [0, 1, 2],
      [1, 0, 3],
      [2, 2],
      [2, 1],
    ]);
    expect(table(found)).toEqual([
      [0, 5, 0],
      [5, 0, 1],
      [0, 1, 0],
    ]);
  });

  it("says what is wrong with an edge", () => {
    expect(() => graphOf(2, [[0, 2]])).toThrow(/edge 0 needs nodes below 2/);
    expect(() => graphOf(2, [[0, 1, 0]])).toThrow(/weight above 0/);
  });
});

describe("structural holes", () => {
  it("agree with Borgatti's example", () => {
    const plain = structuralHoles(lettered("AB AF AG AE EG FG BG BD DG GC"));
    // A to G; C has one contact.
    expectAll(plain.constraint, [0.595, 0.6427, 1, 0.7847, 0.7309, 0.7309, 0.4], 3);
    expect(plain.effectiveSize[6]).toBeCloseTo(4.67, 2);
    expect(plain.effectiveSize[0]).toBeCloseTo(2.5, 12);
    expect(plain.effectiveSize[2]).toBe(1);
    const weighted = structuralHoles(lettered("AB2 AF3 AG5 AE2 EG8 FG3 BG4 BD1 DG3 GC10"));
    expect(weighted.constraint[6]).toBeCloseTo(0.299, 3);
    expect(weighted.constraint[0]).toBeCloseTo(0.795, 3);
    expect(weighted.effectiveSize[6]).toBeCloseTo(5.47, 2);
    expect(weighted.effectiveSize[0]).toBeCloseTo(2.47, 2);
  });

  it("agree with igraph and networkx on directed, kite and weighted examples", () => {
    const directed = graphOf(3, [
      [0, 1],
      [0, 2],
      [1, 0],
      [2, 1],
    ]);
    expectAll(structuralHoles(directed).constraint, [1.003, 1.003, 1.389], 3);
    const { constraint, effectiveSize } = structuralHoles(kite);
    expectAll(
      constraint,
      [
        0.541197916667, 0.541197916667, 0.664135802469, 0.470169753086, 0.664135802469,
        0.445088888889, 0.445088888889, 0.431111111111, 0.5, 1,
      ],
      11,
    );
    expectAll(effectiveSize, [2, 2, 1, 10 / 3, 1, 3, 3, 7 / 3, 2, 1], 11);
    const weighted = graphOf(5, [
      [0, 1, 3],
      [0, 2, 1],
      [1, 2, 2],
      [2, 3, 4],
      [3, 4, 1],
    ]);
    expectAll(
      structuralHoles(weighted).constraint,
      [0.977244897959, 0.734336734694, 0.579642857143, 0.68, 1],
      11,
    );
  });

  it("agree with the definition on any small graph", () => {
    fc.assert(
      fc.property(anyGraph, (g) => {
        const a = table(g);
        const found = structuralHoles(g);
        a.forEach((own, i) => {
          const contacts = [...own.keys()].filter((j) => own[j] > 0);
          if (contacts.length === 0) {
            expect(found.constraint[i]).toBeNaN();
            return;
          }
          const p = (x: number, y: number): number => a[x][y] / sum(a[x]);
          const through = (j: number, of: (q: number) => number): number =>
            sum(contacts.filter((q) => q !== j).map(of));
          const constraint = contacts.map(
            (j) => (p(i, j) + through(j, (q) => p(i, q) * p(q, j))) ** 2,
          );
          const size = contacts.map(
            (j) => 1 - through(j, (q) => (p(i, q) * a[j][q]) / Math.max(...a[j])),
          );
          expect(found.constraint[i]).toBeCloseTo(sum(constraint), 10);
          expect(found.effectiveSize[i]).toBeCloseTo(sum(size), 10);
        });
      }),
    );
  });
});

describe("betweenness", () => {
  it("agrees with networkx on the kite", () => {
    const ends = [5 / 6, 5 / 6, 0, 11 / 3, 0, 25 / 3, 25 / 3, 14, 8, 0];
    expectAll(betweenness(kite), ends, 11);
  });

  it("agrees with counting shortest paths on any small graph", () => {
    fc.assert(
      fc.property(anyGraph, (g) => {
        const a = table(g);
        const expected = Array.from({ length: g.nodes }, () => 0);
        for (let s = 0; s < g.nodes; s++) {
          for (let t = s + 1; t < g.nodes; t++) {
            const paths = shortestPaths(a, s, t);
            for (const path of paths) {
              for (const n of path.slice(1, -1)) expected[n] += 1 / paths.length;
            }
          }
        }
        expectAll(betweenness(g), expected, 10);
      }),
    );
  });
});

/** All shortest paths, by trying every length in turn. */
function shortestPaths(a: number[][], s: number, t: number): number[][] {
  let paths = [[s]];
  for (let length = 1; length < a.length; length++) {
    paths = paths.flatMap((path) =>
      [...a.keys()]
        .filter((n) => a[path.at(-1)!][n] > 0 && !path.includes(n))
        .map((n) => [...path, n]),
    );
    const arrived = paths.filter((path) => path.at(-1) === t);
    if (arrived.length > 0) return arrived;
  }
  return [];
}

describe("modularity", () => {
  it("agrees with the definition on any small graph", () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (g, labels) => {
        const label = Uint32Array.from(labels.slice(0, g.nodes));
        const a = table(g);
        const strength = a.map(sum);
        const all = sum(strength);
        let q = 0;
        a.forEach((own, i) => {
          own.forEach((weight, j) => {
            if (label[i] === label[j]) q += (weight - (strength[i] * strength[j]) / all) / all;
          });
        });
        if (all === 0) expect(modularity(g, label)).toBeNaN();
        else expect(modularity(g, label)).toBeCloseTo(q, 10);
      }),
    );
  });

  const folder = `${process.env["CLUSTERWERK_DATA"] ?? "../shared/data"}/networks`;
  it.skipIf(!existsSync(folder))("of Zachary's club: never above its proven optimum", () => {
    const [head, ...lines] = gunzipSync(readFileSync(`${folder}/karate_edges.csv.gz`))
      .toString()
      .trim()
      .split(/\r?\n/);
    expect(head.split(",").length).toBeGreaterThanOrEqual(2);
    const ends = lines.map((line) => line.split(",").map(Number));
    const least = Math.min(...ends.flatMap(([a, b]) => [a, b]));
    const club = graphOf(
      34,
      ends.map(([a, b]) => [a - least, b - least]),
    );
    expect(club.target.length).toBe(2 * 78);
    // The optimum, four communities (igraph, exact), 0-based.
    const label = new Uint32Array(34);
    for (const n of [4, 5, 6, 10, 16]) label[n] = 1;
    for (const n of [23, 24, 25, 27, 28, 31]) label[n] = 2;
    for (const n of [8, 9, 14, 15, 18, 20, 22, 26, 29, 30, 32, 33]) label[n] = 3;
    expect(modularity(unweighted(club), label)).toBeCloseTo(0.41978961209730437, 14);
    const moved = label.slice();
    moved[9] = 0;
    expect(modularity(unweighted(club), moved)).toBeLessThan(0.41978961209730437);
  });
});

const unweighted = (g: Graph): Graph => ({ ...g, weight: g.weight.map(() => 1) });
