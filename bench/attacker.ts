/*
 * What somebody can work out of all that the faces publish of the demo region for everyone:
 * an earlier year and this one, by regions and divisions, with size classes and zeros known.
 * Beside it, what hiding only the unsafe cells would give away. Then the rooms of 1,000
 * cells of both measures, proven one by one. The table of docs/verification/attacker.md.
 *
 *     npm run bench -- attacker              some minutes
 *     TARGETS=50 npm run bench -- attacker
 *     SMALL=1 TARGETS=9999 npm run bench -- attacker     every unsafe figure of 16 municipalities
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openClusterwerk } from "../src/app/clusterwerk.ts";
import { countryFiles } from "../src/app/demo/country-files.ts";
import { demoRegion, showcaseSeed } from "../src/app/demo/demo-region.ts";
import { inventedCountry } from "../src/app/demo/invented-country.ts";
import { protectedCells } from "../src/app/publication/protected-cells.ts";
import {
  countsPolicy,
  jobsPolicy,
  usualPolicies,
} from "../src/app/publication/publication-policy.ts";
import { industriesOf, placesOf } from "../src/app/publication/table-frame.ts";
import { columnsCache } from "../src/app/register/columns-cache.ts";
import { importDelivery, publishTable } from "../src/contract/index.ts";
import { keyedRandom, nodes, suppressionProven } from "../src/core/index.ts";
import { writeFiles } from "../src/data/platform/write-files.ts";
import { sizeClassBounds } from "../src/domain/size-class.ts";
import { byDifference, byProgramme, bySubtraction } from "../test/attacker/attacks.ts";
import { gathered, type Known } from "../test/attacker/known.ts";
import { truth, type TrueCell, unsafeOnly } from "../test/attacker/truth.ts";

const targets = Number(process.env["TARGETS"] ?? 300);
const policy = { ...usualPolicies.public, finest: "division" } as const;
const folder = mkdtempSync(join(tmpdir(), "attacker-"));
const clusterwerk = await openClusterwerk({
  data: join(folder, "data"),
  policies: { partner: { ...usualPolicies.partner, finest: "division" }, public: policy },
});
const files = join(folder, "country");
const small = { municipalities: 16, establishments: 6000, seed: 5, null: false };
await writeFiles(
  files,
  countryFiles(process.env["SMALL"] ? inventedCountry(small) : demoRegion(showcaseSeed)),
);
const [older, newer] = await Promise.all(
  [2024, 2025].map(async (year) => {
    const mapping = { source: "demo", referenceDate: `${year}-04-01` };
    const file = join(files, `register-${year}.csv`);
    return (await clusterwerk.ask(importDelivery, { file, mapping }, { trustsPaths: true }))
      .delivery;
  }),
);
for (const delivery of [older, newer]) {
  const begin = performance.now();
  const made = await clusterwerk.ask(publishTable, { delivery, to: "public" });
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`published in ${seconds} s:`, JSON.stringify([made.establishments, made.jobs]));
}

const columns = await columnsCache(clusterwerk.register).of(newer);
const cells = truth(columns, { establishments: countsPolicy(policy), jobs: jobsPolicy(policy) });
const known = await gathered(clusterwerk, newer, "public");
const before = await gathered(clusterwerk, older, "public");
const unsafe = [...cells].filter(([, { safe }]) => !safe);
const random = keyedRandom(11);
const sample = unsafe
  .map((one) => ({ one, at: random() }))
  .sort((a, b) => a.at - b.at)
  .slice(0, targets)
  .map(({ one }) => one);

const within = (value: number, { low, high }: { low: number; high: number }): boolean =>
  low >= value * (1 - policy.pPercent / 100) - 1e-6 &&
  high <= value * (1 + policy.pPercent / 100) + 1e-6;
const knownAnyhow = ({ value, least, most }: TrueCell): boolean =>
  within(value, { low: least, high: most });
const exact = (told: Known): string[] =>
  unsafe.flatMap(([key, cell]) => {
    const value = told.get(key);
    const is = typeof value === "number" && within(cell.value, { low: value, high: value });
    return is && !knownAnyhow(cell) ? [key] : [];
  });

console.log(
  `${cells.size} cells, ${unsafe.length} unsafe, ` +
    `${unsafe.filter(([, cell]) => knownAnyhow(cell)).length} of those known from size classes alone`,
);
for (const [name, told] of [
  ["only unsafe cells hidden", unsafeOnly(cells)],
  ["as published", known],
] as const) {
  const begin = performance.now();
  const between = byProgramme(cells, told);
  const found = sample.flatMap(([key, cell]) => {
    if (knownAnyhow(cell)) return [];
    const interval = between(key);
    return within(cell.value, interval) ? [{ key, value: cell.value, ...interval }] : [];
  });
  if (found.length <= 10) console.log(`${name}, recovered:`, JSON.stringify(found));
  const guessed = exact(byDifference(cells, told, before));
  console.log(
    `${name}: by subtraction ${exact(bySubtraction(cells, told)).length} of ${unsafe.length}; ` +
      `by linear programming ${found.length} of ${sample.length} drawn; ` +
      `taken as a year before ${guessed.length}, of which ${guessed.filter((key) => typeof before.get(key) !== "number").length} were hidden then too; ` +
      `${((performance.now() - begin) / 1000).toFixed(0)} s`,
  );
}

const places = placesOf(columns, undefined);
const industries = industriesOf(columns, "sbi-2025", policy.finest);
const there = [...columns.region.keys()].filter((k) => places.leaf[k] >= 0);
const [rows, columnSide] = [places.dimension, industries.dimension];
const blank = () => {
  const size = nodes(rows) * nodes(columnSide);
  return { establishments: new Uint8Array(size), jobs: new Uint8Array(size) };
};
const at = {
  row: Int32Array.from(there, (k) => places.leaf[k]),
  column: Int32Array.from(there, (k) => industries.leaf[k]),
  group: Int32Array.from(there, (k) => columns.group[k]),
};
const jobs = Float64Array.from(there, (k) => columns.jobs[k]);
const { proof } = protectedCells({
  rows,
  columns: columnSide,
  ...at,
  jobs,
  counts: { ...countsPolicy(policy), unknownGroups: "one" },
  sizes: { ...jobsPolicy(policy), unknownGroups: "one" },
  told: blank(),
  hidden: blank(),
});
const bounds = Array.from(jobs, (one) => sizeClassBounds(one));
for (const [measure, of, contributions] of [
  ["establishments", proof.establishments, { ...at, size: jobs.map(() => 1) }],
  [
    "jobs",
    proof.jobs!,
    {
      ...at,
      size: jobs,
      atLeast: bounds.map(({ least }) => least),
      atMost: bounds.map(({ most }) => most),
    },
  ],
] as const) {
  const drawn = of.proof
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, 500)
    .map(({ one }) => one);
  const table = { rows, columns: columnSide };
  const proven = drawn.filter((one) => suppressionProven(one, contributions, table, of.state));
  console.log(
    `${measure}: ${proven.length} of ${drawn.length} rooms drawn from ${of.proof.length} are proven; ` +
      `${of.proof.filter(({ reach, need, insider }) => insider === null && reach < need - 1e-9).length} short against readers, ` +
      `${of.proof.filter(({ reach, need, insider }) => insider !== null && reach < need - 1e-9).length} against companies in the table`,
  );
}
await clusterwerk.close();
rmSync(folder, { recursive: true, force: true });
