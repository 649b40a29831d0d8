/*
 * The search on a country of 400 municipalities, 900 industries and 2 million
 * establishments, 199 shuffles and 200 halves, on two threads; and where the
 * time goes. There is no peer that does the same; the simpler methods that stand
 * beside it in bench/evidence answer other questions.
 */
import { readFileSync } from "node:fs";
import { replicates } from "../src/app/clusters/replicates.ts";
import { foundClusters, prepareSearch } from "../src/core/latent/prepare-search.ts";
import { halfReplicate } from "../src/core/latent/half-replicate.ts";
import { nullReplicate } from "../src/core/latent/null-replicate.ts";
import { nullSample } from "../src/core/latent/null-sample.ts";
import { defaultSearchOptions } from "../src/core/latent/search-ground.ts";
import { keyedRandom } from "../src/core/random.ts";
import { countryGround } from "../test/core/latent/country-ground.ts";
import { easyCluster, plainCountry } from "../test/planter/country-plan.ts";
import { plantedCountry } from "../test/planter/planted-country.ts";

const counts = { shuffles: 199, halves: 200 };
const { ground } = countryGround(
  plantedCountry({
    ...plainCountry,
    seed: 900,
    places: 400,
    establishments: 2_000_000,
    industries: 900,
    widthKm: 300,
    families: 30,
    clusters: [easyCluster, { ...easyCluster, kinship: "tree" }],
  }),
);
const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(2);
const peakMb = (): string => {
  const status = readFileSync("/proc/self/status", "utf8");
  return (Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024).toFixed(0);
};

const started = performance.now();
const steps: string[] = [];
let step = "";
let since = started;
const found = await replicates(2).search(
  { ground, options: defaultSearchOptions, seed: 1 },
  counts,
  (progress) => {
    if (progress.step === step) return;
    if (step !== "") steps.push(`${step} ${seconds(since)} s`);
    step = progress.step;
    since = performance.now();
  },
  new AbortController().signal,
);
steps.push(`${step} and the list ${seconds(since)} s`);
console.log(
  `search of ${ground.unitPlace.length} establishments of two or more persons: ${seconds(started)} s, ${peakMb()} MB at most; ${found.length} finds, ${found.filter((f) => f.verdict === "strong").length} strong`,
);
console.log(`of these: ${steps.join(", ")}; making ready is in the first`);

const timed = <T>(name: string, work: () => T): T => {
  const from = performance.now();
  const made = work();
  console.log(`${name.padEnd(34)}${seconds(from)} s`);
  return made;
};
const prepared = timed("on one thread: making ready", () =>
  prepareSearch(ground, defaultSearchOptions),
);
const candidates = timed("the search itself", () => foundClusters(prepared));
timed("a shuffle, drawn", () => nullSample(prepared, keyedRandom(1)));
timed("a shuffle, drawn and searched", () => nullReplicate(prepared, candidates, 1, 1));
timed("a half, drawn and searched", () => halfReplicate(prepared, candidates, 1, 1));
