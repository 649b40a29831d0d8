/*
 * Measures the test of a hunch on invented countries:
 *
 *     node bench/evidence/hunch.ts COUNTRIES KINDS --from SEED --seeds N
 *         [--told nothing] [--each 10] [--shuffles 99] [--halves 10]
 *
 * COUNTRIES: null, easy, middle, mixed, demo or demo-middle, and what the search is
 * told of kinship, as in run.ts; "odd" tells every other country something faulty. KINDS: a
 * comma between each of any, kin, family, industries, area, companies (hunches that
 * know nothing of the counts, --each per country) and planted, planted-half,
 * planted-industries, planted-area, planted-companies (one per planted cluster).
 * All hunches of a country share its shuffles, which leaves each one's p what it is.
 */
import { parseArgs } from "node:util";
import type { Tally } from "../../src/core/latent/latent-cluster.ts";
import { hunchCells } from "../../src/core/latent/hunch-cells.ts";
import { hunchCounts } from "../../src/core/latent/hunch-counts.ts";
import { hunchHalf } from "../../src/core/latent/hunch-half.ts";
import { hunchTest, type HunchTest } from "../../src/core/latent/hunch-test.ts";
import type { HunchShuffle } from "../../src/core/latent/hunch.ts";
import { nullSample } from "../../src/core/latent/null-sample.ts";
import { prepareSearch } from "../../src/core/latent/prepare-search.ts";
import { defaultSearchOptions } from "../../src/core/latent/search-ground.ts";
import { withoutCompanies } from "../../src/core/latent/without-companies.ts";
import { keyedRandom } from "../../src/core/random.ts";
import { plantedCountry } from "../../test/planter/planted-country.ts";
import { median } from "../measure.ts";
import { drawnHunch, type HunchKind, hunchKinds, toldHunch } from "./drawn-hunches.ts";
import { share } from "./figures.ts";
import { oracle } from "./oracle.ts";
import { type Kind, kinds, type PlannedKind, plans } from "./plans.ts";
import { searchedCountry } from "./searched-country.ts";
import { type Telling, tellings } from "./telling.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: "string", default: "1" },
    seeds: { type: "string", default: "5" },
    told: { type: "string", default: "nothing" },
    each: { type: "string", default: "10" },
    shuffles: { type: "string", default: "99" },
    halves: { type: "string", default: "10" },
  },
});
const told = tellings.find((one) => one === values.told);
/** What a country's search is told. */
const telling = (seed: number): Telling =>
  told ?? (values.told === "odd" && seed % 2 === 1 ? "faulty" : "nothing");
const countries = kinds.find((kind) => kind === positionals[0]);
const wanted = hunchKinds.filter((kind) => positionals[1]?.split(",").includes(kind));

/** A hunch tested; of a told one also the oracle's p and the true excess. */
interface Outcome {
  readonly kind: HunchKind;
  readonly tested: HunchTest;
  readonly oracleP: number;
}

if (countries === undefined || wanted.length === 0) {
  console.log(`node bench/evidence/hunch.ts ${kinds.join("|")} ${hunchKinds.join(",")}`);
  process.exitCode = 2;
} else {
  measure(countries);
}

