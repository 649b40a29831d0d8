/* A thread that reads files by number, so that one which hangs can be ended. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { mutatedFile } from "./mutated-file.ts";
import { readingOf } from "./read-rows.ts";

const { seed } = workerData as { seed: number };
const folder = mkdtempSync(join(tmpdir(), "cw-fuzz-"));

parentPort!.on("message", (number: number | "end") => {
  if (number === "end") {
    rmSync(folder, { recursive: true, force: true });
    parentPort!.close();
    return;
  }
  void (async () => {
    const file = await mutatedFile(seed, number);
    try {
      const reading = await readingOf(folder, file);
      parentPort!.postMessage({ number, of: file.of, reading });
    } catch (error) {
      const wrong = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort!.postMessage({ number, of: file.of, wrong });
    } finally {
      rmSync(join(folder, file.name), { force: true });
    }
  })();
});
