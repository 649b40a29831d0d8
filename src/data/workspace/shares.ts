import { sql } from "kysely";
import type { Audience } from "../../domain/audience.ts";
import { type Purpose, purposes } from "../../domain/purpose.ts";
import type { SharedKind } from "../../domain/share.ts";
import { owner } from "./owner.ts";
import type { Work } from "./open-workspace.ts";
import { isUuid } from "./uuid.ts";

export interface ShareRecord {
  readonly id: string;
  readonly kind: SharedKind;
  readonly record: string;
  /** Of the delivery its source and file, of a cluster its name; empty where it is not seen. */
  readonly name: string;
  readonly by: { readonly id: string; readonly name: string };
  /** Null: every organisation that takes part. */
  readonly with: { readonly id: string; readonly name: string } | null;
  readonly purpose: Purpose;
  readonly mayChange: boolean;
  /** The last day, as yyyy-mm-dd. */
  readonly until: string | null;
  readonly today: boolean;
  readonly sharedAt: string;
}

export interface NewShare {
  readonly kind: SharedKind;
  readonly record: string;
  readonly with: string | null;
  readonly purpose: Purpose;
  readonly mayChange: boolean;
  readonly until: string | undefined;
}

const holds = sql<boolean>`(share.until is null or share.until >= current_date)`;

/** Shares a record; a share of the same record with the same organisation gives way to it. */
export async function keepShare(db: Work, audience: Audience, share: NewShare): Promise<string> {
  await db
    .deleteFrom("record_share")
    .where("owner_organisation_id", "=", audience.organisation)
    .where("kind", "=", share.kind)
    .where("record_id", "=", share.record)
    .where(sql<boolean>`with_organisation_id is not distinct from ${share.with}::uuid`)
    .execute();
  const { id } = await db
    .insertInto("record_share")
    .values({
      ...owner(audience),
      kind: share.kind,
      record_id: share.record,
      with_organisation_id: share.with,
      purpose: share.purpose,
      may_change: share.mayChange,
      until: share.until ?? null,
      shared_by: audience.person,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether there was such a share of the organisation's own */
export async function endShare(db: Work, audience: Audience, share: string): Promise<boolean> {
  if (!isUuid(share)) return false;
  const gone = await db
    .deleteFrom("record_share")
    .where("id", "=", share)
    .where("owner_organisation_id", "=", audience.organisation)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** The shares that an organisation gives and gets, the newest first. */
export async function keptShares(db: Work): Promise<ShareRecord[]> {
  const rows = await db
    .selectFrom("record_share as share")
    .innerJoin("organisation as by", "by.id", "share.owner_organisation_id")
    .leftJoin("organisation as other", "other.id", "share.with_organisation_id")
    .select([
      "share.id",
      "share.kind",
      "share.record_id",
      "share.purpose",
      "share.may_change",
      "share.shared_at",
      sql<string | null>`share.until::text`.as("until"),
      holds.as("today"),
      "by.id as by",
      "by.name as by_name",
      "share.with_organisation_id",
      "other.name as other_name",
      sql<string>`coalesce(case share.kind
        when 'delivery' then (select concat_ws(', ', d.manifest ->> 'source',
            d.manifest ->> 'fileName', d.manifest ->> 'referenceDate')
          from delivery d where d.tenant_id = share.tenant_id and d.id = share.record_id
            and d.deleted_at is null)
        else (select h.name from hypothesis h where h.id::text = share.record_id) end, '')`.as(
        "name",
      ),
    ])
    .orderBy("share.shared_at", "desc")
    .orderBy("share.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    record: row.record_id,
    name: row.name,
    by: { id: row.by, name: row.by_name },
    with:
      row.with_organisation_id === null
        ? null
        : { id: row.with_organisation_id, name: row.other_name ?? "" },
    purpose: row.purpose,
    mayChange: row.may_change,
    until: row.until,
    today: row.today,
    sharedAt: row.shared_at.toISOString(),
  }));
}

/** A record and whose it is: a share counts only where it is of the record's own owner. */
export const shareKey = (owner: string, record: string): string => `${owner} ${record}`;

/**
 * As what each record of a kind that is another's may be read by who asks, by
 * `shareKey`: where it is shared twice, with them and with all, as the wider of both.
 */
export async function sharedAs(db: Work, kind: SharedKind): Promise<Map<string, Purpose>> {
  const rows = await db
    .selectFrom("record_share as share")
    .select(["share.record_id", "share.owner_organisation_id as owner", "share.purpose"])
    .where("share.kind", "=", kind)
    .where(sql<boolean>`(share.with_organisation_id is null
      or share.with_organisation_id = cw_organisation())`)
    .where(holds)
    .execute();
  const widest = new Map<string, Purpose>();
  for (const { record_id: record, owner: by, purpose } of rows) {
    const key = shareKey(by, record);
    const before = widest.get(key);
    if (before === undefined || purposes.indexOf(purpose) < purposes.indexOf(before))
      widest.set(key, purpose);
  }
  return widest;
}
