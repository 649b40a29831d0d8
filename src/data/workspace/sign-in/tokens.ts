import { sql } from "kysely";
import type { TokenScope } from "../../../domain/sign-in.ts";
import type { Work } from "../open-workspace.ts";

export interface TokenRecord {
  readonly id: string;
  readonly person: string;
  readonly organisation: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly madeAt: Date;
  readonly endsAt: Date;
  readonly usedAt: Date | null;
}

const columns = [
  "id",
  "person_id as person",
  "organisation_id as organisation",
  "name",
  "scope",
  "made_at as madeAt",
  "ends_at as endsAt",
  "used_at as usedAt",
] as const;

export interface NewToken {
  readonly person: string;
  readonly organisation: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly days: number;
  readonly secretHash: string;
}

export const keepToken = (
  db: Work,
  tenant: string,
  { person, organisation, name, scope, days, secretHash }: NewToken,
): Promise<TokenRecord> =>
  db
    .insertInto("api_token")
    .values({
      tenant_id: tenant,
      person_id: person,
      organisation_id: organisation,
      name,
      scope,
      secret_hash: secretHash,
      ends_at: sql<Date>`clock_timestamp() + make_interval(days => ${days}::int)`,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();

/** The token of a secret, while it lasts. That it was used is written down once a minute. */
export async function liveToken(db: Work, secretHash: string): Promise<TokenRecord | undefined> {
  const found = await db
    .selectFrom("api_token")
    .select(columns)
    .where("secret_hash", "=", secretHash)
    .where("ends_at", ">", sql<Date>`clock_timestamp()`)
    .executeTakeFirst();
  if (found && Date.now() - (found.usedAt?.getTime() ?? 0) > 60_000) {
    await db
      .updateTable("api_token")
      .set({ used_at: sql<Date>`clock_timestamp()` })
      .where("id", "=", found.id)
      .execute();
  }
  return found;
}

/** Those that have not ended, the newest first. */
export const tokensOf = (db: Work, person: string): Promise<TokenRecord[]> =>
  db
    .selectFrom("api_token")
    .select(columns)
    .where("person_id", "=", person)
    .where("ends_at", ">", sql<Date>`clock_timestamp()`)
    .orderBy("made_at", "desc")
    .orderBy("id")
    .execute();

/** Whether there was such a token of theirs to revoke. */
export async function revokeToken(db: Work, person: string, token: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("api_token")
    .where("person_id", "=", person)
    .where("id", "=", token)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
