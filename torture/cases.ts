import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fullDatabase, fullDisk } from "./full-disk.ts";
import { type Ended, type Found, kill, type Scene, scene } from "./scene.ts";
import { backupUnderWriters } from "./under-writers.ts";
import { afterRestart } from "./wholeness.ts";

const importOf = (ended: Ended): { delivery: string; accepted: number; alreadyThere: boolean } =>
  JSON.parse(ended.stdout) as never;

/** A case: on a scene of its own, which is cleared away whatever comes of it, or on one that is there. */
type Case = (seed: number, there?: Scene) => Promise<Found>;

const on =
  (work: (at: Scene) => Promise<Found>, keepsDatabase = true): Case =>
  async (seed, there) => {
    if (there) return work(there);
    const at = await scene(seed, keepsDatabase);
    try {
      return await work(at);
    } finally {
      await at.close();
    }
  };

/** Imports at once, told apart by who was first. */
async function atOnce(at: Scene, paths: readonly string[], deliveries: number): Promise<Found> {
  const before = at.onDisk().length;
  const ends = await Promise.all(paths.map((path) => at.run("import", path, "--json")));
  const wrong = ends.flatMap(({ code, stderr }) => (code === 0 ? [] : [`${code}: ${stderr}`]));
  const { listed, wrong: found } = await afterRestart(at);
  wrong.push(...found);
  if (wrong.length === 0) {
    const first = ends.map(importOf).filter(({ alreadyThere }) => !alreadyThere);
    if (first.length !== deliveries) wrong.push(`${first.length} were first`);
    const made = listed.length - before;
    if (made !== deliveries) wrong.push(`${made} deliveries`);
  }
  return { wrong, said: `${paths.length} imports, ${deliveries} of them first` };
}

/** Answers of a server, by how it answered. */
class Answers {
  readonly counts = new Map<string, number>();

