import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  connectedParts,
  consensusCommunities,
  type Graph,
  keyedRandom,
  leiden,
  louvain,
  modularity,
  quantile,
} from "../../../src/core/index.ts";
import { moveNodes } from "../../../src/core/network/move-nodes.ts";
import {
  type CommunityQuality,
  levelAbove,
  lowestLevel,
} from "../../../src/core/network/network-level.ts";
import { refinement } from "../../../src/core/network/refinement.ts";
import { numbered } from "../../../src/core/network/numbered.ts";
import { anyGraphOf, graphOf, sum, table } from "./any-graph.ts";

const anyGraph = anyGraphOf(12);
const seed = fc.nat(1000);
const qualities = fc.record<Required<CommunityQuality>>({
  quality: fc.constantFrom("modularity", "cpm"),
  resolution: fc.constantFrom(0.3, 1, 2.5),
});

/** Ties within communities less those expected: 2W times modularity, or the constant Potts model. */
function worth(g: Graph, label: Uint32Array, { quality, resolution }: CommunityQuality): number {
  const a = table(g);
  const strength = a.map(sum);
  const all = sum(strength);
  let total = 0;
  for (let i = 0; i < g.nodes; i++) {
    for (let j = 0; j < g.nodes; j++) {
      if (i === j || label[i] !== label[j]) continue;
      const expected = quality === "cpm" ? 1 : (strength[i] * strength[j]) / (all || 1);
      total += a[i][j] - resolution! * expected;
    }
  }
  return total;
}

/** Whether the nodes of each label reach each other inside it. */
function everyPartConnected(g: Graph, label: Uint32Array): boolean {
  const a = table(g);
  return [...new Set(label)].every((c) => {
    const members = [...label.keys()].filter((n) => label[n] === c);
    const reached = new Set([members[0]]);
    for (const n of reached) {
      for (const other of members) if (a[n][other] > 0) reached.add(other);
    }
    return reached.size === members.length;
  });
}

const singletons = (nodes: number): Uint32Array => Uint32Array.from({ length: nodes }, (_, n) => n);

describe("the steps of community search", () => {
  it("local moving never loses", () => {
    fc.assert(
      fc.property(anyGraph, qualities, seed, (g, quality, s) => {
        const { level, expected } = lowestLevel(g, quality);
        const label = singletons(g.nodes);
        moveNodes(level, label, expected, keyedRandom(s));
        expect(worth(g, label, quality)).toBeGreaterThanOrEqual(
          worth(g, singletons(g.nodes), quality) - 1e-9,
        );
      }),
    );
  });

  it("refinement splits communities into connected parts, none worse than its nodes alone", () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
        qualities,
        seed,
        (g, labels, quality, s) => {
          const label = Uint32Array.from(labels.slice(0, g.nodes), (c) => Math.min(c, g.nodes - 1));
          const { level, expected } = lowestLevel(g, quality);
          const part = refinement(level, label, expected, 0.5, keyedRandom(s));
          expect(everyPartConnected(g, part)).toBe(true);
          part.forEach((p, n) => expect(label[p]).toBe(label[n]));
          expect(worth(g, part, quality)).toBeGreaterThanOrEqual(
            worth(g, singletons(g.nodes), quality) - 1e-9,
          );
        },
      ),
    );
  });

  it("refinement with a high θ reaches parts that taking the best never would", () => {
    // A ring of heavy and light edges in turn: whoever comes first, the best parts are the heavy pairs.
    const ring = graphOf(4, [
      [0, 1, 3],
      [1, 2, 1],
      [2, 3, 3],
      [3, 0, 1],
    ]);
    const { level } = lowestLevel(ring, {});
    const parts = (theta: number): string[] => [
      ...new Set(
        Array.from({ length: 200 }, (_, s) =>
          numbered(refinement(level, new Uint32Array(4), 0.01, theta, keyedRandom(s))).label.join(),
        ),
      ),
    ];
    expect(parts(1e-6)).toEqual(["0,0,1,1"]);
    expect(parts(10)).toEqual(expect.arrayContaining(["0,0,1,1", "0,1,1,0"]));
  });

  it("the level above keeps mass and the ties between parts", () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (g, labels) => {
        const { label, count } = numbered(
          Uint32Array.from(labels.slice(0, g.nodes), (c) => Math.min(c, g.nodes - 1)),
        );
        const { level } = lowestLevel(g, {});
        const a = table(g);
        const above = levelAbove(level, label, count);
        const found = table(above);
        for (let p = 0; p < count; p++) {
          const members = [...label.keys()].filter((n) => label[n] === p);
          expect(above.mass[p]).toBe(sum(members.map((n) => sum(a[n]))));
          for (let q = 0; q < count; q++) {
            const ties = sum(members.map((n) => sum(a[n].filter((_, m) => label[m] === q))));
            expect(found[p][q]).toBe(p === q ? 0 : ties);
          }
        }
      }),
    );
  });

  it("connected parts are those of the definition", () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), (g, labels) => {
        const label = Uint32Array.from(labels.slice(0, g.nodes));
        const part = connectedParts(g, label);
        expect(everyPartConnected(g, part)).toBe(true);
        const a = table(g);
        a.forEach((own, n) =>
          own.forEach((weight, m) => {
            if (weight > 0 && label[n] === label[m]) expect(part[n]).toBe(part[m]);
          }),
        );
        part.forEach((p, n) => expect(label[part.indexOf(p)]).toBe(label[n]));
      }),
    );
  });
});

