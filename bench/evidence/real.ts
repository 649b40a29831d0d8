/*
 * The search on real registers, where nobody knows the truth but time and chance
 * can be asked: `node bench/evidence/real.ts berlin|ppp [--shuffles 99]`.
 *
 * berlin: clusters found among the establishments added in April and May 2023;
 * do those added in June and July fall into them more often than comparable
 * places predict? ppp: clusters found on one half of the borrowers, drawn at
 * random; are they there on the other half, and does a search of that half find
 * them? Nothing was set to either register. Files as in docs/verification.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { importDelivery } from "../../src/contract/register.ts";
import { openClusterwerk } from "../../src/app/clusterwerk.ts";
import { replicates } from "../../src/app/clusters/replicates.ts";
import { searchGroundOf } from "../../src/app/clusters/search-ground-of.ts";
import { regionMiddles } from "../../src/app/regions/region-middles.ts";
import type { LatentCluster } from "../../src/core/latent/latent-cluster.ts";
import { prepareSearch } from "../../src/core/latent/prepare-search.ts";
import type { Prepared } from "../../src/core/latent/prepared.ts";
import { defaultSearchOptions, type SearchGround } from "../../src/core/latent/search-ground.ts";
import { keyedRandom } from "../../src/core/random.ts";
import { workingLevel } from "../../src/domain/industry-scheme.ts";
import { likelyChance } from "../../src/domain/verdict.ts";
import { realData } from "../measure.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shuffles: { type: "string", default: "99" } },
});

/** A register as the search takes it, with its codes. */
interface Register {
  readonly ground: SearchGround;
  readonly regions: readonly string[];
  readonly codes: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), "cw-real-"));
try {
  if (positionals[0] === "berlin") await berlin();
  else if (positionals[0] === "ppp") await ppp();
  else console.log("node bench/evidence/real.ts berlin|ppp");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function berlin(): Promise<void> {
  const file = join(
    realData,
    "de-berlin-ihk-births-deaths",
    "ihk_berlin_register_changes_2023-04_to_07.csv.gz",
  );
  if (!existsSync(file)) return console.log(`no ${file}: nothing to look at`);
  const [head, ...lines] = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
  const added = (...months: string[]): string[] =>
    lines.filter((line) => months.some((month) => line.startsWith(`${month},added,`)));
  const part = async (name: string, of: readonly string[]): Promise<Register> => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, [head, ...of].join("\n"));
    return register(path, name, { columns: { regionName: "Ortsteil" } }, 0);
  };
  const earlier = await part("earlier", added("2023-04", "2023-05"));
  const later = await part("later", added("2023-06", "2023-07"));
  console.log(
    `${earlier.ground.unitPlace.length} added earlier, ${later.ground.unitPlace.length} later`,
  );
  againstOther(earlier, await found(earlier.ground, 1), later, "later");
}

async function ppp(): Promise<void> {
  const file = join(realData, "us-ppp-register", "ppp_up_to_150k_15_small_states.csv.gz");
  if (!existsSync(file)) return console.log(`no ${file}: nothing to look at`);
  const whole = await register(file, "ppp", {}, 2);
  const random = keyedRandom(0x68616c76, 1);
  const side = Uint8Array.from(whole.ground.unitPlace, () => (random() < 0.5 ? 0 : 1));
  const halves = [0, 1].map((s) => ({
    ...whole,
    ground: kept(whole.ground, (u) => side[u] === s),
  }));
  const finds = [await found(halves[0].ground, 1), await found(halves[1].ground, 2)];
  for (const s of [0, 1]) {
    againstOther(halves[s], finds[s], halves[1 - s], "on the other half");
    const other = prepareSearch(halves[1 - s].ground, defaultSearchOptions);
    for (const likely of [true, false]) {
      const these = finds[s].filter((f) => likelyChance(f.q) !== likely);
      const again = (among: readonly LatentCluster[]): number =>
        these.filter((f) => among.some((g) => jaccard(other, f, g) >= 0.5)).length;
      const shown = finds[1 - s].filter((g) => !likelyChance(g.q));
      console.log(
        `  of ${these.length} finds ${likely ? "shown" : "that are probably chance"} the search of the other half brings up ${again(finds[1 - s])}, and shows ${again(shown)}`,
      );
    }
  }
}

