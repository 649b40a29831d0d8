/*
 * `npm run bench -- NAME`: runs bench/NAME.ts, which prints ours, the peer where
 * there is one, the ratio, and whether the results agree. Without a name it
 * lists what there is.
 */
import { readdirSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { basename, join } from "node:path";

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && !["run.ts", "measure.ts"].includes(file))
  .map((file) => basename(file, ".ts"));
const wanted = process.argv[2];
if (wanted === undefined || !names.includes(wanted)) {
  console.log(`npm run bench -- NAME, where NAME is one of: ${names.join(", ")}`);
  process.exitCode = wanted === undefined ? 0 : 2;
} else {
  console.log(
    `${wanted}: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)}`,
  );
  await import(join(import.meta.dirname, `${wanted}.ts`));
  console.log(`load afterwards ${loadavg()[0].toFixed(1)}`);
}
