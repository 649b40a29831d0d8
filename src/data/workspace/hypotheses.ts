import { sql } from "kysely";
import type { Audience } from "../../domain/audience.ts";
import type { Purpose } from "../../domain/purpose.ts";
import { owner } from "./owner.ts";
import type { Work } from "./open-workspace.ts";
import { sharedAs, shareKey } from "./shares.ts";

export type MemberState = "found" | "added" | "dropped";

export interface HypothesisRecord {
  readonly id: string;
  /** The organisation that it is of. */
  readonly keptBy: string;
  /** As what it may be read, where it is shared; null where it is the own organisation's. */
  readonly readAs: Purpose | null;
  /** Whether the organisation that asks may change it: it is theirs, or shared so. */
  readonly changeable: boolean;
  readonly name: string;
  readonly note: string;
  readonly cluster: string;
  readonly run: string;
  readonly delivery: string;
  readonly adoptedAt: string;
  readonly changedAt: string;
  /** How often it was written, from 1. */
  readonly version: number;
}

export interface HypothesisMember {
  /** The establishment's id in its source. */
  readonly establishment: string;
  readonly state: MemberState;
  readonly note: string;
}

/** Where an establishment comes from: ids are only unique within a source. */
export interface EstablishmentOrigin {
  readonly source: string;
  /** Undefined where no delivery that holds it is seen. */
  readonly delivery: string | undefined;
}

/**
 * The lasting anchors of establishments, made where there is none yet, in the
 * order asked. What people say of an anchor survives the next delivery.
 */
async function anchors(
  db: Work,
  audience: Audience,
  origin: EstablishmentOrigin,
  establishments: readonly string[],
): Promise<string[]> {
  if (establishments.length === 0) return [];
  const unique = [...new Set(establishments)];
  await db
    .insertInto("anchor")
    .values(unique.map((id) => ({ ...owner(audience), source: origin.source, source_id: id })))
    .onConflict((conflict) => conflict.columns(["tenant_id", "source", "source_id"]).doNothing())
    .execute();
  const rows = await db
    .selectFrom("anchor")
    .select(["id", "source_id"])
    .where("source", "=", origin.source)
    .where("source_id", "in", unique)
    .execute();
  const bySourceId = new Map(rows.map((row) => [row.source_id, row.id]));
  const { delivery } = origin;
  if (delivery !== undefined) {
    await db
      .insertInto("anchor_delivery")
      .values(rows.map((row) => ({ ...owner(audience), anchor_id: row.id, delivery_id: delivery })))
      .onConflict((conflict) => conflict.columns(["anchor_id", "delivery_id"]).doNothing())
      .execute();
  }
  return establishments.map((id) => bySourceId.get(id)!);
}

