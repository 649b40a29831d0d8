import { sql } from "kysely";
import type { Audience } from "../../domain/audience.ts";
import { owner } from "./owner.ts";
import type { Work } from "./open-workspace.ts";
import { isUuid } from "./uuid.ts";

/** What somebody told in confidence of an adopted cluster, or of one of its companies. */
export interface ConfidenceRecord {
  readonly id: string;
  readonly text: string;
  readonly toldBy: string;
  /** As yyyy-mm-dd. */
  readonly toldOn: string;
  /** Who wrote it down; null where that is not known by name. */
  readonly writtenBy: string | null;
  readonly writtenAt: string;
}

/** What was told, and of which company by its id in its source; null is the cluster as a whole. */
export interface Confided {
  readonly establishment: string | null;
  readonly told: ConfidenceRecord;
}

/** What was told of a cluster and its companies, the last told first; nothing to whom it is not for. */
export async function confidencesOf(db: Work, hypothesis: string): Promise<Confided[]> {
  const rows = await db
    .selectFrom("told_in_confidence as told")
    .leftJoin("anchor", "anchor.id", "told.anchor_id")
    .leftJoin("colleague", (join) =>
      join
        .onRef("colleague.person_id", "=", "told.written_by")
        .onRef("colleague.organisation_id", "=", "told.owner_organisation_id"),
    )
    .select([
      "told.id",
      "anchor.source_id",
      "told.text",
      "told.told_by",
      sql<string>`told.told_on::text`.as("told_on"),
      "colleague.name",
      "told.written_at",
    ])
    .where("hypothesis_id", "=", hypothesis)
    .orderBy("told.told_on", "desc")
    .orderBy("told.written_at", "desc")
    .execute();
  return rows.map((row) => ({
    establishment: row.source_id,
    told: {
      id: row.id,
      text: row.text,
      toldBy: row.told_by,
      toldOn: row.told_on,
      writtenBy: row.name,
      writtenAt: row.written_at.toISOString(),
    },
  }));
}

/** @returns its id; undefined where the cluster has no such company, or is not the organisation's own */
export async function keepConfidence(
  db: Work,
  audience: Audience,
  told: Pick<ConfidenceRecord, "text" | "toldBy" | "toldOn"> &
    Pick<Confided, "establishment"> & { readonly hypothesis: string },
): Promise<string | undefined> {
  const of = await db
    .selectFrom("hypothesis")
    .leftJoin(
      (eb) =>
        eb
          .selectFrom("hypothesis_member")
          .innerJoin("anchor", "anchor.id", "hypothesis_member.anchor_id")
          .select(["hypothesis_member.hypothesis_id", "anchor.id"])
          .where("anchor.source_id", "=", told.establishment ?? "")
          .as("member"),
      (join) => join.onRef("member.hypothesis_id", "=", "hypothesis.id"),
    )
    .select("member.id as anchor")
    .where("hypothesis.id", "=", told.hypothesis)
    .where("hypothesis.owner_organisation_id", "=", audience.organisation)
    .executeTakeFirst();
  if (!of || (told.establishment !== null && of.anchor === null)) return undefined;
  const { id } = await db
    .insertInto("told_in_confidence")
    .values({
      ...owner(audience),
      hypothesis_id: told.hypothesis,
      anchor_id: told.establishment === null ? null : of.anchor,
      text: told.text,
      told_by: told.toldBy,
      told_on: told.toldOn,
      written_by: audience.person,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether there was such a one */
export async function dropConfidence(db: Work, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const gone = await db.deleteFrom("told_in_confidence").where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
