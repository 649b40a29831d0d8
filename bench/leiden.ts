/*
 * Leiden on 100,000 nodes and about 1,000,000 edges with planted communities,
 * beside igraph's (C) on the same graph. Quality is compared before time.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  below,
  connectedParts,
  graph,
  keyedRandom,
  leiden,
  louvain,
  modularity,
} from "../src/core/index.ts";
import { alternating, median } from "./measure.ts";
import { peer } from "./peers/peer.ts";

const nodes = 100_000;
const wanted = 1_000_000;
const within = 0.65;
const rounds = 11;

/** Sizes of communities from 20 to 2,000, small ones most common; nodes by activity, a few far above others. */
function planted(): { source: Uint32Array; destination: Uint32Array } {
  const random = keyedRandom(1, 100_000);
  const first: number[] = [0];
  while (first.at(-1)! < nodes) {
    const size = Math.floor(20 / Math.max(0.01, random()));
    first.push(Math.min(nodes, first.at(-1)! + size));
  }
  const place = Uint32Array.from({ length: nodes }, (_, n) => n);
  for (let n = nodes - 1; n > 0; n--) {
    const other = below(random, n + 1);
    [place[n], place[other]] = [place[other], place[n]];
  }
  const home = new Uint32Array(nodes);
  for (let c = 0; c + 1 < first.length; c++) home.fill(c, first[c], first[c + 1]);
  const seen = new Set<number>();
  const source: number[] = [];
  const destination: number[] = [];
  while (source.length < wanted) {
    const a = Math.floor(nodes * random() ** 1.3);
    const c = home[a];
    const b =
      random() < within
        ? first[c] + below(random, first[c + 1] - first[c])
        : Math.floor(nodes * random());
    const key = Math.min(a, b) * nodes + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    source.push(place[a]);
    destination.push(place[b]);
  }
  return { source: Uint32Array.from(source), destination: Uint32Array.from(destination) };
}

const { source, destination } = planted();
const builds = Array.from({ length: 3 }, () => {
  const started = performance.now();
  graph(nodes, source, destination);
  return (performance.now() - started) / 1000;
});
const network = graph(nodes, source, destination);
console.log(
  `${nodes} nodes, ${network.target.length / 2} edges; graph built in ${median(builds).toFixed(2)} s`,
);

let seed = 0;
const qualities: number[] = [];
function ours(iterations: number): number {
  const started = performance.now();
  const label = leiden(network, keyedRandom(++seed), { iterations });
  const seconds = (performance.now() - started) / 1000;
  qualities.push(modularity(network, label));
  const communities = new Set(label).size;
  if (new Set(connectedParts(network, label)).size !== communities) {
    throw new Error(`seed ${seed}: a community is not connected`);
  }
  return seconds;
}
const range = (values: readonly number[]): string =>
  `${median(values).toFixed(5)} [${Math.min(...values).toFixed(5)}, ${Math.max(...values).toFixed(5)}]`;

{
  const started = performance.now();
  const label = louvain(network, keyedRandom(1));
  console.log(
    `Louvain: ${((performance.now() - started) / 1000).toFixed(2)} s, Q ${modularity(network, label).toFixed(5)}`,
  );
}
const folder = mkdtempSync(join(tmpdir(), "cw-bench-"));
try {
  const edges = new Uint32Array(source.length * 2);
  source.forEach((a, e) => {
    edges[2 * e] = a;
    edges[2 * e + 1] = destination[e];
  });
  writeFileSync(join(folder, "edges"), edges);
  const igraph = await peer(
    "leiden.py",
    ["igraph", "numpy"],
    [join(folder, "edges"), String(nodes), join(folder, "labels")],
  );
  for (const iterations of [1, 2, 10]) {
    seed = 0;
    qualities.length = 0;
    if (!igraph) {
      const seconds = Array.from({ length: rounds }, () => ours(iterations));
      console.log(
        `at most ${iterations} iterations: ours ${median(seconds).toFixed(2)} s, Q ${range(qualities)}`,
      );
      continue;
    }
    const theirs: number[] = [];
    const times = await alternating(
      rounds,
      () => Promise.resolve(ours(iterations)),
      async () => {
        const [seconds, q] = (await igraph.ask(`${seed} ${iterations}`)).split(" ").map(Number);
        const labels = new Uint32Array(new Uint8Array(readFileSync(join(folder, "labels"))).buffer);
        // Both qualities are ours to compute; igraph's own figure must agree.
        if (Math.abs(modularity(network, labels) - q) > 1e-9) {
          throw new Error(`modularity: ours ${modularity(network, labels)}, igraph's ${q}`);
        }
        theirs.push(q);
        return seconds;
      },
    );
    console.log(
      `at most ${iterations} iterations: ours ${times.ours.toFixed(2)} s, igraph ${times.peer.toFixed(2)} s, ratio igraph / ours ${(1 / times.ratio).toFixed(2)}`,
    );
    console.log(`  Q ours ${range(qualities)}, igraph ${range(theirs)}`);
  }
  igraph?.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
