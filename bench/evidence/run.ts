/*
 * Measures the search for latent clusters on invented countries:
 *
 *     node bench/evidence/run.ts KIND [--told nothing|planted|families|faulty]
 *         --from SEED --seeds N [--shuffles 199] [--halves 20] [--threads 2] [--baselines]
 *
 * KIND: easy, middle, mixed (any size and excess), null, demo or demo-middle (the
 * countries of `clusterwerk demo`, which come with their own reference). What is
 * told of kinship is explained in telling.ts. With --baselines six simpler
 * methods run beside it. Prints a table, then all figures and every country's
 * outcome as one line of JSON. Told to stop (SIGTERM), it finishes the country at
 * hand and prints the figures so far.
 */
import { parseArgs } from "node:util";
import { figures } from "./figures.ts";
import { tableOf } from "./table.ts";
import { type Kind, kinds } from "./plans.ts";
import { type Telling, tellings } from "./telling.ts";
import { trial, type TrialOutcome } from "./trial.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: "string", default: "1" },
    seeds: { type: "string", default: "5" },
    shuffles: { type: "string", default: "199" },
    halves: { type: "string", default: "20" },
    threads: { type: "string", default: "2" },
    told: { type: "string", default: "nothing" },
    baselines: { type: "boolean", default: false },
  },
});
const kind = kinds.find((k) => k === positionals[0]);
const telling = tellings.find((t) => t === values.told);
if (kind === undefined || telling === undefined) {
  console.log(`node bench/evidence/run.ts ${kinds.join("|")} --told ${tellings.join("|")}`);
  process.exitCode = 2;
} else {
  await measure(kind, telling);
}

async function measure(kind: Kind, telling: Telling): Promise<void> {
  const started = performance.now();
  const from = Number(values.from);
  const seeds = Number(values.seeds);
  const effort = {
    shuffles: Number(values.shuffles),
    halves: Number(values.halves),
    threads: Number(values.threads),
    baselines: values.baselines,
  };
  const trials: TrialOutcome[] = [];
  let stopped = false;
  process.on("SIGTERM", () => (stopped = true));
  for (let seed = from; seed < from + seeds && !stopped; seed++) {
    trials.push(await trial(kind, telling, seed, effort));
    process.stderr.write(`\r${kind} ${trials.length} of ${seeds}`);
  }
  process.stderr.write("\n");
  const made = figures(trials);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${kind}, told ${telling}, seeds ${from} to ${from + trials.length - 1}, ${seconds.toFixed(0)} s`,
  );
  for (const [name, value] of tableOf(made)) console.log(`${name.padEnd(46)}${value}`);
  console.log(
    JSON.stringify({
      kind,
      telling,
      from,
      seeds: trials.length,
      ...effort,
      seconds,
      ...made,
      trials,
    }),
  );
}
