import type { HelixSide, OrganisationKind } from "../../domain/organisation.ts";
import type { Work } from "./open-workspace.ts";
import { isUuid } from "./uuid.ts";

export interface OrganisationRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly side: HelixSide;
  readonly licensed: boolean;
  readonly host: boolean;
  readonly region: string | null;
}

/** What is told of an organisation; the number of a company, which may be a person's, is told to nobody. */
type Told = Omit<OrganisationRecord, "id" | "host"> & { readonly enterprise?: string | null };

const fields = ["id", "name", "kind", "side", "licensed", "host", "region"] as const;

/** The organisations that take part, the host first and then by name. */
export async function keptOrganisations(db: Work): Promise<OrganisationRecord[]> {
  return db
    .selectFrom("organisation")
    .select(fields)
    .orderBy("host", "desc")
    .orderBy("name")
    .orderBy("id")
    .execute();
}

export async function findOrganisation(
  db: Work,
  id: string,
): Promise<OrganisationRecord | undefined> {
  if (!isUuid(id)) return undefined;
  return db.selectFrom("organisation").select(fields).where("id", "=", id).executeTakeFirst();
}

export async function keepOrganisation(
  db: Work,
  tenant: string,
  organisation: Told,
): Promise<OrganisationRecord> {
  return db
    .insertInto("organisation")
    .values({ tenant_id: tenant, ...organisation })
    .returning(fields)
    .executeTakeFirstOrThrow();
}

export async function putOrganisation(db: Work, id: string, change: Partial<Told>): Promise<void> {
  await db.updateTable("organisation").set(change).where("id", "=", id).execute();
}
