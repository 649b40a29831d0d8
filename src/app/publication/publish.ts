import { listPublications, publishedTable, publishTable } from "../../contract/publication.ts";
import type { AnswerOf, ParsedInputOf } from "../../contract/question.ts";
import { keepPublication, keptPublications } from "../../data/workspace/publications.ts";
import { findRun } from "../../data/workspace/runs.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Outsider } from "../../domain/purpose.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { Publication } from "../../domain/publication.ts";
import { answer, type Effects } from "../answer.ts";
import { keptResult, run } from "../platform/run.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { reads } from "./linked-tables.ts";
import { protectedTable, type ProtectedTable, type TableParameters } from "./protected-table.ts";
import { publicationsFor, publishedTo } from "./published.ts";

/** What was published of a delivery as it is now, under the policy as it is now. */
async function standing(
  { workspace, audience, policies }: Effects,
  { id, hash }: KeptDelivery,
  to: Outsider,
): Promise<Publication | undefined> {
  const all = await workspace.as(audience, keptPublications);
  for (const one of all) {
    if (one.delivery !== id || one.to !== to) continue;
    if (one.policyVersion !== policies[to].version) continue;
    const card = await workspace.as(audience, (db) => findRun(db, one.run));
    if (card?.inputs.some((input) => input.id === id && input.hash === hash)) return one;
  }
  return undefined;
}

/**
 * What is shown to partners beside a table for everyone that came first would undo what that
 * one hides, and they read that one anyhow.
 *
 * @throws ClusterwerkError too-much-told
 */
function refuseAfterEveryone(all: readonly Publication[], delivery: string, to: Outsider): void {
  const before = (reader: Outsider): boolean =>
    all.some((one) => one.delivery === delivery && one.to === reader);
  if (to === "partner" && before("public") && !before("partner")) {
    throw new ClusterwerkError("too-much-told", "published for everyone first", { delivery, to });
  }
}

export const answerPublishTable = answer(
  publishTable,
  async (effects, { delivery: wanted, to }) => {
    const delivery = await chosenDelivery(effects, wanted);
    const before = await standing(effects, delivery, to);
    const table = before && (await keptResult<ProtectedTable>(effects, before.run));
    if (before && table) return { ...before, ...table.account };
    const { workspace, audience } = effects;
    const all = await workspace.as(audience, keptPublications);
    refuseAfterEveryone(all, delivery.id, to);
    const [membership] = await effects.register.references.memberships(
      delivery.referenceDate ?? undefined,
    );
    const parameters: TableParameters = {
      delivery: delivery.id,
      to,
      policyVersion: effects.policies[to].version,
      membership: membership?.reference ?? null,
      // Every table that has a reader in common with this one.
      linked: all.filter((one) => reads(to, one.to) || reads(one.to, to)).map((one) => one.run),
    };
    const references = (await effects.register.references.all()).filter(
      ({ id }) => id === parameters.membership,
    );
    const made = await run(
      effects,
      {
        question: publishTable.name,
        parameters: { ...parameters },
        seed: null,
        inputs: [
          { kind: "delivery", id: delivery.id, hash: delivery.hash },
          ...references.map(({ id, hash }) => ({ kind: "reference" as const, id, hash })),
        ],
      },
      () => protectedTable(effects, parameters),
    );
    await workspace.as(audience, (db) =>
      keepPublication(db, audience, {
        delivery: delivery.id,
        to,
        run: made.run,
        policyVersion: parameters.policyVersion,
      }),
    );
    const kept = await workspace.as(audience, keptPublications);
    const publication = kept.find((one) => one.run === made.run && one.to === to)!;
    return { ...publication, ...made.result.account };
  },
  async (effects, { delivery: wanted, to }) => {
    const delivery = await chosenDelivery(effects, wanted);
    return (await standing(effects, delivery, to)) !== undefined;
  },
);

export const answerListPublications = answer(listPublications, async (effects) => ({
  publications: await publicationsFor(effects, "partner"),
}));

/** The table that `to` was given, cell by cell. */
export async function shownTable(
  effects: Effects,
  to: Outsider,
  input: ParsedInputOf<typeof publishedTable>,
): Promise<AnswerOf<typeof publishedTable>> {
  const published = await publishedTo(effects, to, input.delivery);
  const { publication, delivery, table } = published;
  const industries = table.industries
    .filter(({ level }) => input.level === undefined || level === input.level)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const labels = await effects.register.industryLabels(
    delivery,
    industries.map(({ code }) => code),
  );
  return {
    ...publication,
    invented: delivery.invented,
    scheme: table.scheme,
    finest: table.finest,
    sizeMeasure: table.sizeMeasure,
    cells: table.places
      .filter(({ id }) => input.place === undefined || id === input.place)
      .flatMap(({ id, name }) =>
        industries.map(({ level, code }, k) => ({
          place: { id, name },
          level,
          industry: { code, label: labels[k] },
          establishments: published.figure("establishments", id, level, code),
          jobs: published.figure("jobs", id, level, code),
        })),
      ),
  };
}

export const answerPublishedTable = answer(publishedTable, (effects, input) =>
  shownTable(effects, input.to, input),
);