/** The best division of all, by trying every one. */
function optimum(g: Graph, quality: CommunityQuality): number {
  let best = Number.NEGATIVE_INFINITY;
  const label = new Uint32Array(g.nodes);
  const from = (n: number, used: number): void => {
    if (n === g.nodes) {
      best = Math.max(best, worth(g, label, quality));
      return;
    }
    for (let c = 0; c <= used; c++) {
      label[n] = c;
      from(n + 1, Math.max(used, c + 1));
    }
  };
  from(0, 0);
  return best;
}

describe("leiden", () => {
  it("finds connected communities that no single move improves", () => {
    fc.assert(
      fc.property(anyGraph, qualities, seed, (g, quality, s) => {
        const label = leiden(g, keyedRandom(s), { ...quality, iterations: 50 });
        expect(everyPartConnected(g, label)).toBe(true);
        expect([...numbered(label).label]).toEqual([...label]);
        const reached = worth(g, label, quality);
        for (let n = 0; n < g.nodes; n++) {
          for (let c = 0; c <= g.nodes; c++) {
            expect(worth(g, label.with(n, c), quality)).toBeLessThanOrEqual(reached + 1e-8);
          }
        }
      }),
    );
  });

  it("is never above the optimum, and over some seeds at it", () => {
    fc.assert(
      fc.property(anyGraphOf(7), qualities, (g, quality) => {
        const best = optimum(g, quality);
        const reached = Array.from({ length: 10 }, (_, s) =>
          worth(g, leiden(g, keyedRandom(s), { ...quality, theta: 0.1 }), quality),
        );
        for (const one of reached) expect(one).toBeLessThanOrEqual(best + 1e-8);
        expect(Math.max(...reached)).toBeGreaterThan(best - 1e-8);
      }),
      { numRuns: 50 },
    );
  });

  it("answers the same for the same seed, leaves the graph as it was, ignores the unit of weight", () => {
    fc.assert(
      fc.property(anyGraph, seed, (g, s) => {
        const before = {
          start: g.start.slice(),
          target: g.target.slice(),
          weight: g.weight.slice(),
        };
        const label = leiden(g, keyedRandom(s));
        expect(leiden(g, keyedRandom(s))).toEqual(label);
        expect(leiden({ ...g, weight: g.weight.map((w) => 16 * w) }, keyedRandom(s))).toEqual(
          label,
        );
        expect(g).toMatchObject(before);
      }),
    );
  });

  it("leaves nodes without ties alone", () => {
    expect(leiden(graphOf(3, []), keyedRandom(1))).toEqual(Uint32Array.of(0, 1, 2));
    expect(leiden(graphOf(0, []), keyedRandom(1))).toEqual(new Uint32Array(0));
  });

  it("CPM has no resolution limit: a ring of 30 cliques comes apart, where modularity joins pairs", () => {
    // Fortunato & Barthélemy (2007), PNAS 104, 36: 30 cliques of 5, each tied to the next.
    const edges: [number, number][] = [];
    for (let clique = 0; clique < 30; clique++) {
      for (let i = 0; i < 5; i++) {
        for (let j = i + 1; j < 5; j++) edges.push([5 * clique + i, 5 * clique + j]);
      }
      edges.push([5 * clique, (5 * clique + 6) % 150]);
    }
    const ring = graphOf(150, edges);
    const communities = (label: Uint32Array): number => new Set(label).size;
    expect(communities(leiden(ring, keyedRandom(1), { quality: "cpm", resolution: 0.5 }))).toBe(30);
    const single = Uint32Array.from({ length: 150 }, (_, n) => Math.floor(n / 5));
    expect(modularity(ring, single)).toBeCloseTo(0.8758, 4);
    const joined = leiden(ring, keyedRandom(1));
    expect(communities(joined)).toBeLessThan(30);
    expect(modularity(ring, joined)).toBeGreaterThan(0.8758);
    // The paper's pairs of cliques: Q = .888.
    const pairs = single.map((clique) => Math.floor(clique / 2));
    expect(modularity(ring, pairs)).toBeCloseTo(0.8879, 4);
  });
});

