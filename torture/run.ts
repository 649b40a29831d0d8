/*
 * `npm run torture [-- --kills 300] [--seed 1] [--only WORD]`: kills imports and
 * deletions at random moments through the real program, starts it again and
 * looks at what is there; as often under sixteen writers; then the cases of cases.ts. Ends with 1 where anything
 * was wrong.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { cases } from "./cases.ts";
import { Ledger } from "./ledger.ts";
import { durations, killed, type Kind, kinds, type Outcome } from "./kills.ts";
import { scene, stop } from "./scene.ts";
import { groundOf, killedUnderWriters, type Victim, victims } from "./under-writers.ts";
import { afterRestart } from "./wholeness.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});
const started = performance.now();
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model.trim()}, seed ${values.seed}\n`,
);
const wrong: string[] = [];
if ("kills".includes(values.only)) await kill(Number(values.kills), Number(values.seed));
if ("writers".includes(values.only)) {
  await killUnderWriters(Number(values.kills), Number(values.seed));
}
for (const [name, work] of Object.entries(cases)) {
  if (!name.includes(values.only) && values.only !== "") continue;
  const found = await work(Number(values.seed)).catch((error: unknown) => ({
    wrong: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    said: "",
  }));
  wrong.push(...found.wrong.map((one) => `${name}: ${one}`));
  console.log(
    `${found.wrong.length === 0 ? "well " : "WRONG"}  ${name}${found.said && `: ${found.said}`}`,
  );
}
for (const one of wrong) console.log(`  ${one}`);
console.log(`\n${Math.round((performance.now() - started) / 1000)} s, ${wrong.length} wrong`);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** Kills so many, spread over the kinds, and prints what became of each kind. */
async function kill(times: number, seed: number): Promise<void> {
  const outcomes: Outcome[] = [];
  const keeping = await scene(seed);
  const losing = await scene(seed + 1, false);
  const lasts = await durations(keeping);
  const alone = await durations(losing);
  // Whoever has seen enough is told of what was done so far.
  let enough = false;
  process.once("SIGINT", () => (enough = true));
  console.log(
    `undisturbed an import uses ${Math.round(lasts.importing)} ms of processor time, a deletion ${Math.round(lasts.deleting)} ms, a job of the server ${Math.round(lasts.serving)} ms\n`,
  );
  try {
    for (let k = 0; k < times && !enough; k++) {
      const kind = kinds[k % kinds.length];
      // The database dies with its command only where nobody else holds it.
      const outcome =
        kind === "the command with its database"
          ? await killed(losing, kind, alone)
          : await killed(keeping, kind, lasts);
      outcomes.push(outcome);
      process.stderr.write(`\r${outcomes.length} of ${times}, ${wrong.length} wrong`);
      for (const one of outcome.wrong) process.stderr.write(`\n${kind}: ${one}\n`);
      if (outcome.wrong.length > 0)
        wrong.push(...outcome.wrong.map((one) => `kill ${k} (${kind}): ${one}`));
    }
    for (const each of [keeping, losing]) wrong.push(...(await afterRestart(each)).wrong);
  } finally {
    await keeping.close();
    await losing.close();
  }
  process.stderr.write("\n");
  print(outcomes);
}

/** Kills so many times under sixteen writers, and prints what they were told and what was in doubt. */
async function killUnderWriters(times: number, seed: number): Promise<void> {
  const at = await scene(seed, false);
  const counts = new Map<Victim, [times: number, told: number, inDoubt: number, wrong: number]>(
    victims.map((victim) => [victim, [0, 0, 0, 0]]),
  );
  let enough = false;
  process.once("SIGINT", () => (enough = true));
  try {
    const ground = await groundOf(at);
    const ledger = new Ledger();
    let server = await at.serve();
    for (let k = 0; k < times && !enough; k++) {
      const victim = victims[k % victims.length];
      const [told, inDoubt] = [ledger.acknowledged, ledger.inDoubt];
      const found = await killedUnderWriters(at, ground, ledger, victim, server);
      server = found.server;
      const count = counts.get(victim)!;
      count[0]++;
      count[1] += ledger.acknowledged - told;
      count[2] += ledger.inDoubt - inDoubt;
      count[3] += found.wrong.length > 0 ? 1 : 0;
      for (const one of found.wrong) process.stderr.write(`\n${victim}: ${one}\n`);
      wrong.push(...found.wrong.map((one) => `kill ${k} (${victim}): ${one}`));
      process.stderr.write(`\r${k + 1} of ${times} under writers, ${wrong.length} wrong`);
    }
    await stop(server.child);
    wrong.push(...(await afterRestart(at)).wrong);
  } finally {
    await at.close();
  }
  process.stderr.write("\n");
  console.log("| killed under 16 writers | times | told done | in doubt | wrong |");
  for (const [victim, count] of counts) console.log(`| ${victim} | ${count.join(" | ")} |`);
  console.log("");
}

function print(outcomes: readonly Outcome[]): void {
  const head = ["killed", "times", "whole", "absent", "acknowledged", "wrong"];
  const row = (kind: Kind): string[] => {
    const of = outcomes.filter((one) => one.kind === kind);
    const count = (test: (one: Outcome) => boolean): string => String(of.filter(test).length);
    return [
      kind,
      String(of.length),
      count((one) => one.whole),
      count((one) => !one.whole),
      count((one) => one.acknowledged),
      count((one) => one.wrong.length > 0),
    ];
  };
  const rows = [head, ...kinds.map(row)];
  for (const cells of rows) console.log(`| ${cells.join(" | ")} |`);
  console.log("");
}
