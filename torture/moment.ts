import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Milliseconds of processor time that a process has used, all its threads
 * together. Moments are told by it and not by the clock: on a machine that is
 * busy with other things a program is as far after so much of it as on an idle one.
 */
export function used(child: ChildProcess): number {
  try {
    const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8");
    // Behind the name, which may hold anything, user and system time are the 12th and 13th.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return 0;
  }
}

const runs = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

/** Waits until a process has used so much, or has ended, or something else has come. */
export async function untilUsed(
  child: ChildProcess,
  ms: number,
  orElse: () => boolean = () => false,
): Promise<void> {
  while (runs(child) && used(child) < ms && !orElse()) await pause(1);
}

/** What a process uses until something is done. */
export async function usedBy(child: ChildProcess, done: Promise<unknown>): Promise<number> {
  const before = used(child);
  let last = before;
  const watch = setInterval(() => (last = Math.max(last, used(child))), 2);
  await done;
  clearInterval(watch);
  return last - before;
}
