import { sql } from "kysely";
import type { HelixSide, OrganisationKind } from "../../domain/organisation.ts";
import type { Role } from "../../domain/role.ts";
import type { Work } from "./open-workspace.ts";
import { isUuid } from "./uuid.ts";

/** A role as somebody holds or held it, in one organisation. */
export interface HeldRole {
  readonly id: string;
  readonly role: Role;
  /** The first and the last day, as yyyy-mm-dd; null is no end. */
  readonly since: string;
  readonly until: string | null;
  /** Whether it holds today. */
  readonly today: boolean;
}

/** A person as one organisation knows them. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly blocked: boolean;
  readonly roles: readonly HeldRole[];
}

interface Term {
  readonly role: Role;
  readonly since?: string;
  readonly until?: string;
}

const holdsToday = sql<boolean>`assignment.since <= current_date
  and (assignment.until is null or assignment.until >= current_date)`;

const heldFields = [
  sql<string>`assignment.id::text`.as("id"),
  "assignment.role",
  sql<string>`assignment.since::text`.as("since"),
  sql<string | null>`assignment.until::text`.as("until"),
  holdsToday.as("today"),
] as const;

/** The people of an organisation by name, each with their roles there, the newest first. */
export async function peopleOf(db: Work, organisation: string): Promise<PersonRecord[]> {
  const known = await db
    .selectFrom("colleague")
    .select(["person_id", "name", "email", "blocked_at"])
    .where("organisation_id", "=", organisation)
    .orderBy("name")
    .orderBy("person_id")
    .execute();
  const rows = await db
    .selectFrom("assignment")
    .select(["person_id", ...heldFields])
    .where("organisation_id", "=", organisation)
    .orderBy("assignment.since", "desc")
    .orderBy("assignment.role")
    .orderBy("assignment.id")
    .execute();
  const roles = Map.groupBy(
    rows.map(({ person_id: person, ...held }) => ({ person, held })),
    ({ person }) => person,
  );
  return known.map((one) => ({
    id: one.person_id,
    name: one.name,
    email: one.email,
    blocked: one.blocked_at !== null,
    roles: (roles.get(one.person_id) ?? []).map(({ held }) => held),
  }));
}

/** Every role that a person holds or held, in whatever organisation; the newest first. */
export async function rolesOf(
  db: Work,
  person: string,
): Promise<
  (HeldRole & {
    organisation: { id: string; name: string; kind: OrganisationKind; side: HelixSide };
  })[]
> {
  const rows = await db
    .selectFrom("assignment")
    .innerJoin("organisation", "organisation.id", "assignment.organisation_id")
    .select([
      ...heldFields,
      "organisation.id as of",
      "organisation.name",
      "organisation.kind",
      "organisation.side",
    ])
    .where("assignment.person_id", "=", person)
    .orderBy("assignment.since", "desc")
    .orderBy("organisation.name")
    .orderBy("assignment.role")
    .execute();
  return rows.map(({ of, name, kind, side, ...held }) => ({
    ...held,
    organisation: { id: of, name, kind, side },
  }));
}

/**
 * The person of an e-mail address, made where there is none; known to the
 * organisation by the name that it says itself. Only as the program itself:
 * whether the address was known already is nobody's to learn.
 */
export async function addPerson(
  db: Work,
  tenant: string,
  organisation: string,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<string> {
  await db
    .insertInto("person")
    .values({ tenant_id: tenant, name, email, blocked_at: null })
    .onConflict((conflict) => conflict.expression(sql`tenant_id, lower(email)`).doNothing())
    .execute();
  const { id } = await db
    .selectFrom("person")
    .select("id")
    .where(sql`lower(email)`, "=", email.toLowerCase())
    .executeTakeFirstOrThrow();
  await db
    .insertInto("colleague")
    .values({
      tenant_id: tenant,
      organisation_id: organisation,
      person_id: id,
      name,
      email,
      blocked_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}

export async function addRole(
  db: Work,
  tenant: string,
  organisation: string,
  person: string,
  { role, since, until }: Term,
): Promise<void> {
  await db
    .insertInto("assignment")
    .values({
      tenant_id: tenant,
      organisation_id: organisation,
      person_id: person,
      role,
      since: since ?? sql<string>`current_date`,
      until: until ?? null,
    })
    .execute();
}

/** Whether an organisation knows a person. */
export async function knows(db: Work, organisation: string, person: string): Promise<boolean> {
  if (!isUuid(person)) return false;
  const row = await db
    .selectFrom("colleague")
    .select("person_id")
    .where("organisation_id", "=", organisation)
    .where("person_id", "=", person)
    .executeTakeFirst();
  return row !== undefined;
}

export interface HeldBy extends Pick<HeldRole, "role" | "since" | "today"> {
  readonly person: string;
}

/** A role as it is held in an organisation. */
export async function findHeld(
  db: Work,
  organisation: string,
  held: string,
): Promise<HeldBy | undefined> {
  if (!isUuid(held)) return undefined;
  return db
    .selectFrom("assignment")
    .select([
      "person_id as person",
      "role",
      sql<string>`since::text`.as("since"),
      holdsToday.as("today"),
    ])
    .where("organisation_id", "=", organisation)
    .where("id", "=", held)
    .executeTakeFirst();
}

/** Ends a held role after a last day, or with yesterday: it no longer counts then. */
export async function endHeld(db: Work, held: string, until: string | undefined): Promise<void> {
  await db
    .updateTable("assignment")
    .set({
      // A role that began today, or was to begin later, was never held.
      since: until === undefined ? sql<string>`least(since, current_date - 1)` : sql`since`,
      until: until ?? sql<string>`current_date - 1`,
    })
    .where("id", "=", held)
    .execute();
}

export async function putBlocked(
  db: Work,
  organisation: string,
  person: string,
  blocked: boolean,
): Promise<void> {
  await db
    .updateTable("colleague")
    .set({ blocked_at: blocked ? sql<Date>`clock_timestamp()` : null })
    .where("organisation_id", "=", organisation)
    .where("person_id", "=", person)
    .execute();
}

/** From here to the end of the transaction nobody else changes who administers an organisation. */
export async function lockRoles(db: Work, organisation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 1))`.execute(db);
}

/** How many people administer an organisation, today and without an end. */
export async function lastingAdministrators(db: Work, organisation: string): Promise<number> {
  const { n } = await db
    .selectFrom("assignment")
    .innerJoin("colleague", (join) =>
      join
        .onRef("colleague.person_id", "=", "assignment.person_id")
        .onRef("colleague.organisation_id", "=", "assignment.organisation_id"),
    )
    .select(({ fn }) => fn.count<string>("assignment.person_id").distinct().as("n"))
    .where("assignment.organisation_id", "=", organisation)
    .where("role", "=", "administrator")
    .where("assignment.since", "<=", sql<string>`current_date`)
    .where("assignment.until", "is", null)
    .where("colleague.blocked_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(n);
}
