import type { Audience } from "../../domain/audience.ts";
import type { TermsChange } from "../../domain/kept-delivery.ts";
import type { LicenceTerms } from "../../domain/licence-terms.ts";
import { owner } from "./owner.ts";
import type { Work } from "./open-workspace.ts";

/** Adds a wording of the terms; the former ones stay, to be read back. */
export async function putTerms(
  db: Work,
  audience: Audience,
  delivery: string,
  terms: LicenceTerms,
): Promise<void> {
  await db
    .insertInto("delivery_terms")
    .values({ ...owner(audience), delivery_id: delivery, terms: JSON.stringify(terms) })
    .execute();
}

/** What holds now, by delivery; none where nothing was ever told. */
export async function currentTerms(db: Work): Promise<Map<string, LicenceTerms>> {
  const rows = await db
    .selectFrom("delivery_terms")
    .distinctOn("delivery_id")
    .select(["delivery_id", "terms"])
    .orderBy("delivery_id")
    .orderBy("id", "desc")
    .execute();
  return new Map(rows.map((row) => [row.delivery_id, row.terms as LicenceTerms]));
}

/** Every wording of a delivery's terms, the newest first. */
export async function termsOf(db: Work, delivery: string): Promise<TermsChange[]> {
  const rows = await db
    .selectFrom("delivery_terms")
    .select(["terms", "changed_at", "owner_organisation_id"])
    .where("delivery_id", "=", delivery)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    terms: row.terms as LicenceTerms,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.owner_organisation_id,
  }));
}
