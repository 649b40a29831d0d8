import type { Audience } from "../../domain/audience.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { owner } from "./owner.ts";
import type { Work } from "./open-workspace.ts";

/** Names a delivery whose files are whole on disk: from here on it exists. */
export async function keepDelivery(
  db: Work,
  audience: Audience,
  delivery: Delivery,
): Promise<void> {
  await db
    .insertInto("delivery")
    .values({
      ...owner(audience),
      id: delivery.id,
      manifest: JSON.stringify(delivery),
      imported_at: delivery.importedAt,
    })
    .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doNothing())
    .execute();
}

/** The deliveries, real ones first and of these the newest: by reference date, then by import. */
export async function keptDeliveries(db: Work): Promise<Delivery[]> {
  const rows = await db.selectFrom("delivery").select("manifest").orderBy("id").execute();
  // Undated, a delivery is taken to be of the day it came; the invented example yields to any real one.
  const age = (delivery: Delivery): string =>
    `${delivery.invented ? 0 : 1} ${delivery.referenceDate ?? delivery.importedAt.slice(0, 10)} ${delivery.importedAt}`;
  return rows
    .map((row) => row.manifest as Delivery)
    .sort((a, b) => (age(a) < age(b) ? 1 : age(a) > age(b) ? -1 : 0));
}
