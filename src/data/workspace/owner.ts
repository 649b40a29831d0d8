import type { Audience } from "../../domain/audience.ts";

/** Whose a new row is. */
export function owner(audience: Audience): { tenant_id: string; owner_organisation_id: string } {
  return { tenant_id: audience.tenant, owner_organisation_id: audience.organisation };
}
