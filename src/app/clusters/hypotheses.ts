import {
  adopt,
  changeHypothesis,
  findEstablishments,
  listHypotheses,
  showHypothesis,
} from "../../contract/clusters.ts";
import type { AnswerOf } from "../../contract/question.ts";
import {
  changeHypothesis as putChange,
  findHypothesis,
  keepHypothesis,
  keptHypotheses,
  putMembers,
} from "../../data/workspace/hypotheses.ts";
import { runOfCluster } from "../../data/workspace/runs.ts";
import type { EstablishmentDetails } from "../../domain/delivery.ts";
import type { Label } from "../../domain/reference.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { answer, type Effects } from "../answer.ts";
import { keptResult } from "../platform/run.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { nameFor } from "../register/name-for.ts";
import type { HunchResult } from "./hunch-result.ts";
import type { SearchResult } from "./search-result.ts";

const unknownHypothesis = (id: string): ClusterwerkError =>
  new ClusterwerkError("unknown-cluster", `no adopted cluster ${id}`, { cluster: id });

export const answerAdopt = answer(adopt, async (effects, input) => {
  const { workspace, audience, register } = effects;
  const found = await workspace.as(audience, (db) => runOfCluster(db, input.cluster));
  const result = found && (await keptResult<SearchResult | HunchResult>(effects, found.run));
  if (!found || !result) {
    throw new ClusterwerkError("unknown-cluster", `no cluster ${input.cluster}`, {
      cluster: input.cluster,
    });
  }
  const delivery = await chosenDelivery(effects, result.delivery);
  const { members: inside } = result.clusters[found.position];
  const rows = Uint32Array.from(inside.map((member) => member.row));
  const members = await register.establishments(delivery.id, rows);
  const id = await workspace.as(audience, (db) =>
    keepHypothesis(
      db,
      audience,
      {
        name: input.name,
        note: input.note,
        cluster: input.cluster,
        run: found.run,
        delivery: delivery.id,
      },
      { source: delivery.source, delivery: delivery.id },
      members.map((member) => member.establishment),
    ),
  );
  return shown(effects, id);
});

export const answerListHypotheses = answer(listHypotheses, async ({ workspace, audience }) => {
  const kept = await workspace.as(audience, keptHypotheses);
  return { hypotheses: kept.map(({ hypothesis, members }) => ({ ...hypothesis, members })) };
});

export const answerShowHypothesis = answer(showHypothesis, (effects, input) =>
  shown(effects, input.hypothesis),
);

export const answerChangeHypothesis = answer(changeHypothesis, async (effects, input) => {
  const { workspace, audience, register } = effects;
  const id = input.hypothesis;
  const kept = await workspace.as(audience, (db) => findHypothesis(db, id));
  if (!kept) throw unknownHypothesis(id);
  const delivery = await chosenDelivery(effects, kept.hypothesis.delivery);
  const added = input.add.map((one) => one.establishment);
  const known = new Set(kept.members.map((member) => member.establishment));
  const rows = await register.rowsOf(delivery.id, added);
  const missing = added.filter((_, k) => rows[k] === undefined);
  const notMembers = input.drop
    .map((one) => one.establishment)
    .filter((establishment) => !known.has(establishment));
  if (missing.length + notMembers.length > 0) {
    throw new ClusterwerkError("unknown-establishment", "no such establishment", {
      establishment: [...missing, ...notMembers],
    });
  }
  const origin = { source: delivery.source, delivery: delivery.id };
  await workspace.as(audience, async (db) => {
    await putMembers(
      db,
      audience,
      id,
      origin,
      input.drop.map((one) => one.establishment),
      "dropped",
      input.drop.map((one) => one.note),
    );
    await putMembers(
      db,
      audience,
      id,
      origin,
      added,
      "added",
      input.add.map((one) => one.note),
    );
    await putChange(db, id, { name: input.name, note: input.note });
  });
  return shown(effects, id);
});

async function shown(effects: Effects, id: string): Promise<AnswerOf<typeof showHypothesis>> {
  const { workspace, audience, register } = effects;
  const kept = await workspace.as(audience, (db) => findHypothesis(db, id));
  if (!kept) throw unknownHypothesis(id);
  const { delivery } = kept.hypothesis;
  const rows = await register.rowsOf(
    delivery,
    kept.members.map((member) => member.establishment),
  );
  const known = kept.members.filter((_, k) => rows[k] !== undefined);
  const details = await register.establishments(
    delivery,
    rows.filter((row) => row !== undefined),
  );
  const industries = await industriesOf(effects, delivery, details);
  return {
    ...kept.hypothesis,
    members: known.map((member, k) => ({
      ...member,
      ...nameFor(audience, details[k]),
      region: details[k].regionId,
      industry: industries[k],
    })),
  };
}

export const answerFindEstablishments = answer(findEstablishments, async (effects, input) => {
  const delivery = await chosenDelivery(effects, input.delivery);
  const found = await effects.register.findEstablishments(delivery.id, input);
  const industries = await industriesOf(effects, delivery.id, found);
  return {
    establishments: found.map((one, k) => ({
      establishment: one.establishment,
      ...nameFor(effects.audience, one),
      region: one.regionId,
      industry: industries[k],
    })),
  };
});

/** The industry of each establishment with its label; null where it has none. */
async function industriesOf(
  { register }: Effects,
  deliveryId: string,
  details: readonly EstablishmentDetails[],
): Promise<({ code: string; label: Label } | null)[]> {
  const codes = [...new Set(details.flatMap(({ industry }) => industry ?? []))];
  const labels = await register.industryLabels(await register.delivery(deliveryId), codes);
  const called = new Map(codes.map((code, k) => [code, { code, label: labels[k] }]));
  return details.map(({ industry }) => (industry === null ? null : called.get(industry)!));
}
