import {
  changeDeliveryTerms,
  deleteDelivery,
  excludeEstablishment,
  removePersonal,
  showDelivery,
} from "../../contract/keeping.ts";
import type { AnswerOf, Finished, ParsedInputOf } from "../../contract/question.ts";
import {
  keptDeliveries,
  lockDeliveries,
  markDeleted,
  markPersonalRemoved,
} from "../../data/workspace/delivery-records.ts";
import { putTerms, termsOf } from "../../data/workspace/delivery-terms.ts";
import { exclusionsOf, putExclusion } from "../../data/workspace/exclusions.ts";
import { hypothesesOn } from "../../data/workspace/hypotheses.ts";
import { forgetAnswers } from "../../data/workspace/kept-answers.ts";
import { dropResultsOn, runsOn } from "../../data/workspace/runs.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { joinSides } from "../../domain/delivery-join.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import { deliveryRemarks } from "../../domain/set-aside.ts";
import { answer, type Effects } from "../answer.ts";
import { chosenDelivery } from "./chosen-delivery.ts";
import { changedTerms } from "./changed-terms.ts";
import { clearDelivery } from "./settle-deliveries.ts";

export const answerShowDelivery = answer(showDelivery, (effects, input) =>
  shown(effects, input.delivery),
);

export const answerChangeDeliveryTerms = answer(changeDeliveryTerms, async (effects, input) => {
  const { delivery: id, ifVersion, ...told } = input;
  await chosenDelivery(effects, id, "kept");
  const apart = await effects.workspace.as(effects.audience, async (db) => {
    // What holds is read where nobody else can tell other terms before this is done.
    await lockDeliveries(db);
    if (ifVersion !== undefined && (await termsOf(db, id)).length !== ifVersion) return true;
    const now = (await keptDeliveries(db)).find((one) => one.id === id);
    const terms = now && changedTerms(now.terms, told);
    if (terms) await putTerms(db, effects.audience, id, terms);
    return false;
  });
  const present = await shown(effects, id);
  if (!apart) return present;
  throw new ClusterwerkError("changed-meanwhile", `the terms of ${id} were told anew`, {
    yours: told,
    present: { ...present },
  });
});

export const answerExcludeEstablishment = answer(excludeEstablishment, async (effects, input) => {
  // An erasure is owed also after the licence ended.
  const delivery = await chosenDelivery(effects, input.delivery, "kept");
  const row = await rowOf(effects, delivery, input);
  const { wholeRow, reason } = input;
  const everywhere = await rowsMadeOf(effects, delivery.id, { row, wholeRow });
  await effects.workspace.as(effects.audience, async (db) => {
    for (const one of everywhere) {
      const exclusion = { row: one.row, wholeRow: one.wholeRow, reason };
      await putExclusion(db, effects.audience, one.delivery, exclusion);
    }
  });
  await forgetWhatWasAnswered(effects);
  return shown(effects, delivery.id);
});

interface OutRow {
  readonly delivery: string;
  readonly row: number;
  readonly wholeRow: boolean;
}

/**
 * A row, and the rows of joined deliveries that were made of it: what is erased in a
 * source is erased in what was made of it. A row that another source has too keeps
 * counting.
 */
async function rowsMadeOf(
  effects: Effects,
  delivery: string,
  { row, wholeRow }: Pick<OutRow, "row" | "wholeRow">,
): Promise<OutRow[]> {
  const found: OutRow[] = [{ delivery, row, wholeRow }];
  const kept = await effects.workspace.as(effects.audience, keptDeliveries);
  for (const { id, join } of kept) {
    for (const side of joinSides) {
      if (join?.[side].delivery !== delivery) continue;
      for (const made of await effects.register.joins.rowsMadeOf(id, side, row)) {
        const whole = wholeRow && (side === "first" || made.alone);
        found.push(...(await rowsMadeOf(effects, id, { row: made.row, wholeRow: whole })));
      }
    }
  }
  return found;
}