function measure(of: Kind): void {
  const started = performance.now();
  const from = Number(values.from);
  const outcomes: Outcome[] = [];
  for (let seed = from; seed < from + Number(values.seeds); seed++) {
    outcomes.push(...testedIn(of, seed));
    process.stderr.write(`\r${of} ${seed - from + 1} of ${values.seeds}`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n${of}, seeds ${from} to ${from + Number(values.seeds) - 1}, ${seconds} s`);
  for (const kind of wanted)
    console.log(
      row(
        kind,
        outcomes.filter((one) => one.kind === kind),
      ),
    );
}

function testedIn(of: Kind, seed: number): Outcome[] {
  const random = keyedRandom(0x68756e62, seed);
  const searched = searchedCountry(of, telling(seed), seed);
  const families = of in plans ? plantedCountry(plans[of as PlannedKind](seed)).families : [];
  const prepared = prepareSearch(searched.ground, defaultSearchOptions);
  const hunches = wanted.flatMap((kind) =>
    kind.startsWith("planted")
      ? searched.truth.map((truth, which) => ({
          kind,
          hunch: toldHunch(kind as Parameters<typeof toldHunch>[0], searched, which, random),
          oracleP: oracle(searched.ground, truth).p,
        }))
      : Array.from({ length: Number(values.each) }, () => ({
          kind,
          hunch: drawnHunch(
            kind as Parameters<typeof drawnHunch>[0],
            { ...searched, families },
            random,
          ),
          oracleP: Number.NaN,
        })),
  );
  const cells = hunches.map(({ hunch }) => hunchCells(prepared, hunch, prepared.census));
  const others = hunches.map(({ hunch }) =>
    hunch.companies.length > 0 ? withoutCompanies(prepared, hunch.companies) : undefined,
  );
  const shuffles: HunchShuffle[][] = hunches.map(() => []);
  for (let k = 0; k < Number(values.shuffles); k++) {
    const sample = nullSample(prepared, keyedRandom(0x62656e63, seed, k));
    hunches.forEach(({ hunch }, h) => {
      const other = others[h] && nullSample(others[h], keyedRandom(0x62656e64, seed, k));
      shuffles[h].push({
        ...hunchCounts(sample, cells[h]),
        score:
          cells[h].sought === "nothing" ? Number.NaN : hunchCells(prepared, hunch, sample).score,
        others: other ? hunchCounts(other, cells[h]).groups : Number.NaN,
      });
    });
  }
  return hunches.map(({ kind, hunch, oracleP }, h) => {
    const halves: Tally[] =
      cells[h].sought === "nothing"
        ? []
        : Array.from({ length: Number(values.halves) }, (_, k) =>
            hunchHalf(prepared, hunch, seed, k),
          );
    return {
      kind,
      tested: hunchTest(prepared, cells[h], others[h], shuffles[h], halves),
      oracleP,
    };
  });
}

function row(kind: HunchKind, all: readonly Outcome[]): string {
  const shown = (test: (one: HunchTest) => boolean): string => {
    const { count, of, low, high } = share(
      all.filter(({ tested }) => test(tested)).length,
      all.length,
    );
    const percent = (x: number): string => (100 * x).toFixed(1);
    return `${count} of ${of} = ${percent(count / of)} % (${percent(low)}–${percent(high)})`;
  };
  const lines: [string, string][] = [
    ...[0.01, 0.05, 0.1, 0.2, 0.5, 0.8].map((level): [string, string] => [
      `p at most ${level}`,
      shown(({ p }) => p <= level),
    ]),
    ...(["strong", "indication", "hunch", "against"] as const).map((verdict): [string, string] => [
      verdict,
      shown((one) => one.verdict === verdict),
    ]),
    ["observed, median", median(all.map(({ tested }) => tested.observed)).toFixed(0)],
    ["excess, median", median(all.map(({ tested }) => tested.excess.value)).toFixed(2)],
    ["oracle's p at most 0.01", String(all.filter(({ oracleP }) => oracleP <= 0.01).length)],
    ...(all.some(({ tested }) => tested.others)
      ? [0.01, 0.05, 0.2, 0.5].map((level): [string, string] => [
          `without the companies named, p at most ${level}`,
          shown(({ others }) => others !== null && others.p <= level),
        ])
      : []),
    ...(all.some(({ tested }) => tested.heldOut)
      ? [
          [
            "held-out excess, median",
            median(all.map(({ tested }) => tested.heldOut?.value ?? Number.NaN)).toFixed(2),
          ] as [string, string],
        ]
      : []),
  ];
  return [`${kind}:`, ...lines.map(([name, value]) => `  ${name.padEnd(48)}${value}`)].join("\n");
}
