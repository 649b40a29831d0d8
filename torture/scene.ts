import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkspace } from "../src/data/workspace/open-workspace.ts";
import { keyedRandom, type Random } from "../src/core/random.ts";

const root = join(import.meta.dirname, "..");

/** A register file of our own, and what must come of it. */
export interface Register {
  readonly path: string;
  readonly accepted: number;
  readonly setAside: number;
}

/** How a run of the program ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What came of a case: what was wrong, and a word for the table. */
export interface Found {
  readonly wrong: readonly string[];
  readonly said: string;
}

/** A data folder to be hurt, with the program on it and files to feed it. */
export interface Scene {
  readonly data: string;
  readonly random: Random;
  /** The program on another data folder, which lies beside this one and goes with it. */
  beside(name: string): Pick<Scene, "data" | "run" | "serve">;
  /** The names of what lies in the folder of the deliveries. */
  readonly onDisk: () => string[];
  register(rows: number): Register;
  /** Starts the program; it is the caller's to end or kill. */
  start(...args: string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> };
  run(...args: string[]): Promise<Ended>;
  /** The program serving this folder, when it says its address. */
  serve(): Promise<{ readonly address: string; readonly child: ChildProcess }>;
  close(): Promise<void>;
}

/** What the shell says where the program is killed for good. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Ends a program in good order, as Ctrl-C does. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

/**
 * A scene on a new folder. Its database is kept up from outside, so that a
 * start takes a second and not three; `keepsDatabase` false leaves that to the
 * program, which then starts and loses it as at a user's.
 */
export async function scene(seed: number, keepsDatabase = true): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), "cw-torture-"));
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  mkdirSync(join(data, "deliveries"), { recursive: true });
  const workspace = keepsDatabase
    ? await openWorkspace({ folder: join(data, "workspace") })
    : undefined;
  const children = new Set<ChildProcess>();
  let files = 0;
  const random = keyedRandom(seed);

  const startOn = (at: string, args: readonly string[]): ReturnType<Scene["start"]> => {
    const child = spawn(
      process.execPath,
      [join(root, "src/main.ts"), ...args, "--data", at, "--language", "en"],
      { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
    );
    children.add(child);
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => (stdout += String(chunk)));
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    const ended = once(child, "close").then(([code]) => {
      children.delete(child);
      return { code: code as number | null, stdout, stderr };
    });
    return { child, ended };
  };

  const serveOn = async (at: string): ReturnType<Scene["serve"]> => {
    const { child, ended } = startOn(at, ["serve", "--port", "0"]);
    const address = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stdout!.on("data", (chunk) => {
        said += String(chunk);
        const [, found] = /Clusterwerk: (http\S+?)\/?\s/.exec(said) ?? [];
        if (found) resolve(found);
      });
      void ended.then(({ stderr }) => reject(new Error(`the server ended: ${stderr}`)));
    });
    return { address, child };
  };

  return {
    data,
    random,
    beside(name) {
      const at = join(folder, name);
      return {
        data: at,
        run: (...args) => startOn(at, args).ended,
        serve: () => serveOn(at),
      };
    },
    onDisk: () => readdirSync(join(data, "deliveries")).sort(),
    register(rows) {
      const path = join(folder, `register-${++files}.csv`);
      const lines = Array.from({ length: rows }, (_, k) => {
        const number = String(files * 1_000_000 + k).padStart(12, "0");
        const jobs = Math.floor(random() * 200);
        return `${number};${100 + Math.floor(random() * 40)};28930;${jobs};Zaak ${k};0${k % 9}1\n`;
      });
      // Some rows that cannot be taken in, so that what is set aside can be lost too.
      const bad = Math.floor(rows / 50);
      for (let k = 0; k < bad; k++) lines[k * 50] = `${lines[k * 50].trimEnd()};een cel te veel\n`;
      writeFileSync(
        path,
        `vestigingsnummer;gemnr;sbi2025;banen;naam;rechtsvorm\n${lines.join("")}`,
      );
      return { path, accepted: rows - bad, setAside: bad };
    },
    start: (...args) => startOn(data, args),
    run: (...args) => startOn(data, args).ended,
    serve: () => serveOn(data),
    async close() {
      for (const child of children) await kill(child);
      await workspace?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
