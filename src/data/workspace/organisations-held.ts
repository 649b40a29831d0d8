import type { Work } from "./open-workspace.ts";

/**
 * The trade register number of a company that takes part: null where it was not
 * told yet, undefined where the organisation is no company.
 */
export async function enterpriseOf(
  db: Work,
  organisation: string,
): Promise<string | null | undefined> {
  const row = await db
    .selectFrom("organisation")
    .select(["kind", "enterprise"])
    .where("id", "=", organisation)
    .executeTakeFirst();
  return row?.kind === "company" ? row.enterprise : undefined;
}

/** The organisation that answers for what the installation keeps: its host. */
export async function controllerFor(db: Work): Promise<string> {
  const { id } = await db
    .selectFrom("organisation")
    .select("id")
    .where("host", "=", true)
    .executeTakeFirstOrThrow();
  return id;
}
