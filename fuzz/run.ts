/*
 * `npm run fuzz [-- --files 100000] [--whole 2000] [--seed 1] [--from 0]`: spoils
 * files of the forms in which registers come and reads them, then imports some
 * through Parquet and PostgreSQL. File k of a seed is the same everywhere:
 * `--from k --files 1 --whole 1` does it again. After `--minutes` each part stops
 * where it is and tells how far it came. Ends with 1 where anything was wrong.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { manyReadings } from "./many-readings.ts";
import { wholeImports } from "./whole-imports.ts";

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "100000" },
    whole: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    "limit-ms": { type: "string", default: "20000" },
    minutes: { type: "string", default: "600" },
  },
});
const [seed, from] = [Number(values.seed), Number(values.from)];
const began = performance.now();
const seconds = (): number => Math.round((performance.now() - began) / 1000);
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model.trim()}, seed ${seed}`,
);
const tell = ({ files, wrong }: { files: number; wrong: string[] }): void => {
  if (files % 100 === 0)
    process.stderr.write(`\r${files} files, ${wrong.length} wrong, ${seconds()} s `);
};
const until = (): number => performance.now() + Number(values.minutes) * 60_000;
const readings = await manyReadings(
  seed,
  from,
  from + Number(values.files),
  { limitMs: Number(values["limit-ms"]), until: until() },
  tell,
);
process.stderr.write("\n");
console.log(
  `read:   ${readings.files} files in ${seconds()} s, the slowest ${Math.round(readings.slowestMs)} ms; ` +
    `${readings.rows} rows = ${readings.accepted} accepted + ${readings.setAside} set aside; ` +
    `refused ${JSON.stringify(readings.refused)}`,
);
const read = seconds();
const imports = await wholeImports(seed, from, from + Number(values.whole), until(), tell);
process.stderr.write("\n");
console.log(
  `whole:  ${imports.files} files in ${seconds() - read} s, ${imports.imported} imported; ` +
    `${imports.rows} rows = ${imports.accepted} accepted + ${imports.setAside} set aside; ` +
    `refused ${JSON.stringify(imports.refused)}`,
);
const wrong = [...readings.wrong, ...imports.wrong];
for (const each of wrong) console.log(`WRONG  ${each}`);
console.log(`${wrong.length} wrong`);
process.exitCode = wrong.length > 0 ? 1 : 0;
