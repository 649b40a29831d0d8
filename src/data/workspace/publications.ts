import type { Audience } from "../../domain/audience.ts";
import type { Outsider } from "../../domain/purpose.ts";
import type { Publication } from "../../domain/publication.ts";
import { owner } from "./owner.ts";
import type { Work } from "./open-workspace.ts";

/** Writes down that a table went out; the same run published twice went out once. */
export async function keepPublication(
  db: Work,
  audience: Audience,
  { delivery, to, run, policyVersion }: Omit<Publication, "id" | "publishedAt">,
): Promise<void> {
  await db
    .insertInto("publication")
    .values({
      ...owner(audience),
      delivery_id: delivery,
      purpose: to,
      run_id: run,
      policy_version: policyVersion,
    })
    .onConflict((conflict) => conflict.columns(["tenant_id", "purpose", "run_id"]).doNothing())
    .execute();
}

/** All that was ever published, the newest first. */
export async function keptPublications(db: Work): Promise<Publication[]> {
  const rows = await db.selectFrom("publication").selectAll().orderBy("id", "desc").execute();
  return rows.map((row) => ({
    id: String(row.id),
    delivery: row.delivery_id,
    to: row.purpose as Outsider,
    run: row.run_id,
    policyVersion: row.policy_version,
    publishedAt: row.published_at.toISOString(),
  }));
}
