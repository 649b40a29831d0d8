import { sql } from "kysely";
import type { Work } from "../open-workspace.ts";

export interface NewLink {
  readonly kind: "first" | "sign-in";
  /** Whom it lets in; null where it makes the first administrator. */
  readonly person: string | null;
  readonly secretHash: string;
  readonly minutes: number;
  /** The organisation that hands it over, and so vouches for itself alone; null where the address itself is proven. */
  readonly vouchedBy?: string | null;
}

/** Keeps a link; those made before for the same person, or for the first administrator, are void. */
export async function keepLink(
  db: Work,
  tenant: string,
  { kind, person, secretHash, minutes, vouchedBy = null }: NewLink,
): Promise<{ endsAt: Date }> {
  await db
    .deleteFrom("sign_in_link")
    .where("kind", "=", kind)
    .where(sql<boolean>`person_id is not distinct from ${person}::uuid`)
    .execute();
  return db
    .insertInto("sign_in_link")
    .values({
      tenant_id: tenant,
      kind,
      person_id: person,
      secret_hash: secretHash,
      vouched_by: vouchedBy,
      ends_at: sql<Date>`clock_timestamp() + make_interval(mins => ${minutes}::int)`,
    })
    .returning("ends_at as endsAt")
    .executeTakeFirstOrThrow();
}

/** Uses a link up: of two who try at once, one finds it. Undefined where it was used, ended or never was. */
export const useLink = (
  db: Work,
  kind: NewLink["kind"],
  secretHash: string,
): Promise<{ person: string | null; vouchedBy: string | null } | undefined> =>
  db
    .updateTable("sign_in_link")
    .set({ used_at: sql<Date>`clock_timestamp()` })
    .where("kind", "=", kind)
    .where("secret_hash", "=", secretHash)
    .where("used_at", "is", null)
    .where("ends_at", ">", sql<Date>`clock_timestamp()`)
    .returning(["person_id as person", "vouched_by as vouchedBy"])
    .executeTakeFirst();

/** Whether there is a link for the first administrator that still works. */
export const hasFirstLink = async (db: Work): Promise<boolean> =>
  (await db
    .selectFrom("sign_in_link")
    .select("id")
    .where("kind", "=", "first")
    .where("used_at", "is", null)
    .where("ends_at", ">", sql<Date>`clock_timestamp()`)
    .executeTakeFirst()) !== undefined;
