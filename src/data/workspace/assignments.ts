import { sql } from "kysely";
import type { Role } from "../../domain/role.ts";
import type { Work } from "./open-workspace.ts";

/** What somebody may be in one organisation today. */
export interface Standing {
  readonly roles: readonly Role[];
  readonly licensed: boolean;
  readonly guest: boolean;
}

/** Their roles of today in an organisation; undefined where they have none, or are blocked. */
export async function standingIn(
  db: Work,
  person: string,
  organisation: string,
): Promise<Standing | undefined> {
  const rows = await db
    .selectFrom("assignment")
    .innerJoin("organisation", "organisation.id", "assignment.organisation_id")
    .innerJoin("person", "person.id", "assignment.person_id")
    .select(["assignment.role", "organisation.licensed", "organisation.kind"])
    .where("assignment.person_id", "=", person)
    .where("assignment.organisation_id", "=", organisation)
    .where("assignment.since", "<=", sql<string>`current_date`)
    .where((eb) =>
      eb.or([
        eb("assignment.until", "is", null),
        eb("assignment.until", ">=", sql<string>`current_date`),
      ]),
    )
    .where("person.blocked_at", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("colleague")
            .select("colleague.person_id")
            .whereRef("colleague.person_id", "=", "assignment.person_id")
            .whereRef("colleague.organisation_id", "=", "assignment.organisation_id")
            .where("colleague.blocked_at", "is not", null),
        ),
      ),
    )
    .orderBy("assignment.role")
    .execute();
  if (rows.length === 0) return undefined;
  return {
    roles: [...new Set(rows.map((row) => row.role))],
    licensed: rows[0].licensed,
    guest: rows[0].kind === "guest",
  };
}

/** Whether an organisation runs this installation. */
export async function isHost(db: Work, organisation: string): Promise<boolean> {
  const row = await db
    .selectFrom("organisation")
    .select("host")
    .where("id", "=", organisation)
    .executeTakeFirst();
  return row?.host ?? false;
}
