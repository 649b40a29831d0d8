import { sql } from "kysely";
import type { Role } from "../../../domain/role.ts";
import type { Work } from "../open-workspace.ts";

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const account = ["person.id", "person.name", "person.email"] as const;

/** Whether nobody has an account: the open trial. */
export const isUnpeopled = async (db: Work): Promise<boolean> =>
  (await db.selectFrom("person").select("id").limit(1).executeTakeFirst()) === undefined;

const isToday = sql<boolean>`assignment.since <= current_date
  and (assignment.until is null or assignment.until >= current_date)`;

/** Whether somebody administers the organisation that runs this installation today. */
export const hasAdministrator = async (db: Work): Promise<boolean> =>
  (await db
    .selectFrom("assignment")
    .innerJoin("person", "person.id", "assignment.person_id")
    .innerJoin("organisation", "organisation.id", "assignment.organisation_id")
    .select("person.id")
    .where("assignment.role", "=", "administrator")
    .where("organisation.host", "=", true)
    .where("person.blocked_at", "is", null)
    .where(isToday)
    .where(isNotBlocked)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Who has this address and may come in; capitals make no difference. */
export const accountAt = (
  db: Work,
  email: string,
): Promise<(Account & { readonly hash: string | null }) | undefined> =>
  db
    .selectFrom("person")
    .leftJoin("passphrase", "passphrase.person_id", "person.id")
    .select([...account, "passphrase.hash"])
    .where(sql<boolean>`lower(person.email) = lower(${email})`)
    .where("person.blocked_at", "is", null)
    .executeTakeFirst();

export const accountOf = (
  db: Work,
  person: string,
): Promise<(Account & { readonly hash: string | null }) | undefined> =>
  db
    .selectFrom("person")
    .leftJoin("passphrase", "passphrase.person_id", "person.id")
    .select([...account, "passphrase.hash"])
    .where("person.id", "=", person)
    .where("person.blocked_at", "is", null)
    .executeTakeFirst();

/** Whose identity this is at an identity provider; undefined where it is nobody's, or they are blocked. */
export const accountWithIdentity = (
  db: Work,
  issuer: string,
  subject: string,
): Promise<Account | undefined> =>
  db
    .selectFrom("provider_identity")
    .innerJoin("person", "person.id", "provider_identity.person_id")
    .select(account)
    .where("provider_identity.issuer", "=", issuer)
    .where("provider_identity.subject", "=", subject)
    .where("person.blocked_at", "is", null)
    .executeTakeFirst();

/** Whether somebody has an identity at this issuer already, which then is the only one that is theirs. */
export const hasIdentityAt = async (db: Work, issuer: string, person: string): Promise<boolean> =>
  (await db
    .selectFrom("provider_identity")
    .select("subject")
    .where("issuer", "=", issuer)
    .where("person_id", "=", person)
    .executeTakeFirst()) !== undefined;

export async function linkIdentity(
  db: Work,
  tenant: string,
  identity: { readonly issuer: string; readonly subject: string; readonly person: string },
): Promise<void> {
  const { person, ...rest } = identity;
  await db
    .insertInto("provider_identity")
    .values({ tenant_id: tenant, ...rest, person_id: person })
    .execute();
}

export async function keepPassphrase(
  db: Work,
  tenant: string,
  person: string,
  hash: string,
): Promise<void> {
  await db
    .insertInto("passphrase")
    .values({ tenant_id: tenant, person_id: person, hash })
    .onConflict((conflict) =>
      conflict.column("person_id").doUpdateSet({ hash, changed_at: sql<Date>`clock_timestamp()` }),
    )
    .execute();
}

export interface Workplace {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/**
 * Keeps that somebody is who they say: by their address, or by the word of one
 * organisation, which then holds for that organisation alone. Otherwise one that
 * invites a stranger's address first could take over what others give it later;
 * so what was made on a lesser proof ends when a further one comes.
 */
export async function keepProof(
  db: Work,
  tenant: string,
  person: string,
  organisation: string | null,
): Promise<void> {
  const had = await db
    .selectFrom("account_proof")
    .select("organisation_id as organisation")
    .where("person_id", "=", person)
    .execute();
  if (had.some((one) => one.organisation === null || one.organisation === organisation)) return;
  for (const table of ["passphrase", "provider_identity", "session", "api_token"] as const) {
    await db.deleteFrom(table).where("person_id", "=", person).execute();
  }
  await db
    .insertInto("account_proof")
    .values({ tenant_id: tenant, person_id: person, organisation_id: organisation })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const isNotBlocked = sql<boolean>`not exists (select from colleague c
  where c.person_id = assignment.person_id and c.organisation_id = assignment.organisation_id
    and c.blocked_at is not null)`;
const isProven = sql<boolean>`exists (select from account_proof p
  where p.person_id = assignment.person_id
    and (p.organisation_id is null or p.organisation_id = assignment.organisation_id))`;

/** Where somebody has a role today, whether or not it is proven that they are who they say. */
export const invitedTo = (db: Work, person: string): Promise<Workplace[]> =>
  placesWhere(db, person, sql<boolean>`true`);

/** Where somebody has a role today and is proven to be who they say, by name. */
export const workplacesOf = (db: Work, person: string): Promise<Workplace[]> =>
  placesWhere(db, person, isProven);

async function placesWhere(
  db: Work,
  person: string,
  condition: typeof isProven,
): Promise<Workplace[]> {
  const rows = await db
    .selectFrom("assignment")
    .innerJoin("organisation", "organisation.id", "assignment.organisation_id")
    .select(["organisation.id", "organisation.name", "assignment.role"])
    .where("assignment.person_id", "=", person)
    .where(isToday)
    .where(isNotBlocked)
    .where(condition)
    .orderBy("organisation.name")
    .orderBy("organisation.id")
    .orderBy("assignment.role")
    .execute();
  const places = Map.groupBy(rows, ({ id }) => id);
  return [...places].map(([id, held]) => ({
    id,
    name: held[0].name,
    roles: [...new Set(held.map(({ role }) => role))],
  }));
}

export const organisationNamed = (
  db: Work,
  organisation: string,
): Promise<{ id: string; name: string; host: boolean } | undefined> =>
  db
    .selectFrom("organisation")
    .select(["id", "name", "host"])
    .where("id", "=", organisation)
    .executeTakeFirst();

/** The first person there is, with these roles in the organisation that runs this installation. */
export async function keepFirstPerson(
  db: Work,
  tenant: string,
  first: {
    readonly name: string;
    readonly email: string;
    readonly organisation: string;
    readonly roles: readonly Role[];
  },
): Promise<{ person: string; organisation: string }> {
  const host = await db
    .updateTable("organisation")
    .set({ name: first.organisation })
    .where("host", "=", true)
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto("person")
    .values({ tenant_id: tenant, name: first.name, email: first.email, blocked_at: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const role of first.roles) {
    await db
      .insertInto("assignment")
      .values({
        tenant_id: tenant,
        organisation_id: host.id,
        person_id: id,
        role,
        since: sql<string>`current_date`,
        until: null,
      })
      .execute();
  }
  return { person: id, organisation: host.id };
}