async function rowOf(
  { register }: Effects,
  delivery: KeptDelivery,
  { establishment, row }: ParsedInputOf<typeof excludeEstablishment>,
): Promise<number> {
  if (establishment === undefined && row === undefined) {
    throw new ClusterwerkError("invalid-input", "neither a number nor a row", {
      problem: [{ at: "establishment", kind: "missing", wanted: "" }],
    });
  }
  // People leave out the zeros that a number begins with, as spreadsheets do.
  const rows =
    establishment === undefined
      ? [row! < delivery.accepted ? row : undefined]
      : await register.rowsOf(delivery.id, [establishment, establishment.padStart(12, "0")]);
  const found = rows.find((one) => one !== undefined);
  if (found === undefined) {
    throw new ClusterwerkError("unknown-establishment", `no ${establishment ?? row}`, {
      establishment: establishment ?? String(row),
    });
  }
  return found;
}

export const answerRemovePersonal = answer(removePersonal, async (effects, input) => {
  const { id } = await chosenDelivery(effects, input.delivery, "kept");
  // Known first, so that nobody reads it from here on; a crash in between is made up for at the next start.
  await effects.workspace.as(effects.audience, async (db) => {
    // A backup that takes its moment now still gets the files that its workspace speaks of.
    await lockDeliveries(db);
    await markPersonalRemoved(db, id);
  });
  await effects.register.removePersonal(id);
  await forgetWhatWasAnswered(effects);
  return shown(effects, id);
});

export const answerDeleteDelivery = answer(deleteDelivery, async (effects, input) => {
  const { workspace, audience } = effects;
  const { id } = await chosenDelivery(effects, input.delivery, "kept");
  const [runs, { length: hypotheses }] = await workspace.as(audience, (db) =>
    Promise.all([runsOn(db, id), hypothesesOn(db, id)]),
  );
  if (!input.confirmed) {
    throw new ClusterwerkError("deletion-unconfirmed", `deleting ${id} was not confirmed`, {
      delivery: id,
      runs,
      hypotheses,
    });
  }
  await deleteNamed(effects, id);
  return { delivery: id, runs, hypotheses };
});

/** Takes a delivery of the organisation that asks away, with what was computed on it. */
export async function deleteNamed(effects: Effects, id: string): Promise<void> {
  const { workspace, audience } = effects;
  await workspace.as(audience, async (db) => {
    await lockDeliveries(db);
    await markDeleted(db, id);
  });
  // Also of runs that another organisation made of it together with what is theirs.
  await workspace.asSystem(audience.tenant, (db) => dropResultsOn(db, id));
  await clearDelivery(effects, audience.tenant, id);
  await forgetWhatWasAnswered(effects);
}

/** Answers kept for a second asking may hold the names that are to be gone. */
const forgetWhatWasAnswered = ({ workspace, audience }: Effects): Promise<void> =>
  workspace.asSystem(audience.tenant, forgetAnswers);

async function shown(
  effects: Effects,
  id: string,
): Promise<Finished<AnswerOf<typeof showDelivery>>> {
  const delivery = await chosenDelivery(effects, id, "kept");
  const { workspace, audience, register } = effects;
  return workspace.as(audience, async (db) => {
    const termsHistory = await termsOf(db, id);
    const ofSource = (await keptDeliveries(db)).filter(({ source }) => source === delivery.source);
    const before = ofSource[ofSource.findIndex((one) => one.id === id) + 1];
    return {
      ...delivery,
      storedHash: (await register.delivery(id)).hash,
      regionNames: (await register.regions(id)).slice(0, namedRegions),
      quality: qualityOf(delivery),
      version: termsHistory.length,
      termsHistory,
      // Why somebody was taken out is the owner's to know.
      exclusions: delivery.readAs === null ? await exclusionsOf(db, id) : [],
      runs: await runsOn(db, id),
      hypotheses: await hypothesesOn(db, id),
      before: before
        ? { id: before.id, referenceDate: before.referenceDate, licence: before.licence }
        : null,
    };
  });
}

/** As many as a page can list. */
const namedRegions = 500;

/** How many rows each remark is about, the commonest first. */
function qualityOf({ remarks, accepted }: KeptDelivery) {
  return deliveryRemarks
    .map((remark) => ({ remark, rows: remarks[remark] ?? 0 }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.rows - a.rows)
    .map((one) => ({ ...one, share: accepted > 0 ? Math.min(1, one.rows / accepted) : 0 }));
}