export async function keepHypothesis(
  db: Work,
  audience: Audience,
  adopted: Pick<HypothesisRecord, "name" | "note" | "cluster" | "run" | "delivery">,
  origin: EstablishmentOrigin,
  members: readonly string[],
): Promise<string> {
  const { id } = await db
    .insertInto("hypothesis")
    .values({
      ...owner(audience),
      name: adopted.name,
      note: adopted.note,
      cluster_id: adopted.cluster,
      run_id: adopted.run,
      delivery_id: adopted.delivery,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await putMembers(
    db,
    audience,
    id,
    origin,
    members,
    "found",
    members.map(() => ""),
  );
  return id;
}

/** Sets the state and note of members, adding those not there yet. */
export async function putMembers(
  db: Work,
  audience: Audience,
  hypothesis: string,
  origin: EstablishmentOrigin,
  members: readonly string[],
  state: MemberState,
  notes: readonly string[],
): Promise<void> {
  if (members.length === 0) return;
  const ids = await anchors(db, audience, origin, members);
  await db
    .insertInto("hypothesis_member")
    .values(
      ids.map((anchor_id, k) => ({
        ...owner(audience),
        hypothesis_id: hypothesis,
        anchor_id,
        state,
        note: notes[k],
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["hypothesis_id", "anchor_id"]).doUpdateSet({
        // A company that was found, dropped and taken back is found, not added.
        state: sql`case when excluded.state = 'added' and hypothesis_member.state <> 'added'
          then 'found' else excluded.state end`,
        note: sql`excluded.note`,
      }),
    )
    .execute();
}

/**
 * Takes the hypothesis for the rest of the transaction and counts its version up.
 *
 * @param version  the one that is meant; whichever there is when left out
 * @returns false where it has another version by now, or may not be changed
 */
export async function changeHypothesis(
  db: Work,
  id: string,
  change: { name?: string; note?: string },
  version?: number,
): Promise<boolean> {
  const changed = await db
    .updateTable("hypothesis")
    .set({ ...change, changed_at: new Date(), version: sql`version + 1` })
    .where("id", "=", id)
    .$if(version !== undefined, (update) => update.where("version", "=", version!))
    .returning("id")
    .execute();
  return changed.length > 0;
}

const fields = [
  "id",
  "owner_organisation_id",
  sql<boolean>`owner_organisation_id is not distinct from cw_organisation()`.as("own"),
  sql<boolean>`cw_changeable('hypothesis', hypothesis.id::text, owner_organisation_id)`.as("lent"),
  "name",
  "note",
  "cluster_id",
  "run_id",
  "delivery_id",
  "adopted_at",
  "changed_at",
  "version",
] as const;

interface Row {
  id: string;
  owner_organisation_id: string;
  own: boolean;
  lent: boolean;
  name: string;
  note: string;
  cluster_id: string;
  run_id: string;
  delivery_id: string;
  adopted_at: Date;
  changed_at: Date;
  version: number;
}

const record = (row: Row, shared: ReadonlyMap<string, Purpose>): HypothesisRecord => ({
  id: row.id,
  keptBy: row.owner_organisation_id,
  readAs: row.own ? null : (shared.get(shareKey(row.owner_organisation_id, row.id)) ?? "public"),
  changeable: row.own || row.lent,
  name: row.name,
  note: row.note,
  cluster: row.cluster_id,
  run: row.run_id,
  delivery: row.delivery_id,
  adoptedAt: row.adopted_at.toISOString(),
  changedAt: row.changed_at.toISOString(),
  version: row.version,
});

/** The adopted clusters, the last changed first, with how many companies each holds now. */
export async function keptHypotheses(
  db: Work,
  page: { readonly offset: number; readonly limit: number },
): Promise<{
  readonly total: number;
  readonly page: { hypothesis: HypothesisRecord; members: number }[];
}> {
  const { total } = await db
    .selectFrom("hypothesis")
    .select(({ fn }) => fn.countAll<string>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom("hypothesis")
    .select(fields)
    .select((eb) =>
      eb
        .selectFrom("hypothesis_member")
        .select(({ fn }) => fn.countAll<string>().as("n"))
        .whereRef("hypothesis_member.hypothesis_id", "=", "hypothesis.id")
        .where("state", "<>", "dropped")
        .as("members"),
    )
    .orderBy("changed_at", "desc")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const shared = await sharedAs(db, "hypothesis");
  return {
    total: Number(total),
    page: rows.map((row) => ({ hypothesis: record(row, shared), members: Number(row.members) })),
  };
}

/** The adopted clusters that came from a delivery. */
export async function hypothesesOn(
  db: Work,
  delivery: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("hypothesis")
    .select(["id", "name"])
    .where("delivery_id", "=", delivery)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

export async function findHypothesis(
  db: Work,
  id: string,
): Promise<
  | {
      hypothesis: HypothesisRecord;
      members: HypothesisMember[];
      /** Where its companies come from; undefined where it has none. */
      source: string | undefined;
    }
  | undefined
> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const row = await db
    .selectFrom("hypothesis")
    .select(fields)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const found = await db
    .selectFrom("hypothesis_member")
    .innerJoin("anchor", "anchor.id", "hypothesis_member.anchor_id")
    .select([
      "anchor.source",
      "anchor.source_id as establishment",
      "state",
      "hypothesis_member.note",
    ])
    .where("hypothesis_id", "=", id)
    .orderBy("anchor.source_id")
    .execute();
  const members = found.map(({ establishment, state, note }) => ({ establishment, state, note }));
  return {
    hypothesis: record(row, await sharedAs(db, "hypothesis")),
    members,
    source: found[0]?.source,
  };
}

/** In which adopted clusters some establishments of a source are, and what is noted there. */
export async function membershipsOf(
  db: Work,
  source: string,
  establishments: readonly string[],
): Promise<
  {
    hypothesis: string;
    name: string;
    establishment: string;
    state: MemberState;
    note: string;
  }[]
> {
  if (establishments.length === 0) return [];
  return db
    .selectFrom("hypothesis_member")
    .innerJoin("anchor", "anchor.id", "hypothesis_member.anchor_id")
    .innerJoin("hypothesis", "hypothesis.id", "hypothesis_member.hypothesis_id")
    .select([
      "hypothesis.id as hypothesis",
      "hypothesis.name",
      "anchor.source_id as establishment",
      "hypothesis_member.state",
      "hypothesis_member.note",
    ])
    .where("anchor.source", "=", source)
    .where("anchor.source_id", "in", establishments)
    .orderBy("hypothesis.name")
    .orderBy("anchor.source_id")
    .execute();
}
