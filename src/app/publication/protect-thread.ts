import { parentPort } from "node:worker_threads";
import { protectedCells, type ProtectionTask } from "./protected-cells.ts";

/* A table of a country takes minutes: on a thread, so that the server goes on answering. */
parentPort!.on("message", (task: ProtectionTask) => {
  const { proof: _, ...outcome } = protectedCells(task);
  parentPort!.postMessage(outcome);
});
