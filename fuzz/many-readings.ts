import { Worker } from "node:worker_threads";
import type { Reading } from "./read-rows.ts";

interface Told {
  readonly number: number;
  readonly of: string;
  readonly reading?: Reading;
  readonly wrong?: string;
}

/** Of a thread that ended instead of telling. */
const crashed = "crashed";

/** What came of many files. */
export interface Readings {
  files: number;
  rows: number;
  accepted: number;
  setAside: number;
  /** How many were refused, by code. */
  readonly refused: Record<string, number>;
  readonly wrong: string[];
  slowestMs: number;
}

/**
 * Reads files `from` to `to` in a thread, or as far as it comes until then. A file that takes longer than
 * `limitMs` is called hung: its thread is ended and another goes on.
 */
export async function manyReadings(
  seed: number,
  from: number,
  to: number,
  { limitMs, until }: { limitMs: number; until: number },
  onFile: (readings: Readings) => void = () => {},
): Promise<Readings> {
  const readings: Readings = {
    files: 0,
    rows: 0,
    accepted: 0,
    setAside: 0,
    refused: {},
    wrong: [],
    slowestMs: 0,
  };
  let worker = reader(seed);
  for (let number = from; number < to && performance.now() < until; number++) {
    const began = performance.now();
    const told = await answerOf(worker, number, limitMs);
    readings.slowestMs = Math.max(readings.slowestMs, performance.now() - began);
    readings.files++;
    if (told === undefined || told.of === crashed) {
      readings.wrong.push(
        told === undefined
          ? `file ${number} hangs: over ${limitMs} ms`
          : `file ${number} ends the thread: ${told.wrong}`,
      );
      await worker.terminate();
      worker = reader(seed);
    } else if (told.wrong !== undefined) {
      readings.wrong.push(`file ${number} (${told.of}): ${told.wrong}`);
    } else if (told.reading !== undefined) take(readings, told.reading);
    onFile(readings);
  }
  worker.postMessage("end");
  return readings;
}

function take(readings: Readings, reading: Reading): void {
  if ("refused" in reading) {
    readings.refused[reading.refused] = (readings.refused[reading.refused] ?? 0) + 1;
    return;
  }
  readings.rows += reading.rows;
  readings.accepted += reading.accepted;
  readings.setAside += reading.setAside;
}

function reader(seed: number): Worker {
  return new Worker(new URL("reader.ts", import.meta.url), { workerData: { seed } });
}

function answerOf(worker: Worker, number: number, limitMs: number): Promise<Told | undefined> {
  return new Promise((resolve) => {
    const stop = (told: Told | undefined): void => {
      clearTimeout(timer);
      worker.off("message", stop);
      worker.off("error", fail);
      resolve(told);
    };
    const fail = (error: unknown): void => stop({ number, of: crashed, wrong: String(error) });
    const timer = setTimeout(() => stop(undefined), limitMs);
    worker.on("message", stop);
    worker.on("error", fail);
    worker.postMessage(number);
  });
}
