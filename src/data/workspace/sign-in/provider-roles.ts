import { sql } from "kysely";
import type { Role } from "../../../domain/role.ts";
import type { Work } from "../open-workspace.ts";

export interface GivenRole {
  readonly organisation: string;
  readonly role: Role;
}

/** The organisations that go by these ids or names, by what they were called. */
export async function organisationsCalled(
  db: Work,
  calls: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await db
    .selectFrom("organisation")
    .select(["id", "name"])
    .where((eb) =>
      eb.or([eb(sql<string>`id::text`, "in", [...calls]), eb("name", "in", [...calls])]),
    )
    .orderBy("id")
    .execute();
  return new Map(
    calls.flatMap((call) => {
      const one = found.find(({ id, name }) => id === call || name === call);
      return one ? [[call, one.id] as const] : [];
    }),
  );
}

/**
 * Brings the roles that the identity provider's groups give into line with what
 * they give today. Roles that people gave are left as they are.
 */
export async function followProvider(
  db: Work,
  tenant: string,
  person: string,
  given: readonly GivenRole[],
): Promise<void> {
  const held = await db
    .selectFrom("assignment")
    .select(["id", "organisation_id as organisation", "role", "from_provider as fromProvider"])
    .where("person_id", "=", person)
    .where(sql<boolean>`since <= current_date and (until is null or until >= current_date)`)
    .execute();
  const same = (a: GivenRole, b: GivenRole): boolean =>
    a.organisation === b.organisation && a.role === b.role;
  for (const one of held.filter((has) => has.fromProvider && !given.some((g) => same(g, has)))) {
    // A role has at least a day; one that began today was taken back before it was one.
    await db
      .deleteFrom("assignment")
      .where("id", "=", one.id)
      .where(sql<boolean>`since = current_date`)
      .execute();
    await db
      .updateTable("assignment")
      .set({ until: sql<string>`current_date - 1` })
      .where("id", "=", one.id)
      .execute();
  }
  for (const one of given.filter((g) => !held.some((has) => same(g, has)))) {
    await db
      .insertInto("assignment")
      .values({
        tenant_id: tenant,
        organisation_id: one.organisation,
        person_id: person,
        role: one.role,
        since: sql<string>`current_date`,
        until: null,
        from_provider: true,
      })
      .execute();
  }
}
