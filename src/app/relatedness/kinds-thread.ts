import { parentPort } from "node:worker_threads";
import { kinOfSource } from "../clusters/kin-of-source.ts";
import { allKinds } from "./all-kinds.ts";
import type { KindsOutcome, KindsTask } from "./kinds-messages.ts";
import { sharesOfTop } from "./shares-of-top.ts";

/*
 * Seconds of arithmetic for a country, on a thread so that the server goes on
 * answering. What it makes may be a hundred megabytes: it is handed over, not copied.
 */
parentPort!.on("message", ({ counts, labels, scheme, level, references }: KindsTask) => {
  const told = references.map(({ id, source }) => ({
    id,
    kind: source.kind,
    industries: source.table.industries,
    kin: kinOfSource(source),
  }));
  const kinds = allKinds(counts, labels, scheme, level, told);
  const outcome: KindsOutcome = { kinds, sharesOfTop: sharesOfTop(kinds) };
  const buffers = kinds.flatMap(({ value, sorted }) => [
    value.buffer as ArrayBuffer,
    sorted.buffer as ArrayBuffer,
  ]);
  // Kinds may share an array, and a buffer is handed over once.
  parentPort!.postMessage(outcome, [...new Set(buffers)]);
});
