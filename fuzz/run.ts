/*
 * `npm run fuzz [-- --files 100000] [--whole 2000] [--seed 1] [--from 0]`: spoils
 * files of the forms in which registers come and reads them, then imports some
 * through Parquet and PostgreSQL. File k of a seed is the same everywhere:
 * `--from k --files 1 --whole 1` does it again. After `--minutes` each part stops
 * where it is and tells how far it came. Ends with 1 where anything was wrong.
 *
 * `npm run fuzz -- requests [--each 10000]`: sends hostile requests to every
 * operation of the API, over the line, and looks at what comes back.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { manyReadings } from "./many-readings.ts";
import { manyRequests } from "./many-requests.ts";
import { wholeImports } from "./whole-imports.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    each: { type: "string", default: "10000" },
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
const until = (): number => performance.now() + Number(values.minutes) * 60_000;

/** Files of the forms in which registers come, spoilt. */
async function files(): Promise<string[]> {
  const tell = ({ files, wrong }: { files: number; wrong: string[] }): void => {
    if (files % 100 === 0)
      process.stderr.write(`\r${files} files, ${wrong.length} wrong, ${seconds()} s `);
  };
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
  return [...readings.wrong, ...imports.wrong];
}

/** Requests to the API, meant to harm. */
async function requests(): Promise<string[]> {
  const found = await manyRequests(seed, from, Number(values.each), until(), (soFar) => {
    if (soFar.sent % 500 === 0) {
      process.stderr.write(
        `\r${soFar.sent} requests, ${soFar.wrong.length} wrong, ${seconds()} s `,
      );
    }
  });
  process.stderr.write("\n");
  console.log(
    `requests: ${found.sent} to ${found.operations} operations in ${seconds()} s, the slowest ` +
      `${Math.round(found.slowestMs)} ms (${found.slowest}); ${JSON.stringify(found.statuses)}`,
  );
  return found.wrong;
}

const wrong = await (positionals.includes("requests") ? requests() : files());
for (const each of wrong) console.log(`WRONG  ${each}`);
console.log(`${wrong.length} wrong`);
process.exitCode = wrong.length > 0 ? 1 : 0;
