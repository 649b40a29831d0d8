import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

export interface Measured {
  readonly seconds: number;
  /** Largest resident memory of the process, in MB. */
  readonly peakMb: number;
  readonly stdout: string;
}

/** Runs our own program in a process of its own and watches its memory. */
export async function program(...args: string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, ["src/main.ts", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let peak = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // The process has just ended; the last reading stands.
    }
  }, 20);
  let stdout = "";
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  const [code] = (await once(child, "close")) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`clusterwerk ${args.join(" ")} ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, peakMb: peak / 1024, stdout };
}

/** The middle of several values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Ours and the peer in turn, A B A B …, so that a change of load touches both. */
export async function alternating(
  rounds: number,
  ours: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<{ ours: number; peer: number; ratio: number }> {
  const a: number[] = [];
  const b: number[] = [];
  for (let round = 0; round < rounds; round++) {
    a.push(await ours());
    b.push(await peer());
  }
  return { ours: median(a), peer: median(b), ratio: median(a.map((x, k) => x / b[k])) };
}

/** Where the real data lie: $CLUSTERWERK_DATA, or beside the checkout. */
export const realData = process.env.CLUSTERWERK_DATA ?? "../shared/data";
