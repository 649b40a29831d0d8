import { listShares, shareDelivery, shareHypothesis, stopSharing } from "../../contract/sharing.ts";
import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import { findHypothesis } from "../../data/workspace/hypotheses.ts";
import { keptOrganisations } from "../../data/workspace/organisations.ts";
import {
  endShare,
  keepShare,
  keptShares,
  type NewShare,
  type ShareRecord,
} from "../../data/workspace/shares.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { organisationCalled } from "../../domain/organisation-called.ts";
import { answer, type Effects } from "../answer.ts";
import { pageOf } from "./page-of.ts";

const all = "all";

export const answerShareDelivery = answer(shareDelivery, async (effects, input) => {
  const { workspace, audience } = effects;
  const { delivery, ...how } = input;
  const kept = await workspace.as(audience, keptDeliveries);
  if (!kept.some(({ id, readAs }) => id === delivery && readAs === null)) {
    throw new ClusterwerkError("unknown-delivery", `no delivery ${delivery}`, { delivery });
  }
  return shared(effects, { kind: "delivery", record: delivery, mayChange: false, ...how });
});

export const answerShareHypothesis = answer(shareHypothesis, async (effects, input) => {
  const { workspace, audience } = effects;
  const { hypothesis, ...how } = input;
  const found = await workspace.as(audience, (db) => findHypothesis(db, hypothesis));
  if (found?.hypothesis.keptBy !== audience.organisation) {
    throw new ClusterwerkError("unknown-cluster", `no adopted cluster ${hypothesis}`, {
      cluster: hypothesis,
    });
  }
  return shared(effects, { kind: "hypothesis", record: hypothesis, ...how });
});

async function shared(
  { workspace, audience }: Effects,
  asked: Omit<NewShare, "with" | "until"> & { with: string; until?: string },
): Promise<ShareRecord> {
  return workspace.as(audience, async (db) => {
    const others = (await keptOrganisations(db)).filter(({ id }) => id !== audience.organisation);
    const other = asked.with === all ? null : organisationCalled(others, asked.with).id;
    const id = await keepShare(db, audience, { ...asked, with: other, until: asked.until });
    return (await keptShares(db)).find((one) => one.id === id)!;
  });
}

export const answerStopSharing = answer(stopSharing, async ({ workspace, audience }, { share }) => {
  if (await workspace.as(audience, (db) => endShare(db, audience, share))) {
    return { stopped: share };
  }
  throw new ClusterwerkError("unknown-share", `no share ${share}`, { share });
});

export const answerListShares = answer(listShares, async ({ workspace, audience }, asked) => {
  const { record, ...page } = asked;
  const { organisation } = audience;
  const kept = (await workspace.as(audience, keptShares)).filter(
    (share) => record === undefined || share.record === record,
  );
  const given = kept.filter(({ by }) => by.id === organisation);
  // What is no longer there, or was never the sharer's own, has no name.
  const received = kept.filter(
    ({ by, today, name }) => by.id !== organisation && today && name !== "",
  );
  const { total, part } = pageOf([...given, ...received], page);
  const isGiven = new Set(given);
  return {
    total,
    given: part.filter((share) => isGiven.has(share)),
    received: part.filter((share) => !isGiven.has(share)),
  };
});