describe("louvain", () => {
  it("is never above the optimum and never below all nodes alone", () => {
    fc.assert(
      fc.property(anyGraphOf(7), qualities, seed, (g, quality, s) => {
        const reached = worth(g, louvain(g, keyedRandom(s), quality), quality);
        expect(reached).toBeLessThanOrEqual(optimum(g, quality) + 1e-8);
        expect(reached).toBeGreaterThanOrEqual(-1e-9);
      }),
      { numRuns: 50 },
    );
  });
});

describe("consensus communities", () => {
  it("are connected, whatever the graph; stability is a share", () => {
    fc.assert(
      fc.property(anyGraph, seed, (g, s) => {
        const { label, stability } = consensusCommunities(g, keyedRandom(s), { runs: 5 });
        expect(everyPartConnected(g, label)).toBe(true);
        for (const x of stability) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it("two cliques with a node between them: the node is the least stable", () => {
    const edges: [number, number][] = [];
    for (const first of [0, 6]) {
      for (let i = 0; i < 6; i++) {
        for (let j = i + 1; j < 6; j++) edges.push([first + i, first + j]);
      }
    }
    edges.push([12, 0], [12, 1], [12, 6], [12, 7]);
    const { label, stability, agreed } = consensusCommunities(graphOf(13, edges), keyedRandom(3), {
      runs: 50,
    });
    expect(agreed).toBe(true);
    expect(new Set(label.slice(0, 6)).size).toBe(1);
    expect(new Set(label.slice(6, 12)).size).toBe(1);
    expect(label[0]).not.toBe(label[6]);
    expect(stability[12]).toBeLessThan(0.8);
    for (let n = 0; n < 12; n++) expect(stability[n]).toBeGreaterThan(0.85);
  });

  it("needs a run", () => {
    expect(() => consensusCommunities(graphOf(1, []), keyedRandom(1), { runs: 0 })).toThrow(
      /at least one run, got 0/,
    );
  });
});

const folder = `${process.env["CLUSTERWERK_DATA"] ?? "../shared/data"}/networks`;

/** Rows of a table of numbers, its header left out. */
const rows = (file: string): number[][] =>
  gunzipSync(readFileSync(`${folder}/${file}`))
    .toString()
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(",").map(Number));

function read(name: string): { network: Graph; community: number[] } {
  const nodes = rows(`${name}_nodes.csv.gz`);
  const index = new Map(nodes.map(([id], k) => [id, k]));
  const ends = rows(`${name}_edges.csv.gz`);
  return {
    network: graphOf(
      nodes.length,
      ends.map(([a, b]) => [index.get(a)!, index.get(b)!]),
    ),
    community: nodes.map(([, community]) => community),
  };
}

/** Adjusted Rand index: 1 for the same division, 0 on average for two that have nothing in common. */
function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const pairs = (keys: readonly string[]): number => {
    const count = new Map<string, number>();
    for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
    return sum([...count.values()].map((n) => (n * (n - 1)) / 2));
  };
  const of = Array.from(a, String);
  const to = Array.from(b, String);
  const both = pairs(of.map((x, k) => `${x} ${to[k]}`));
  const chance = (pairs(of) * pairs(to)) / ((of.length * (of.length - 1)) / 2);
  return (both - chance) / ((pairs(of) + pairs(to)) / 2 - chance);
}

describe.skipIf(!existsSync(folder))("on known networks", () => {
  it("Zachary's club: the proven optimum in four communities (igraph, exact)", () => {
    const { network } = read("karate");
    const best = 0.41978961209730437;
    const found = Array.from({ length: 10 }, (_, s) => leiden(network, keyedRandom(s)));
    const q = found.map((label) => modularity(network, label));
    expect(Math.max(...q)).toBeCloseTo(best, 14);
    expect(Math.min(...q)).toBeGreaterThan(0.41);
    expect(new Set(found[q.indexOf(Math.max(...q))]).size).toBe(4);
    const { label, agreed } = consensusCommunities(network, keyedRandom(1));
    expect(agreed).toBe(true);
    expect(modularity(network, label)).toBeGreaterThan(0.415);
  });

  // networkx's LFR graphs; mixing is the share of a node's ties that leave its community.
  it.each(["01", "02", "03", "04"])("LFR with mixing 0.%s: the planted communities", (mixing) => {
    const { network, community } = read(`lfr_n1000_mu${mixing}`);
    const rand = Array.from({ length: 5 }, (_, s) =>
      adjustedRand(leiden(network, keyedRandom(s)), community),
    );
    const { label } = consensusCommunities(network, keyedRandom(1), { runs: 10 });
    // igraph's Leiden, ten iterations: 1, 1, .9956 and .918 to .922.
    expect(quantile(Float64Array.from(rand), 0.5)).toBeGreaterThan(mixing === "04" ? 0.85 : 0.99);
    expect(adjustedRand(label, community)).toBeGreaterThan(mixing === "04" ? 0.88 : 0.99);
  });
});