async function register(
  path: string,
  name: string,
  mapping: object,
  minimumJobs: number,
): Promise<Register> {
  const clusterwerk = await openClusterwerk({ data: join(folder, `data-${name}`) });
  try {
    const context = { trustsPaths: true, language: "en" as const };
    const input = { file: path, ...(Object.keys(mapping).length > 0 ? { mapping } : {}) };
    const { delivery } = await clusterwerk.ask(importDelivery, input as never, context);
    const columns = await clusterwerk.register.columns(delivery);
    const { scheme } = (await clusterwerk.register.deliveries()).find((d) => d.id === delivery)!;
    const middles = regionMiddles(columns, await clusterwerk.register.references.outlines());
    const rules = { minimumJobs, includeLocalServices: false };
    const { ground, codes } = searchGroundOf(columns, scheme, workingLevel(scheme), middles, rules);
    return { ground, codes, regions: columns.regions.map(({ id }) => id) };
  } finally {
    await clusterwerk.close();
  }
}

function found(ground: SearchGround, seed: number): Promise<LatentCluster[]> {
  return replicates(2).search(
    { ground, options: defaultSearchOptions, seed },
    { shuffles: Number(values.shuffles), halves: 10 },
    () => {},
    new AbortController().signal,
  );
}

/** Counts in the other register what the finds of one would hold there, beside what comparable places give. */
function againstOther(
  one: Register,
  finds: readonly LatentCluster[],
  other: Register,
  name: string,
): void {
  const prepared = prepareSearch(other.ground, defaultSearchOptions);
  const place = new Map(other.regions.map((id, r) => [id, r]));
  const industry = new Map(other.codes.map((code, i) => [code, i]));
  for (const likely of [true, false]) {
    let observed = 0;
    let expected = 0;
    let inOne = 0;
    let expectedInOne = 0;
    for (const f of finds) {
      if (likelyChance(f.q) === likely) continue;
      inOne += f.observed;
      expectedInOne += f.expected;
      let here = 0;
      let usual = 0;
      for (const r of f.places) {
        for (const i of f.industries) {
          const at = place.get(one.regions[r]);
          const of = industry.get(one.codes[i]);
          if (at === undefined || of === undefined) continue;
          here += prepared.observed.counts[at * prepared.industries + of];
          usual += prepared.observed.expected[at * prepared.industries + of];
        }
      }
      observed += here;
      expected += usual;
      if (likely) {
        console.log(
          `  q ${f.q.toFixed(2)}: ${one.regions[f.places[0]]}, ${[...f.industries].map((i) => one.codes[i]).join(" ")}: ${f.observed} (${f.expected.toFixed(1)}); ${name} ${here} (${usual.toFixed(1)})`,
        );
      }
    }
    console.log(
      `${likely ? "shown" : "probably chance"}: ${inOne} found where ${expectedInOne.toFixed(1)} are usual, ${ratio(inOne, expectedInOne)}; ${name} ${observed} where ${expected.toFixed(1)} are, ${ratio(observed, expected)}`,
    );
  }
}

function ratio(observed: number, expected: number): string {
  if (expected === 0) return "none";
  const low =
    observed > 0 ? observed * (1 - 1 / (9 * observed) - 1.96 / (3 * Math.sqrt(observed))) ** 3 : 0;
  const o = observed + 1;
  const high = o * (1 - 1 / (9 * o) + 1.96 / (3 * Math.sqrt(o))) ** 3;
  return `${(observed / expected).toFixed(2)} times (${(low / expected).toFixed(2)}–${(high / expected).toFixed(2)})`;
}

function jaccard({ observed, industries }: Prepared, a: LatentCluster, b: LatentCluster): number {
  const mass = (r: number, i: number): number => observed.counts[r * industries + i];
  let common = 0;
  let all = 0;
  for (const r of a.places) {
    for (const i of a.industries) {
      all += mass(r, i);
      if (b.places.includes(r) && b.industries.includes(i)) common += mass(r, i);
    }
  }
  for (const r of b.places) {
    for (const i of b.industries) {
      if (!(a.places.includes(r) && a.industries.includes(i))) all += mass(r, i);
    }
  }
  return all === 0 ? 0 : common / all;
}

function kept(ground: SearchGround, keep: (unit: number) => boolean): SearchGround {
  const units = Uint32Array.from(ground.unitPlace.keys()).filter(keep);
  return {
    ...ground,
    unitPlace: units.map((u) => ground.unitPlace[u]),
    unitIndustry: units.map((u) => ground.unitIndustry[u]),
    unitGroup: Int32Array.from(units, (u) => ground.unitGroup[u]),
    unitSizeClass: Uint8Array.from(units, (u) => ground.unitSizeClass[u]),
    unitSiteKind: Uint8Array.from(units, (u) => ground.unitSiteKind[u]),
  };
}
