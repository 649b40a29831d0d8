import { sql } from "kysely";
import type { Audience } from "../../domain/audience.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { owner } from "./owner.ts";
import type { Work } from "./open-workspace.ts";

/** How long a request may be sent again with its key, and how long a second one waits for the first. */
const keptFor = sql`interval '24 hours'`;
const patience = "10s";

/** A request that bears a key, with the hash of all that it asks. */
export interface Keyed {
  readonly key: string;
  readonly hash: string;
}

/**
 * Takes a key for the length of the transaction, and for good once it commits.
 * A second transaction that wants the same key waits for the first.
 *
 * @returns the answer kept under the key; undefined where the key was free and is ours now
 * @throws ClusterwerkError key-taken
 */
export async function takeKey(
  db: Work,
  audience: Audience,
  { key, hash }: Keyed,
): Promise<string | undefined> {
  await dropOldKeys(db);
  await sql`select set_config('lock_timeout', ${patience}, true)`.execute(db);
  const made = await db
    .insertInto("kept_answer")
    .values({
      ...owner(audience),
      person_id: audience.person,
      key,
      request_hash: hash,
      answer: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("key")
    .execute()
    .catch((error: unknown) => {
      throw taken(key, "busy", error);
    });
  await sql`select set_config('lock_timeout', '0', true)`.execute(db);
  if (made.length > 0) return undefined;
  const kept = await ours(db, audience, key);
  if (kept?.request_hash !== hash) throw taken(key, "other-request");
  if (kept.answer === null) throw taken(key, "forgotten");
  return kept.answer;
}

export async function keepAnswer(
  db: Work,
  audience: Audience,
  key: string,
  answer: string,
): Promise<void> {
  await db
    .updateTable("kept_answer")
    .set({ answer })
    .where("owner_organisation_id", "=", audience.organisation)
    .where(sql<boolean>`person_id is not distinct from ${audience.person}::uuid`)
    .where("key", "=", key)
    .execute();
}

/** What was answered may name who is to be forgotten: the keys stay taken, the answers go. */
export async function forgetAnswers(db: Work): Promise<void> {
  await db.updateTable("kept_answer").set({ answer: null }).execute();
}

/** Removes the keys that no longer hold. */
export async function dropOldKeys(db: Work): Promise<void> {
  await db
    .deleteFrom("kept_answer")
    .where("kept_at", "<", sql<Date>`now() - ${keptFor}`)
    .execute();
}

const ours = (db: Work, audience: Audience, key: string) =>
  db
    .selectFrom("kept_answer")
    .select(["request_hash", "answer"])
    .where("owner_organisation_id", "=", audience.organisation)
    .where(sql<boolean>`person_id is not distinct from ${audience.person}::uuid`)
    .where("key", "=", key)
    .executeTakeFirst();

const taken = (
  key: string,
  why: "busy" | "other-request" | "forgotten",
  cause?: unknown,
): ClusterwerkError =>
  new ClusterwerkError("key-taken", `the key ${key} is taken: ${why}`, { why }, cause);
