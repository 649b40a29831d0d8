import { sql } from "kysely";
import { sessionLasts, type SignInWay } from "../../../domain/sign-in.ts";
import type { Work } from "../open-workspace.ts";

export interface SessionRecord {
  readonly id: string;
  readonly person: string;
  readonly organisation: string;
  readonly way: SignInWay;
  readonly device: string;
  readonly madeAt: Date;
  readonly seenAt: Date;
  readonly endsAt: Date;
}

const idle = sql`make_interval(mins => ${sql.lit(sessionLasts.idleMinutes)})`;
const isLive = sql<boolean>`ends_at > clock_timestamp() and seen_at > clock_timestamp() - ${idle}`;

const columns = [
  "id",
  "person_id as person",
  "organisation_id as organisation",
  "way",
  "device",
  "made_at as madeAt",
  "seen_at as seenAt",
  "ends_at as endsAt",
] as const;

export interface NewSession {
  readonly person: string;
  readonly organisation: string;
  readonly secretHash: string;
  readonly way: SignInWay;
  readonly device: string;
}

/** Keeps a session, and clears away what ended long ago. */
export async function keepSession(
  db: Work,
  tenant: string,
  { person, organisation, secretHash, way, device }: NewSession,
): Promise<string> {
  await db
    .deleteFrom("session")
    .where(sql<boolean>`not (${isLive})`)
    .execute();
  const { id } = await db
    .insertInto("session")
    .values({
      tenant_id: tenant,
      person_id: person,
      organisation_id: organisation,
      secret_hash: secretHash,
      way,
      device,
      ends_at: sql<Date>`clock_timestamp() + make_interval(hours => ${sql.lit(sessionLasts.hours)})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The session of a secret, while it lasts. That it was seen is written down once a minute. */
export async function liveSession(
  db: Work,
  secretHash: string,
): Promise<SessionRecord | undefined> {
  const found = await db
    .selectFrom("session")
    .select(columns)
    .where("secret_hash", "=", secretHash)
    .where(isLive)
    .executeTakeFirst();
  if (found && Date.now() - found.seenAt.getTime() > 60_000) {
    await db
      .updateTable("session")
      .set({ seen_at: sql<Date>`clock_timestamp()` })
      .where("id", "=", found.id)
      .execute();
  }
  return found;
}

/** The last seen first. */
export const sessionsOf = (db: Work, person: string): Promise<SessionRecord[]> =>
  db
    .selectFrom("session")
    .select(columns)
    .where("person_id", "=", person)
    .where(isLive)
    .orderBy("seen_at", "desc")
    .orderBy("id")
    .execute();

/** Whether there was such a session of theirs to end. */
export async function endSession(db: Work, person: string, session: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("session")
    .where("person_id", "=", person)
    .where("id", "=", session)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends all sessions of somebody, or all but one, and tells how many. */
export async function endSessions(db: Work, person: string, except?: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("session")
    .where("person_id", "=", person)
    .$if(except !== undefined, (q) => q.where("id", "!=", except!))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export async function endSessionOf(db: Work, secretHash: string): Promise<void> {
  await db.deleteFrom("session").where("secret_hash", "=", secretHash).execute();
}

export async function moveSession(db: Work, session: string, organisation: string): Promise<void> {
  await db
    .updateTable("session")
    .set({ organisation_id: organisation })
    .where("id", "=", session)
    .execute();
}
