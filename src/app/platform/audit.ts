import { listAudit, trimAudit, verifyAudit } from "../../contract/audit.ts";
import type { AnswerOf } from "../../contract/question.ts";
import {
  addLine,
  chainStart,
  linesAfter,
  linesOf,
  removeBefore,
  sealed,
  startOf,
} from "../../data/workspace/audit.ts";
import type { ChainEnd } from "../../data/platform/audit-key.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { answer } from "../answer.ts";

export const answerListAudit = answer(listAudit, ({ workspace, audience }, input) =>
  workspace.as(audience, (db) => linesOf(db, input, input)),
);

type Faults = AnswerOf<typeof verifyAudit>["faults"];
const faultsTold = 100;
const batch = 5000;

export const answerVerifyAudit = answer(verifyAudit, async (effects, input) => {
  const { workspace, audience, seal, progress, signal } = effects;
  const start = await workspace.asSystem(audience.tenant, startOf);
  const faults: Faults = [];
  let last: ChainEnd = start ?? { number: 0, hash: chainStart };
  let lines = 0;
  // A cut that the log itself does not speak of was made behind its back.
  let cutTold = start === undefined;
  const noted = [
    seal.end(),
    input.number !== undefined && input.hash !== undefined
      ? { number: input.number, hash: input.hash }
      : undefined,
  ].filter((one) => one !== undefined);
  for (;;) {
    signal.throwIfAborted();
    const after = last.number;
    const next = await workspace.asSystem(audience.tenant, (db) => linesAfter(db, after, batch));
    if (next.length === 0) break;
    for (const line of next) {
      const follows = line.number === last.number + 1;
      if (!follows) faults.push({ number: line.number, kind: "missing" });
      const previous = follows ? last.hash : line.previous;
      if (sealed(seal.key, line, previous) !== line.hash) {
        faults.push({ number: line.number, kind: "changed" });
      }
      if (noted.some(({ number, hash }) => number === line.number && hash !== line.hash)) {
        faults.push({ number: line.number, kind: "other-than-noted" });
      }
      if (line.object.cutAt === String(start?.number)) cutTold = true;
      last = line;
      lines++;
    }
    progress({ step: "counting", done: lines, total: null });
  }
  if (!cutTold) faults.unshift({ number: start!.number + 1, kind: "missing" });
  for (const { number } of noted) {
    if (number > last.number) faults.push({ number: last.number + 1, kind: "cut-off" });
  }
  return {
    lines,
    whole: faults.length === 0,
    faults: faults.slice(0, faultsTold),
    since: start?.number ?? null,
    end: last.number === 0 ? null : { number: last.number, hash: last.hash },
  };
});

/** A year at least: whoever sits inside unseen does so for long (BIO2 8.15.04). */
const keptDays = 365;

export const answerTrimAudit = answer(trimAudit, async ({ workspace, audience, seal }, input) => {
  const { tenant, organisation, person } = audience;
  const latest = new Date(Date.now() - keptDays * 86_400_000).toISOString().slice(0, 10);
  if (input.before > latest) {
    throw new ClusterwerkError("invalid-input", `lines of after ${latest} are kept`, {
      problem: [{ at: "before", kind: "most", wanted: latest }],
    });
  }
  const removed = await workspace.asSystem(tenant, async (db) => {
    const gone = await removeBefore(db, tenant, input.before);
    const start = await startOf(db);
    if (gone === 0 || !start) return 0;
    await addLine(db, tenant, seal.key, {
      action: trimAudit.name,
      object: { before: input.before, cutAt: String(start.number), cutHash: start.hash },
      result: "done",
      code: null,
      origin: "retention",
      organisation,
      person,
    });
    return gone;
  });
  return { removed };
});
