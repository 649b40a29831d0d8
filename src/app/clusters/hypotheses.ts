import { findEstablishments } from "../../contract/find.ts";
import {
  adopt,
  changeHypothesis,
  listHypotheses,
  showHypothesis,
} from "../../contract/hypotheses.ts";
import { noteInConfidence } from "../../contract/confidences.ts";
import type { AnswerOf, Question } from "../../contract/question.ts";
import { reachOf } from "../../contract/rights.ts";
import { confidencesOf } from "../../data/workspace/confidences.ts";
import {
  changeHypothesis as putChange,
  findHypothesis,
  type HypothesisRecord,
  keepHypothesis,
  keptHypotheses,
  putMembers,
} from "../../data/workspace/hypotheses.ts";
import { runOfCluster } from "../../data/workspace/runs.ts";
import type { Audience } from "../../domain/audience.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { answer, type Effects } from "../answer.ts";
import { keptResult } from "../platform/run.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { deliveredAs, regionOf } from "../register/region-today.ts";
import { nameFor } from "../register/name-for.ts";
import { deliveryOfCompanies, industriesOf, shownCompanies } from "./hypothesis-companies.ts";
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

export const answerListHypotheses = answer(
  listHypotheses,
  async ({ workspace, audience }, page) => {
    const kept = await workspace.as(audience, (db) => keptHypotheses(db, page));
    return {
      total: kept.total,
      hypotheses: kept.page.map(({ hypothesis, members }) => ({
        ...shownRecord(hypothesis, audience),
        members,
      })),
    };
  },
);

export const answerShowHypothesis = answer(showHypothesis, (effects, input) =>
  shown(effects, input.hypothesis),
);

export const answerChangeHypothesis = answer(changeHypothesis, async (effects, input) => {
  const { workspace, audience, register } = effects;
  const id = input.hypothesis;
  const kept = await workspace.as(audience, (db) => findHypothesis(db, id));
  if (!kept) throw unknownHypothesis(id);
  if (!kept.hypothesis.changeable) {
    throw new ClusterwerkError("shared-for-reading", `${id} is shared for reading`, {
      cluster: id,
    });
  }
  const from = await deliveryOfCompanies(effects, kept.hypothesis, kept.source);
  const added = input.add.map((one) => one.establishment);
  const known = new Set(kept.members.map((member) => member.establishment));
  // Where no delivery is left to look a company up in, none can be added; the rest still can be done.
  const rows = from ? await register.rowsOf(from.id, added) : added.map(() => undefined);
  const missing = added.filter((_, k) => rows[k] === undefined);
  const notMembers = input.drop
    .map((one) => one.establishment)
    .filter((establishment) => !known.has(establishment));
  if (missing.length + notMembers.length > 0) {
    throw new ClusterwerkError("unknown-establishment", "no such establishment", {
      establishment: [...missing, ...notMembers],
    });
  }
  const origin = {
    source: kept.source ?? from?.source ?? "",
    delivery: from?.id,
  };
  const changed = await workspace.as(audience, async (db) => {
    // First, since from here on no other change comes in between.
    const { name, note, ifVersion } = input;
    if (!(await putChange(db, id, { name, note }, ifVersion))) return false;
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
    return true;
  });
  const now = await shown(effects, id);
  if (changed) return now;
  if (input.ifVersion === undefined || now.version === input.ifVersion) {
    throw new ClusterwerkError("not-allowed", `${id} is not shared for changing`);
  }
  const { hypothesis: _, ifVersion: __, ...yours } = input;
  throw new ClusterwerkError("changed-meanwhile", `${id} is at version ${now.version}`, {
    yours,
    present: now,
  });
});

/** A cluster as it is told to an audience, and what they may do with it. */
function shownRecord(
  { changeable, ...told }: HypothesisRecord,
  { roles }: Pick<Audience, "roles">,
) {
  const may = ({ rights }: Pick<Question, "rights">): boolean => reachOf(rights, roles) !== "none";
  return {
    ...told,
    mayChange: changeable && may(changeHypothesis),
    mayConfide: told.readAs === null && may(noteInConfidence),
  };
}

async function shown(effects: Effects, id: string): Promise<AnswerOf<typeof showHypothesis>> {
  const { workspace, audience } = effects;
  const [kept, told] = await workspace.as(audience, async (db) => {
    const found = await findHypothesis(db, id);
    return [found, found ? await confidencesOf(db, id) : []] as const;
  });
  if (!kept) throw unknownHypothesis(id);
  const { hypothesis, members, source } = kept;
  const confided = (of: string | null) =>
    told.filter(({ establishment }) => establishment === of).map((one) => one.told);
  const companies = await shownCompanies(effects, hypothesis, source, members);
  return {
    ...shownRecord(hypothesis, audience),
    confidences: confided(null),
    members: companies.map((one) => ({ ...one, confidences: confided(one.establishment) })),
  };
}

export const answerFindEstablishments = answer(findEstablishments, async (effects, input) => {
  const delivery = await chosenDelivery(effects, input.delivery);
  const columns = await effects.columns.of(delivery.id);
  const regions = input.region === undefined ? undefined : deliveredAs(columns, input.region);
  const matches = await effects.register.findEstablishments(delivery.id, { ...input, regions });
  // Of an area that was divided, some establishments are in another region now.
  const found = matches.found.filter(
    ({ row }) => input.region === undefined || regionOf(columns, row).id === input.region,
  );
  const total = matches.total - (matches.found.length - found.length);
  const industries = await industriesOf(effects, delivery, found);
  return {
    total,
    establishments: found.map((one, k) => ({
      row: one.row,
      establishment: one.establishment,
      ...nameFor(effects.audience, delivery, one),
      region: regionOf(columns, one.row).id,
      industry: industries[k],
    })),
  };
});
