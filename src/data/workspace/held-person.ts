import { sql } from "kysely";
import { forgotten, forgottenDomain } from "../../domain/forgotten.ts";
import type { Role } from "../../domain/role.ts";
import type { SignInWay } from "../../domain/sign-in.ts";
import type { Work } from "./open-workspace.ts";

export interface HeldPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly knownBy: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly email: string;
    readonly since: string;
    readonly blockedAt: string | null;
  }[];
  readonly roles: readonly {
    readonly organisation: string;
    readonly role: Role;
    readonly since: string;
    readonly until: string | null;
  }[];
  readonly sessions: readonly {
    readonly way: SignInWay;
    readonly device: string;
    readonly madeAt: string;
    readonly seenAt: string;
    readonly endsAt: string;
  }[];
  readonly tokens: readonly {
    readonly name: string;
    readonly madeAt: string;
    readonly endsAt: string;
  }[];
  readonly wrote: Readonly<Record<"confidences" | "shares" | "requests" | "decisions", number>>;
  readonly auditLines: number;
}

/**
 * All that is kept of a person. Sessions and tokens are read by the program alone,
 * so only as the program itself; who may ask is to be asked before.
 *
 * @param organisation  what it keeps, and no other; null for all of them
 */
export async function heldOfPerson(
  db: Work,
  person: string,
  organisation: string | null,
): Promise<HeldPerson> {
  const of = (column: string) =>
    sql<boolean>`(${organisation}::uuid is null or ${sql.ref(column)} = ${organisation}::uuid)`;
  const knownBy = await db
    .selectFrom("colleague")
    .selectAll()
    .where("person_id", "=", person)
    .where(of("organisation_id"))
    .orderBy("since")
    .execute();
  const account = await db
    .selectFrom("person")
    .select(["name", "email"])
    .where("id", "=", person)
    .executeTakeFirstOrThrow();
  const roles = await db
    .selectFrom("assignment")
    .select(["organisation_id as organisation", "role"])
    .select([sql<string>`since::text`.as("since"), sql<string | null>`until::text`.as("until")])
    .where("person_id", "=", person)
    .where(of("organisation_id"))
    .orderBy("assignment.since")
    .execute();
  const sessions = await db
    .selectFrom("session")
    .select(["way", "device", "made_at", "seen_at", "ends_at"])
    .where("person_id", "=", person)
    .where(of("organisation_id"))
    .orderBy("made_at")
    .execute();
  const tokens = await db
    .selectFrom("api_token")
    .select(["name", "made_at", "ends_at"])
    .where("person_id", "=", person)
    .where(of("organisation_id"))
    .orderBy("made_at")
    .execute();
  const counted = async (table: string, column: string, owner: string): Promise<number> => {
    const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}
      where ${sql.ref(column)} = ${person}::uuid and ${of(owner)}`.execute(db);
    return Number(rows[0].n);
  };
  // What the account says is of the person; an organisation sees what it wrote itself.
  const { name, email } = organisation === null ? account : (knownBy[0] ?? account);
  return {
    id: person,
    name,
    email,
    knownBy: knownBy.map((one) => ({
      organisation: one.organisation_id,
      name: one.name,
      email: one.email,
      since: one.since.toISOString(),
      blockedAt: one.blocked_at?.toISOString() ?? null,
    })),
    roles,
    sessions: sessions.map(({ way, device, made_at, seen_at, ends_at }) => ({
      way,
      device,
      madeAt: made_at.toISOString(),
      seenAt: seen_at.toISOString(),
      endsAt: ends_at.toISOString(),
    })),
    tokens: tokens.map((one) => ({
      name: one.name,
      madeAt: one.made_at.toISOString(),
      endsAt: one.ends_at.toISOString(),
    })),
    wrote: {
      confidences: await counted("told_in_confidence", "written_by", "owner_organisation_id"),
      shares: await counted("record_share", "shared_by", "owner_organisation_id"),
      requests: await counted("privacy_request", "asked_by", "asked_by_organisation_id"),
      decisions: await counted("privacy_request", "decided_by", "owner_organisation_id"),
    },
    auditLines: await counted("audit_line", "person_id", "organisation_id"),
  };
}

/**
 * Takes the name and the e-mail address of a person out of what an organisation
 * keeps, ends their roles there and shuts them out; the account goes too where no
 * other organisation knows them. The id stays: the log names it.
 *
 * @returns whether the account went too
 */
export async function forget(db: Work, organisation: string, person: string): Promise<boolean> {
  const gone = forgotten(person);
  await db
    .updateTable("assignment")
    .set({
      since: sql<string>`least(since, current_date - 1)`,
      until: sql<string>`current_date - 1`,
    })
    .where("organisation_id", "=", organisation)
    .where("person_id", "=", person)
    .where(sql<boolean>`until is null or until >= current_date`)
    .execute();
  await db
    .updateTable("colleague")
    .set({ ...gone, blocked_at: sql<Date>`coalesce(blocked_at, clock_timestamp())` })
    .where("organisation_id", "=", organisation)
    .where("person_id", "=", person)
    .execute();
  const elsewhere = await db
    .selectFrom("colleague")
    .select("organisation_id")
    .where("person_id", "=", person)
    .where("email", "not like", `%@${forgottenDomain}`)
    .executeTakeFirst();
  if (elsewhere) return false;
  const ways = [
    "passphrase",
    "provider_identity",
    "account_proof",
    "session",
    "api_token",
    "sign_in_link",
  ] as const;
  for (const way of ways) await db.deleteFrom(way).where("person_id", "=", person).execute();
  await db.updateTable("person").set(gone).where("id", "=", person).execute();
  return true;
}
