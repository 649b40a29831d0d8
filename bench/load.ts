/*
 * 200 people who are signed in and think 10 seconds between two requests, over
 * HTTP, against a server in its own process with its own PostgreSQL, on an invented
 * country with a finished search. First each kind's answer is laid beside the one
 * that the same question gets in a process of its own; then times are taken, kind by
 * kind, and every answer to the same request must be the same to the byte.
 *
 *     npm run bench -- load [ESTABLISHMENTS] [SECONDS] [FOLDER]
 *
 * 200,000 establishments and 60 seconds where nothing is said; the goal is stated for
 * 2,000,000. What takes long to make is kept in FOLDER for the next time.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadavg } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { openClusterwerk } from "../src/app/clusterwerk.ts";
import { keyedRandom } from "../src/core/index.ts";
import type { Browser } from "./load/browser.ts";
import { drawn, type Kind, mixOf, type Wish } from "./load/mix.ts";
import { prepared } from "./load/prepared.ts";
import { secondsOf, waitedForProcessor } from "./load/processor.ts";
import { signedIn, told } from "./load/signed-in.ts";

const users = 200;
const thinkSeconds = 10;
const establishments = Number(process.argv[3] ?? 200_000);
const seconds = Number(process.argv[4] ?? 60);

const folder = mkdtempSync(join(tmpdir(), "cw-bench-"));
// PostgreSQL of our own runs as another user, who must reach its folder.
chmodSync(folder, 0o755);

/** A server in a process of its own, and the link for its first administrator. */
async function served(data: string) {
  const server = spawn(
    process.execPath,
    ["src/main.ts", "serve", "--port", "0", "--language", "en", "--data", data],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let printed = "";
  for await (const chunk of server.stdout) {
    printed += String(chunk);
    const first = /(http:\S+\/welcome#\S+)/.exec(printed)?.[1];
    const address = /Clusterwerk: (http:\S+)/.exec(printed)?.[1];
    if (first && address) return { server, address, first };
  }
  throw new Error(`no server: ${printed}`);
}

interface Line {
  readonly times: number[];
  readonly errors: string[];
  bytes: number;
}

const plain = (answer: unknown, anew: readonly string[] = []): unknown => {
  const told = JSON.parse(JSON.stringify(answer)) as Record<string, unknown>;
  for (const key of anew) delete told[key];
  return told;
};

/** Whether HTTP says of some requests of each kind what a process of its own says. */
async function compared(
  kinds: readonly Kind[],
  person: Browser,
  answer: (wish: Wish) => Promise<unknown>,
): Promise<void> {
  const random = keyedRandom(2, 0);
  for (const { name, wish, anew } of kinds) {
    for (let k = 0; k < 3; k++) {
      const one = wish(random);
      const over = told(await person.ask(one.method, one.path, one.json));
      if (isDeepStrictEqual(plain(over, anew), plain(await answer(one), anew))) continue;
      throw new Error(`${name}: ${one.path} is answered otherwise over HTTP`);
    }
  }
  console.log(`answers of ${kinds.length} kinds are those of a process of its own`);
}

/** Everybody asks and thinks until the time is over; the first tenth is not counted. */
async function underLoad(kinds: readonly Kind[], people: readonly Browser[], forSeconds: number) {
  const lines = new Map<string, Line>(
    kinds.map(({ name }) => [name, { times: [], errors: [], bytes: 0 }]),
  );
  const first = new Map<string, string>();
  const started = performance.now();
  const from = started + forSeconds * 100;
  const until = started + forSeconds * 1000;
  await Promise.all(
    people.map(async (person, k) => {
      const random = keyedRandom(3, k);
      // As long as people think: mostly shorter than the mean, sometimes much longer.
      let wait = random() * thinkSeconds;
      for (;;) {
        if (performance.now() + wait * 1000 > until) return;
        await new Promise((wake) => setTimeout(wake, wait * 1000));
        const { name, wish, anew } = drawn(kinds, random);
        const { method, path, json } = wish(random);
        const line = lines.get(name)!;
        const counted = performance.now() > from;
        try {
          const { status, body, ms } = await person.ask(method, path, json);
          if (counted) {
            line.times.push(ms);
            line.bytes += body.length;
          }
          if (status >= 300) line.errors.push(`${path}: ${status}`);
          else if (!anew) {
            const key = `${path} ${JSON.stringify(json)}`;
            const is = createHash("sha1").update(body).digest("base64");
            if ((first.get(key) ?? is) !== is) line.errors.push(`${path}: another answer`);
            first.set(key, is);
          }
        } catch (thrown) {
          line.errors.push(`${path}: ${String(thrown)}`);
        }
        wait = Math.min(6 * thinkSeconds, -Math.log(1 - random()) * thinkSeconds);
      }
    }),
  );
  return lines;
}

const at = (sorted: readonly number[], part: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(0);

function print(name: string, { times, errors, bytes }: Line): void {
  const sorted = [...times].sort((a, b) => a - b);
  const cells = [
    (times.length / (0.9 * seconds)).toFixed(2),
    at(sorted, 0.5),
    at(sorted, 0.95),
    at(sorted, 0.99),
    at(sorted, 1),
    String(errors.length),
    (bytes / 1000 / Math.max(1, times.length)).toFixed(1),
  ];
  console.log(name.padEnd(18) + cells.map((cell) => cell.padStart(9)).join(""));
}

try {
  const data = await prepared(folder, establishments, process.argv[5]);
  const { server, address, first } = await served(data);
  let people: Browser[] = [];
  try {
    // Beside the server, as the command line is.
    const beside = await openClusterwerk({ data });
    let kinds: Kind[];
    try {
      kinds = await mixOf(beside);
      people = await signedIn(address, first, users);
      await compared(kinds, people[0], ({ question, input }) =>
        beside.ask(question, input as never),
      );
    } finally {
      await beside.close();
    }
    const mix = kinds.map(({ name, share }) => `${share} ${name}`).join(", ");
    console.log(
      `${users} people, ${thinkSeconds} s between requests, ${establishments} establishments, ${seconds} s`,
    );
    console.log(`of a hundred requests: ${mix}`);
    const before = { own: process.cpuUsage(), server: secondsOf(server.pid!, data) };
    const started = performance.now();
    const lines = await underLoad(kinds, people, seconds);
    const took = (performance.now() - started) / 1000;
    const own = process.cpuUsage(before.own);
    const used = secondsOf(server.pid!, data) - before.server;
    const heads = ["a second", "p50 ms", "p95", "p99", "most", "errors", "kB"];
    console.log(`${"".padEnd(18)}${heads.map((head) => head.padStart(9)).join("")}`);
    const all: Line = { times: [], errors: [], bytes: 0 };
    for (const [name, line] of lines) {
      print(name, line);
      all.times.push(...line.times);
      all.errors.push(...line.errors);
      all.bytes += line.bytes;
    }
    print("all", all);
    for (const error of all.errors.slice(0, 5)) console.log(error);
    const share = (used: number): string => (used / took).toFixed(2);
    console.log(
      `processors in use: ${share((own.user + own.system) / 1e6)} by who asks, ${share(used)} by server and PostgreSQL; load ${loadavg()[0].toFixed(1)}`,
    );
    console.log(
      `${((1000 * used) / (all.times.length / 0.9)).toFixed(0)} ms of a processor per request; load of all on this machine beside it: something waited for a processor ${waitedForProcessor()} of the last minute`,
    );
    const p99 = Number(
      at(
        [...all.times].sort((a, b) => a - b),
        0.99,
      ),
    );
    const isMet = p99 < 300 && all.errors.length === 0;
    console.log(`goal, p99 below 300 ms and no error: ${isMet ? "met" : "missed"}`);
  } finally {
    for (const person of people) person.close();
    server.kill("SIGINT");
    if (server.exitCode === null) await once(server, "close");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