  async ask(url: string, options?: RequestInit): Promise<string> {
    const answer = await fetch(url, options);
    const body = (await answer.json()) as { code?: string };
    const key = `${answer.status}${body.code ? ` ${body.code}` : ""}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    return key;
  }

  /** What was answered that should not have been. */
  unlike(expected: RegExp): string[] {
    return [...this.counts.keys()]
      .filter((key) => !expected.test(key))
      .map((key) => `answered ${key}`);
  }

  toString(): string {
    return [...this.counts].map(([key, count]) => `${key} × ${count}`).join(", ");
  }
}

const search = (text: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ text, limit: 20 }),
});

async function deletedWhileRead(at: Scene): Promise<Found> {
  const { delivery } = importOf(await at.run("import", at.register(20_000).path, "--json"));
  const { child, address } = await at.serve();
  const answers = new Answers();
  let reading = true;
  const readers = ["establishments/_search", "regions", "regions/0120/profile"].map(
    async (path, k) => {
      while (reading) {
        const url = `${address}/v1/${path}`;
        await answers.ask(url, k === 0 ? search(`Zaak ${Math.floor(at.random() * 900)}`) : {});
      }
    },
  );
  await pause(300);
  const deleted = await answers.ask(`${address}/v1/deliveries/${delivery}?confirmed=true`, {
    method: "DELETE",
  });
  await pause(100);
  reading = false;
  await Promise.all(readers);
  await kill(child);
  const { wrong } = await afterRestart(at);
  return {
    wrong: [
      ...wrong,
      ...(deleted === "200" ? [] : [`deleting gave ${deleted}`]),
      ...answers.unlike(/^200$|^404 (no|unknown)-delivery$|^503 delivery-unreachable$/),
    ],
    said: String(answers),
  };
}

/** Takes the folder of the deliveries away under a server and gives it back. */
async function vanishing(
  at: Scene,
  deliveries: string,
  take: () => void,
  giveBack: () => void,
): Promise<Found> {
  const { delivery } = importOf(await at.run("import", at.register(8000).path, "--json"));
  const { child, address } = await at.serve();
  const answers = new Answers();
  const wrong: string[] = [];
  const expect = async (status: RegExp, path: string, options?: RequestInit): Promise<void> => {
    const got = await answers.ask(`${address}/v1/${path}`, options);
    if (!status.test(got)) wrong.push(`${path}: ${got}`);
  };
  await expect(/^200/, "regions");
  take();
  try {
    await expect(/^503 delivery-unreachable/, "establishments/_search", search("Zaak 1"));
    await expect(/^200/, "deliveries");
    const during = await at.run("import", at.register(3000).path);
    if (!during.code || !/folder/.test(during.stderr)) wrong.push(`import: ${during.stderr}`);
    const running = await serverImport(address, at.register(3000).path);
    if (running !== "data-folder-unusable") wrong.push(`job: ${running}`);
    const grown = existsSync(deliveries) ? readdirSync(deliveries) : [];
    if (grown.length > 0) wrong.push(`grown in its place: ${grown.join(" ")}`);
  } finally {
    giveBack();
  }
  await expect(/^200/, "establishments/_search", search("Zaak 1"));
  await expect(/^200/, `deliveries/${delivery}`);
  await kill(child);
  wrong.push(...(await afterRestart(at)).wrong);
  return { wrong, said: String(answers) };
}

/** Imports through a server and gives what became of it: `done`, or the code of its error. */
async function serverImport(address: string, path: string): Promise<string> {
  const sent = await fetch(`${address}/v1/uploads`, {
    method: "POST",
    headers: { "content-disposition": 'attachment; filename="x.csv"' },
    body: readFileSync(path),
  });
  const { upload } = (await sent.json()) as { upload: string };
  const asked = await fetch(`${address}/v1/deliveries`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ upload }),
  });
  const { job } = (await asked.json()) as { job: string };
  for (;;) {
    const answer = await fetch(`${address}/v1/jobs/${job}`);
    const { state, error } = (await answer.json()) as { state: string; error: { code: string } };
    if (state === "done") return state;
    if (state === "failed") return error.code;
    await pause(20);
  }
}

const mount = (...words: string[]): boolean => spawnSync(words[0], words.slice(1)).status === 0;

export const cases: Record<string, Case> = {
  "two imports of one file at once": on(async (at) => {
    const { path } = at.register(6000);
    return atOnce(at, [path, path], 1);
  }),
  "two imports of different files at once": on(async (at) =>
    atOnce(at, [at.register(6000).path, at.register(9000).path], 2),
  ),
  "two imports at once as the very first start": on(
    async (at) => atOnce(at, [at.register(2000).path, at.register(2000).path], 2),
    false,
  ),
  "an import during a search": on(async (at) => {
    const { delivery } = importOf(await at.run("import", at.register(9000).path, "--json"));
    const asked = ["latent", "0120", "--delivery", delivery, "--shuffles", "99", "--json"];
    const searching = at.run(...asked);
    const imported = await at.run("import", at.register(9000).path, "--json");
    const found = await searching;
    const { run } = JSON.parse(found.stdout || "{}") as { run: string };
    const again = await at.run("rerun", run, "--json");
    const { wrong } = await afterRestart(at);
    return {
      wrong: [
        ...wrong,
        ...[imported, found, again].flatMap((end) => (end.code === 0 ? [] : [end.stderr])),
        ...(/"same": true/.test(again.stdout) ? [] : ["the search is not the same again"]),
      ],
      said: "the search is the same again",
    };
  }),
  "starts during an import": on(async (at) => {
    const importing = at.start("import", at.register(60_000).path, "--json");
    let starts = 0;
    while (importing.child.exitCode === null) {
      await at.run("deliveries", "--json");
      starts++;
    }
    const { code, stderr } = await importing.ended;
    const { listed, wrong } = await afterRestart(at);
    return {
      wrong: [
        ...wrong,
        ...(code === 0 ? [] : [stderr]),
        ...(listed.length === 1 ? [] : ["not there"]),
      ],
      said: `${starts} starts`,
    };
  }),
  "a delivery deleted while it is read": on(deletedWhileRead),
  "a folder that is renamed under it": on((at) => {
    const deliveries = join(at.data, "deliveries");
    return vanishing(
      at,
      deliveries,
      () => renameSync(deliveries, `${deliveries}-gone`),
      () => renameSync(`${deliveries}-gone`, deliveries),
    );
  }),
  "a mounted folder that falls away": on(async (at) => {
    const deliveries = join(at.data, "deliveries");
    const kept = `${deliveries}-kept`;
    spawnSync("mkdir", [kept]);
    const bind = (): boolean => mount("mount", "--bind", kept, deliveries);
    if (!bind()) return { wrong: [], said: "skipped: mounting is not permitted" };
    try {
      return await vanishing(at, deliveries, () => mount("umount", "-l", deliveries), bind);
    } finally {
      mount("umount", "-l", deliveries);
    }
  }),
  "a backup while sixteen write": on((at) => backupUnderWriters(at), false),
  "a full disk under the deliveries": on(fullDisk),
  "a full disk under all, the database included": on(fullDatabase, false),
};
