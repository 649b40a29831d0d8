import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** As whom PostgreSQL runs: root may not run it, so root becomes someone else. */
export type Guise = "self" | "nobody" | "unshare";
export const nobody = 65534;

/** Which guise works here; written down once, since the data then belong to that user. */
export function chosenGuise(folder: string, native: string): Guise {
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
  // Whole or not at all: half a word here would keep PostgreSQL from ever starting.
  writeFileSync(`${note}.new-${process.pid}`, `${guise}\n`);
  renameSync(`${note}.new-${process.pid}`, note);
  return guise;
}

/** A command with what makes it run in a guise. */
export function inGuise(
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

/** Starts a program that outlives a Ctrl-C: we stop it in good order ourselves. */
export function spawnAs(guise: Guise, command: string, args: string[]): ChildProcess {
  const [program, words, as] = inGuise(guise, command, args);
  return spawn(program, words, { ...as, detached: true, stdio: ["ignore", "ignore", "pipe"] });
}
