/*
 * Measures the search for latent clusters on invented countries:
 *
 *     node bench/evidence/run.ts KIND --from SEED --seeds N
 *         [--shuffles 199] [--halves 20] [--threads 2]
 *
 * KIND: easy, told (easy, with the planted kinship given), reference (easy, with
 * a faulty reference), middle, null or demo (the countries of `clusterwerk demo`). Prints a table, then all figures and every
 * country's outcome as one line of JSON. Told to stop (SIGTERM), it finishes the
 * country at hand and prints the figures so far.
 */
import { parseArgs } from "node:util";
import { figures, type Share } from "./figures.ts";
import { type Kind, kinds } from "./plans.ts";
import { trial, type TrialOutcome } from "./trial.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: "string", default: "1" },
    seeds: { type: "string", default: "5" },
    shuffles: { type: "string", default: "199" },
    halves: { type: "string", default: "20" },
    threads: { type: "string", default: "2" },
  },
});
const kind = kinds.find((k) => k === positionals[0]);
if (kind === undefined) {
  console.log(`node bench/evidence/run.ts ${kinds.join("|")} --from SEED --seeds N`);
  process.exitCode = 2;
} else {
  await measure(kind);
}

async function measure(kind: Kind): Promise<void> {
  const started = performance.now();
  const from = Number(values.from);
  const seeds = Number(values.seeds);
  const effort = {
    shuffles: Number(values.shuffles),
    halves: Number(values.halves),
    threads: Number(values.threads),
  };
  const trials: TrialOutcome[] = [];
  let stopped = false;
  process.on("SIGTERM", () => (stopped = true));
  for (let seed = from; seed < from + seeds && !stopped; seed++) {
    trials.push(await trial(kind, seed, effort));
    process.stderr.write(`\r${kind} ${trials.length} of ${seeds}`);
  }
  process.stderr.write("\n");
  const made = figures(trials);
  const seconds = (performance.now() - started) / 1000;
  const rows: Record<string, string> = {
    "countries with any strong": shown(made.countriesWithStrong),
    "countries with any strong or indication": shown(made.countriesWithAny),
    "strong finds that were planted": shown(made.precisionStrong),
    "strong and indications that were planted": shown(made.precisionIndicationOrStrong),
    "members planted, by fifth of stability": made.plantedByStability.map(shown).join("; "),
    "held-out excess of strong finds, median": made.heldOutOfStrong?.toFixed(2) ?? "none",
  };
  for (const [name, r] of [["all", made.recall] as const, ...Object.entries(made.byKinship)]) {
    if (r === null) continue;
    rows[`${name}: oracle sees`] = `${r.oracleSees} of ${r.planted}`;
    rows[`${name}: listed, Jaccard from .5`] = shown(r.listed);
    rows[`${name}: of these indication or strong`] = shown(r.indicationOrStrong);
    rows[`${name}: of these strong`] = shown(r.strong);
    rows[`${name}: median of the best Jaccard`] = r.medianJaccard?.toFixed(2) ?? "none";
  }
  console.log(`${kind}, seeds ${from} to ${from + trials.length - 1}, ${seconds.toFixed(0)} s`);
  for (const [name, value] of Object.entries(rows)) console.log(`${name.padEnd(46)}${value}`);
  console.log(
    JSON.stringify({ kind, from, seeds: trials.length, ...effort, seconds, ...made, trials }),
  );
}

function shown({ count, of, share, low, high }: Share): string {
  if (of === 0) return "none";
  const percent = (x: number): string => `${(100 * x).toFixed(0)}`;
  return `${count} of ${of} = ${percent(share)} % (${percent(low)}–${percent(high)})`;
}
