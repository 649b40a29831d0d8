import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { runningServer } from "../src/data/workspace/postgres-folder.ts";
import { untilUsed, used, usedBy } from "./moment.ts";
import { type Ended, kill, type Register, type Scene, stop } from "./scene.ts";
import { afterRestart } from "./wholeness.ts";

/** What is killed, and when. */
export const kinds = [
  "the command, at any moment",
  "the command, as its files appear",
  "the command with its database",
  "the server, at any moment",
  "a deletion, at any moment",
] as const;
export type Kind = (typeof kinds)[number];

/** What became of one import or deletion that was killed. */
export interface Outcome {
  readonly kind: Kind;
  /** The delivery was there after the next start. */
  readonly whole: boolean;
  /** Its user had been told that it was done. */
  readonly acknowledged: boolean;
  readonly wrong: readonly string[];
}

/** What an import, a deletion and a job of the server use undisturbed, in ms of processor time. */
export interface Durations {
  readonly importing: number;
  readonly deleting: number;
  readonly serving: number;
}

const rowsOf = (scene: Scene): number => 500 + Math.floor(scene.random() * 12_000);

/** Whether a program that was killed had told its user that the import was done. */
const told = ({ stdout }: Ended): boolean => {
  try {
    return typeof (JSON.parse(stdout) as { delivery?: unknown }).delivery === "string";
  } catch {
    return false;
  }
};

export async function durations(scene: Scene): Promise<Durations> {
  const uses = (...args: string[]): Promise<number> => {
    const { child, ended: end } = scene.start(...args);
    return usedBy(child, end);
  };
  const importing = await uses("import", scene.register(6000).path, "--json");
  const [id] = scene.onDisk();
  const deleting = await uses("delete-delivery", id, "--confirmed", "--json");
  const { child, address } = await scene.serve();
  const sent = overHttp(address, scene.register(6000)).then(({ done }) => done);
  const serving = await usedBy(child, sent);
  await kill(child);
  return { importing, deleting, serving };
}

/** Imports through the server: the file sent, the job asked for, and its end. */
async function overHttp(
  address: string,
  { path }: Register,
): Promise<{ job: string; done: Promise<string> }> {
  const send = await fetch(`${address}/v1/uploads`, {
    method: "POST",
    headers: { "content-disposition": 'attachment; filename="register.csv"' },
    body: Readable.toWeb(createReadStream(path)) as ReadableStream,
    duplex: "half",
  } as RequestInit);
  const { upload } = (await send.json()) as { upload: string };
  const asked = await fetch(`${address}/v1/deliveries`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ upload }),
  });
  const { job } = (await asked.json()) as { job: string };
  return { job, done: ended(address, job) };
}

/** How a job ends: its state. */
export async function ended(address: string, job: string): Promise<string> {
  for (;;) {
    const asked = await fetch(`${address}/v1/jobs/${job}`);
    const { state } = (await asked.json()) as { state: string };
    if (state !== "waiting" && state !== "running") return state;
    await pause(20);
  }
}

/** The same names as before, apart from what is being made. */
const appeared = async (scene: Scene, before: readonly string[], name: RegExp): Promise<void> => {
  const known = new Set(before);
  for (let k = 0; k < 20_000; k++) {
    if (scene.onDisk().some((one) => name.test(one) && !known.has(one))) return;
    await pause(1);
  }
};

/** One import or deletion, killed, and what the next start finds. */
export async function killed(scene: Scene, kind: Kind, lasts: Durations): Promise<Outcome> {
  const before = scene.onDisk();
  const file = scene.register(rowsOf(scene));
  // A little over the whole, so that some come to their end.
  const share = scene.random() * 1.1;
  let acknowledged = false;
  let victim: string | undefined;
  const wrong: string[] = [];

  if (kind === "the server, at any moment") {
    const { child, address } = await scene.serve();
    let job: string | undefined;
    const sent = overHttp(address, file).then(
      (answer) => {
        job = answer.job;
        return answer.done.catch(() => "killed");
      },
      () => "killed",
    );
    let over = false;
    void sent.then(() => (over = true));
    await untilUsed(child, used(child) + share * lasts.serving, () => over);
    await kill(child);
    await sent;
    acknowledged = job !== undefined;
    // Who was told the number of a job finds it at the next start, and it comes to its end.
    const again = await scene.serve();
    if (job !== undefined) {
      const state = await ended(again.address, job);
      if (state !== "done") wrong.push(`job ${job} ended as ${state}`);
    }
    await stop(again.child);
    // A file that was sent whole is kept for a day: its sender may be looking at how it would be read.
    const sentFiles = readdirSync(join(scene.data, "uploads"));
    const half = sentFiles.filter(
      (name) => !sentFiles.includes(name.endsWith(".json") ? name.slice(0, -5) : `${name}.json`),
    );
    if (half.length > 0) wrong.push(`half uploads: ${half.join(" ")}`);
  } else if (kind === "a deletion, at any moment") {
    await scene.run("import", file.path);
    victim = scene.onDisk().find((name) => !before.includes(name));
    const { child, ended: end } = scene.start("delete-delivery", victim!, "--confirmed", "--json");
    await untilUsed(child, share * lasts.deleting);
    await kill(child);
    acknowledged = told(await end);
  } else {
    const { child, ended: end } = scene.start("import", file.path, "--json");
    if (kind === "the command, as its files appear") {
      const name = scene.random() < 0.3 ? /^\.staging-/ : /^d[0-9a-f]/;
      await Promise.race([appeared(scene, before, name), end]);
      await pause(scene.random() * 6);
    } else await untilUsed(child, share * lasts.importing);
    const database = runningServer(join(scene.data, "workspace", "data"));
    if (kind === "the command with its database" && database) process.kill(database.pid, "SIGKILL");
    await kill(child);
    acknowledged = told(await end);
  }

  const known = new Set(before);
  const state = await afterRestart(scene, (id) => !known.has(id));
  const made = state.listed.filter(({ id }) => !known.has(id));
  const whole = made.length === 1;
  wrong.push(...state.wrong);
  if (made.length > 1) wrong.push(`${made.length} deliveries of one file`);
  const lost = before.filter(
    (id) => id.startsWith("d") && !state.listed.some((one) => one.id === id),
  );
  if (lost.length > 0) wrong.push(`lost: ${lost.join(" ")}`);
  if (victim !== undefined) {
    if (acknowledged && whole) wrong.push(`${victim}: there after it was deleted`);
  } else if (acknowledged && !whole) wrong.push("acknowledged and not there");
  if (whole && (made[0].accepted !== file.accepted || made[0].setAside !== file.setAside)) {
    wrong.push(`${made[0].id}: not the rows of its file`);
  }
  return { kind, whole, acknowledged, wrong };
}
