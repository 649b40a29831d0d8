import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Ticks per second that Linux counts processes by. */
const ticks = 100;

/**
 * Seconds on a processor of a server and all that it started, and of the PostgreSQL of
 * its data folder, which is nobody's child; from Linux's own count.
 */
export function secondsOf(server: number, data: string): number {
  const database = readFileSync(join(data, "workspace", "data", "postmaster.pid"), "utf8");
  const parents = new Map<number, number[]>();
  const used = new Map<number, number>();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      const [, parent, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      parents.set(Number(parent), [...(parents.get(Number(parent)) ?? []), Number(entry)]);
      // Fields 14 to 17: its own time, and that of children that have ended.
      used.set(
        Number(entry),
        rest.slice(9, 13).reduce((sum, field) => sum + Number(field), 0) / ticks,
      );
    } catch {
      // It has ended since the list was made.
    }
  }
  const of = (pid: number): number =>
    (used.get(pid) ?? 0) + (parents.get(pid) ?? []).reduce((sum, child) => sum + of(child), 0);
  return of(server) + of(Number(database.split("\n")[0]));
}

/** How much of the last minute something waited for a processor, by Linux; "?" where it does not tell. */
export function waitedForProcessor(): string {
  try {
    return `${/avg60=([\d.]+)/.exec(readFileSync("/proc/pressure/cpu", "utf8"))?.[1] ?? "?"} %`;
  } catch {
    return "?";
  }
}
