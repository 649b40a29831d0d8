/*
 * LQ, proximity, density, ECI and PCI of a matrix of regions x industries, beside
 * the best hand-written numpy (bench/matrix-peer.py, on Debian's python3). Results
 * are compared first; then both take turns, M fifteen times and L three.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  comparativeAdvantage,
  coOccurrence,
  economicComplexity,
  locationQuotient,
  type Matrix,
  proximity,
  relatednessDensity,
  zeros,
} from "../src/core/index.ts";
import { economy, type Size, sizes } from "./generate/economy.ts";
import { median } from "./measure.ts";

const steps = ["quotients", "proximity", "density", "complexity"] as const;
type Steps = Record<(typeof steps)[number], number>;

function jobsOf(size: Size): Matrix {
  const { regions, industries } = sizes[size];
  const jobs = zeros(regions, industries);
  for (const one of economy(size)) jobs.data[one.region * industries + one.industry] += one.jobs;
  return jobs;
}

function ours(jobs: Matrix) {
  const at = [performance.now()];
  locationQuotient(jobs);
  const present = comparativeAdvantage(jobs);
  at.push(performance.now());
  const related = proximity(coOccurrence(present));
  at.push(performance.now());
  const density = relatednessDensity(present, related);
  at.push(performance.now());
  const complexity = economicComplexity(present);
  at.push(performance.now());
  const took = Object.fromEntries(
    steps.map((step, k) => [step, (at[k + 1] - at[k]) / 1000]),
  ) as Steps;
  const { eigenvalues, region, industry } = complexity;
  const results = [
    ["proximity", related.data],
    ["density", density.data],
    ["ECI", region],
    ["PCI", industry],
    ["second and third eigenvalue", Float64Array.of(eigenvalues.second, eigenvalues.third)],
  ] as const;
  return { took, results };
}

interface Told {
  readonly steps: Steps;
  readonly numpy: string;
  readonly blas: string;
  readonly eigsh: boolean;
}

/** A numpy that waits for a line and answers with what it took; undefined where there is none. */
async function numpy(file: string, jobs: Matrix) {
  const python = "/usr/bin/python3";
  if (!existsSync(python)) return undefined;
  const wide = /avx512f/.test(readFileSync("/proc/cpuinfo", "utf8"));
  const child = spawn(
    python,
    [join(import.meta.dirname, "matrix-peer.py"), file, `${jobs.rows}`, `${jobs.cols}`],
    {
      stdio: ["pipe", "pipe", "ignore"],
      // Debian's OpenBLAS takes some processors for much older ones.
      env: { ...process.env, ...(wide ? { OPENBLAS_CORETYPE: "SKYLAKEX" } : {}) },
    },
  );
  child.stdin.on("error", () => {});
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async (line: string): Promise<Told | undefined> => {
    child.stdin.write(`${line}\n`);
    const { value, done } = (await lines.next()) as IteratorResult<string>;
    return done ? undefined : (JSON.parse(value) as Told);
  };
  const first = await ask("keep");
  return first && { ask, first, end: () => child.stdin.end() };
}

const shown = (took: readonly Steps[]): string => {
  const each = steps.map((step) => median(took.map((one) => one[step])));
  const whole = median(took.map((one) => steps.reduce((sum, step) => sum + one[step], 0)));
  return `${(1000 * whole).toFixed(1)} ms (${steps.map((step, k) => `${step} ${(1000 * each[k]).toFixed(1)}`).join(", ")})`;
};

const folder = mkdtempSync(join(tmpdir(), "cw-bench-"));
try {
  for (const [size, rounds] of [
    ["M", 15],
    ["L", 3],
  ] as const) {
    const jobs = jobsOf(size);
    const file = join(folder, size);
    writeFileSync(file, new Uint8Array(jobs.data.buffer));
    const { results } = ours(jobs);
    const peer = await numpy(file, jobs);
    console.log(`${size}: ${jobs.rows} regions x ${jobs.cols} industries`);
    if (peer) {
      const theirs = new Float64Array(readFileSync(`${file}.peer`).buffer.slice(0));
      let from = 0;
      for (const [name, mine] of results) {
        let apart = 0;
        mine.forEach((x, k) => (apart = Math.max(apart, Math.abs(x - theirs[from + k]))));
        from += mine.length;
        console.log(`  ${name} differ by ${apart.toExponential(1)} at most`);
      }
    }
    const a: Steps[] = [];
    const b: Steps[] = [];
    for (let round = 0; round < rounds; round++) {
      a.push(ours(jobs).took);
      const told = await peer?.ask("again");
      if (told) b.push(told.steps);
    }
    peer?.end();
    console.log(`  ours ${shown(a)}`);
    if (!peer) {
      console.log("  no numpy: nothing beside it");
      continue;
    }
    const whole = (took: Steps): number => steps.reduce((sum, step) => sum + took[step], 0);
    console.log(
      `  numpy ${peer.first.numpy}, BLAS core ${peer.first.blas}, ${peer.first.eigsh ? "scipy's eigsh" : "eigh"}: ${shown(b)}`,
    );
    console.log(
      `  ratio ours / numpy ${median(a.map((took, k) => whole(took) / whole(b[k]))).toFixed(2)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
