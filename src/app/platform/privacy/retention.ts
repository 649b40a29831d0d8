import { approveDestruction, listDestruction } from "../../../contract/retention.ts";
import { keptDeliveries } from "../../../data/workspace/delivery-records.ts";
import { destroy, type Started, startedRecords } from "../../../data/workspace/due-records.ts";
import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import { dueFrom, type RetainedKind, retentionRules } from "../../../domain/retention.ts";
import { answer, type Effects } from "../../answer.ts";
import { deleteNamed } from "../../register/keeping.ts";
import { forgetIn } from "./held-person.ts";

interface Due {
  readonly record: string;
  readonly kind: RetainedKind;
  readonly started: string;
  readonly due: string;
  readonly outcome: "destroyed" | "forgotten";
}

/** What is over its time today, the longest first. */
async function dueToday({ workspace, audience }: Effects): Promise<(Due & { id: string })[]> {
  const { tenant, organisation } = audience;
  const today = new Date().toISOString().slice(0, 10);
  const started: Started[] = await workspace.asSystem(tenant, (db) =>
    startedRecords(db, organisation),
  );
  for (const { id, keptBy, terms } of await workspace.as(audience, keptDeliveries)) {
    if (keptBy !== organisation || terms.deleteBy === null) continue;
    started.push({ kind: "delivery", id, started: terms.deleteBy });
  }
  return started
    .map(({ kind, id, started: day }) => {
      const rule = retentionRules.find((one) => one.kind === kind)!;
      const due = dueFrom(day, rule.months);
      return { record: `${kind}:${id}`, kind, id, started: day, due, outcome: rule.outcome };
    })
    .filter(({ due }) => due <= today)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.record < b.record ? -1 : 1));
}

export const answerListDestruction = answer(listDestruction, async (effects) => ({
  rules: retentionRules.map((rule) => ({ ...rule })),
  records: (await dueToday(effects)).map(({ record, kind, started, due, outcome }) => ({
    record,
    kind,
    started,
    due,
    outcome,
  })),
}));

export const answerApproveDestruction = answer(approveDestruction, async (effects, { record }) => {
  const found = (await dueToday(effects)).find((one) => one.record === record);
  // What is not over its time is not to be destroyed this way, whoever agrees.
  if (!found)
    throw new ClusterwerkError("unknown-due", `${record} is not over its time`, { record });
  const { workspace, audience } = effects;
  const { id, ...due } = found;
  if (due.kind === "delivery") await deleteNamed(effects, id);
  else if (due.kind === "person") await forgetIn(effects, id);
  else {
    const { kind } = due;
    await workspace.asSystem(audience.tenant, (db) => destroy(db, audience.organisation, kind, id));
  }
  return due;
});
