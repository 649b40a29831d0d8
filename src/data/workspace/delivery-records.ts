import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Audience } from "../../domain/audience.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import {
  type LicenceTerms,
  licenceState,
  stricterTerms,
  termsUntold,
} from "../../domain/licence-terms.ts";
import { currentTerms } from "./delivery-terms.ts";
import { type KeptExclusion, keptExclusions } from "./exclusions.ts";
import { owner } from "./owner.ts";
import type { Work } from "./open-workspace.ts";
import { shareKey, sharedAs } from "./shares.ts";

/** Held while a delivery is named, deleted, stripped or cleared away, in whatever process. */
export const namingLock = 0x6379;

/** From here to the end of the transaction nobody else names or clears a delivery. */
export async function lockDeliveries(db: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(${namingLock})`.execute(db);
}

/**
 * Names a delivery whose files are whole on disk: from here on it exists.
 *
 * @returns false where it was named before
 */
export async function keepDelivery(
  db: Work,
  audience: Audience,
  delivery: Delivery,
): Promise<boolean> {
  const made = await db
    .insertInto("delivery")
    .values({
      ...owner(audience),
      id: delivery.id,
      manifest: JSON.stringify(delivery),
      imported_at: delivery.importedAt,
      deleted_at: null,
      personal_removed_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["tenant_id", "id"])
        .doUpdateSet({
          manifest: (eb) => eb.ref("excluded.manifest"),
          imported_at: (eb) => eb.ref("excluded.imported_at"),
          deleted_at: null,
          personal_removed_at: null,
        })
        .where("delivery.deleted_at", "is not", null),
    )
    .returning("id")
    .execute();
  return made.length > 0;
}

/** What is on record of each delivery that was ever named. */
export interface DeliveryStanding {
  readonly deleted: boolean;
  readonly personalRemoved: boolean;
}

export async function deliveryStandings(db: Work): Promise<Map<string, DeliveryStanding>> {
  const rows = await db
    .selectFrom("delivery")
    .select(["id", "deleted_at", "personal_removed_at"])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { deleted: row.deleted_at !== null, personalRemoved: row.personal_removed_at !== null },
    ]),
  );
}

/** What a delivery is called, also one that was deleted. */
export async function deliveryCalled(
  db: Work,
  id: string,
): Promise<Pick<Delivery, "source" | "referenceDate"> | undefined> {
  const row = await db
    .selectFrom("delivery")
    .select("manifest")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.manifest as Delivery | undefined;
}

/** From here on the delivery does not exist; its row stays, for anchors and run cards. */
export async function markDeleted(db: Work, delivery: string): Promise<void> {
  await db
    .updateTable("delivery")
    .set({ deleted_at: new Date() })
    .where("id", "=", delivery)
    .where("deleted_at", "is", null)
    .execute();
}

export async function markPersonalRemoved(db: Work, delivery: string): Promise<void> {
  await db
    .updateTable("delivery")
    .set({ personal_removed_at: new Date() })
    .where("id", "=", delivery)
    .where("personal_removed_at", "is", null)
    .execute();
}

/** The day it is here, as yyyy-mm-dd: a licence ends by the calendar on the wall. */
const today = (): string => new Date().toLocaleDateString("sv-SE");

/** The deliveries, real ones first and of these the newest: by reference date, then by import. */
export async function keptDeliveries(db: Work): Promise<KeptDelivery[]> {
  const rows = await db
    .selectFrom("delivery")
    .select([
      "manifest",
      "personal_removed_at",
      "deleted_at",
      "owner_organisation_id",
      sql<boolean>`owner_organisation_id is not distinct from coalesce(cw_organisation(),
        owner_organisation_id)`.as("own"),
    ])
    .orderBy("id")
    .execute();
  const terms = termsHeldTo(
    rows.map((row) => row.manifest as Delivery),
    await currentTerms(db),
    await partsOfSeen(db),
  );
  const shared = await sharedAs(db, "delivery");
  const exclusions = await keptExclusions(db);
  const day = today();
  // Undated, a delivery is taken to be of the day it came; the invented example yields to any real one.
  const age = (delivery: Delivery): string =>
    `${delivery.invented ? 0 : 1} ${delivery.referenceDate ?? delivery.importedAt.slice(0, 10)} ${delivery.importedAt}`;
  return rows
    .filter((row) => row.deleted_at === null)
    .map((row): KeptDelivery => {
      const manifest = row.manifest as Delivery;
      const agreed = terms(manifest.id);
      const out = exclusions.get(manifest.id) ?? [];
      return {
        ...manifest,
        keptBy: row.owner_organisation_id,
        // What is shared no longer was not seen above; the narrowest stands for what cannot be.
        readAs: row.own
          ? null
          : (shared.get(shareKey(row.owner_organisation_id, manifest.id)) ?? "public"),
        hash: hashNow(manifest.hash, out),
        terms: agreed,
        licence: licenceState(agreed, day),
        erased: out.filter(({ wholeRow }) => !wholeRow).length,
        excluded: out.filter(({ wholeRow }) => wholeRow).length,
        personalRemovedAt: row.personal_removed_at?.toISOString() ?? null,
      };
    })
    .sort((a, b) => (age(a) < age(b) ? 1 : age(a) > age(b) ? -1 : 0));
}

interface PartOfSeen {
  readonly id: string;
  readonly join: Delivery["join"] | null;
  readonly terms: LicenceTerms | null;
}

/** What the deliveries that are seen were made of, also where only these were shared. */
async function partsOfSeen(db: Work): Promise<PartOfSeen[]> {
  const { rows } = await sql<PartOfSeen>`select id, parts as join, terms
    from cw_parts_of_seen()`.execute(db);
  return rows;
}

/**
 * The terms that a delivery is held to: its own, and of one that was made of two
 * others the stricter of theirs too, whatever became of these since.
 */
function termsHeldTo(
  deliveries: readonly Pick<Delivery, "id" | "join">[],
  seen: ReadonlyMap<string, LicenceTerms>,
  unseen: readonly PartOfSeen[],
): (id: string) => LicenceTerms {
  const joins = new Map(deliveries.map(({ id, join }) => [id, join]));
  const told = new Map(seen);
  for (const { id, join, terms } of unseen) {
    joins.set(id, join ?? undefined);
    if (terms !== null) told.set(id, terms);
  }
  const heldTo = (id: string): LicenceTerms => {
    const own = told.get(id);
    const join = joins.get(id);
    if (join === undefined) return own ?? termsUntold;
    const both = stricterTerms(heldTo(join.first.delivery), heldTo(join.second.delivery));
    return own === undefined ? both : stricterTerms(own, both);
  };
  return heldTo;
}

/** The hash of what is counted: that of the stored rows, and of which of them were taken out. */
function hashNow(stored: string, exclusions: readonly KeptExclusion[]): string {
  const out = exclusions.filter(({ wholeRow }) => wholeRow).map(({ row }) => row);
  if (out.length === 0) return stored;
  return createHash("sha256")
    .update(`${stored} without ${out.join(" ")}`)
    .digest("hex");
}
