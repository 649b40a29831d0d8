import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import {
  initialise,
  linkLibraries,
  nativeFolder,
  passwordOf,
  removeHalfMade,
  runningServer,
} from "./postgres-folder.ts";
import { chosenGuise, spawnAs } from "./postgres-guise.ts";

/** A PostgreSQL of our own, which all processes that use the folder share. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Leaves it; the last one out stops the server, whoever started it. */
  stop(): Promise<void>;
}

/** Each user of the server holds this lock together with the others. */
const presence = 0x6377;

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
  removeHalfMade(folder, data);
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
  const password = passwordOf(folder, data);

  const deadline = Date.now() + 60_000;
  let child: ChildProcess | undefined;
  let log = "";
  while (Date.now() < deadline) {
    const running = runningServer(data);
    if (running) {
      const url = `postgres://clusterwerk:${password}@127.0.0.1:${running.port}/clusterwerk`;
      const present = (await answers(url)) ? await enter(url) : undefined;
      if (present) return staying(url, present, data);
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

/** A connection that says we are here; undefined where the server was just being stopped. */
async function enter(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [presence]);
    return client;
  } catch {
    await client.end().catch(() => {});
    return undefined;
  }
}

/**
 * Stays in a server until told to leave. One of whose processes dies throws
 * everybody out and recovers; whoever did not come in again would not be counted,
 * and the next to leave would stop the server under them.
 */
function staying(url: string, first: pg.Client, data: string): EmbeddedPostgres {
  let present = first;
  let left = false;
  const watch = (client: pg.Client): void => {
    client.once("end", () => {
      if (!left) comeBack();
    });
  };
  const comeBack = (): void => {
    setTimeout(() => {
      void (async () => {
        const client = left ? undefined : await enter(url);
        if (client === undefined) {
          if (!left) comeBack();
        } else if (left) await client.end().catch(() => {});
        else watch((present = client));
      })();
    }, 200).unref();
  };
  watch(first);
  return {
    url,
    async stop() {
      left = true;
      await leave(present, data);
    },
  };
}

/** How long a fast shutdown may take before it is hurried. */
const patienceMs = 30_000;

/**
 * Leaves, and stops the server when no one else is there: a fast shutdown, which
 * rolls open transactions back and keeps what was committed.
 */
async function leave(present: pg.Client, data: string): Promise<void> {
  try {
    await present.query("select pg_advisory_unlock_shared($1)", [presence]);
    const { rows } = await present.query("select pg_try_advisory_lock($1) as last", [presence]);
    const server = rows[0].last ? runningServer(data) : undefined;
    if (server) process.kill(server.pid, "SIGINT");
    await present.end().catch(() => {});
    const patience = Date.now() + patienceMs;
    let hurried = false;
    while (server && runningServer(data)?.pid === server.pid) {
      // Nobody waits for ever: an immediate shutdown keeps what was committed too, the next start replays it.
      if (!hurried && Date.now() > patience) {
        process.kill(server.pid, "SIGQUIT");
        hurried = true;
      }
      await new Promise((wake) => setTimeout(wake, 20));
    }
  } catch {
    // The server is gone already: nothing to stop.
    await present.end().catch(() => {});
  }
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
