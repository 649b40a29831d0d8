import { sql } from "kysely";
import type { Audience } from "../../domain/audience.ts";
import type { Exclusion } from "../../domain/kept-delivery.ts";
import type { Overlay } from "../register/delivery/overlay.ts";
import { owner } from "./owner.ts";
import type { Work } from "./open-workspace.ts";

export type KeptExclusion = Pick<Exclusion, "row" | "wholeRow">;

/** Erases a row of a delivery, or takes it out whole; what was taken out whole stays out. */
export async function putExclusion(
  db: Work,
  audience: Audience,
  delivery: string,
  { row, wholeRow, reason }: Omit<Exclusion, "excludedAt">,
  request?: string,
): Promise<void> {
  await db
    .insertInto("delivery_exclusion")
    .values({
      ...owner(audience),
      delivery_id: delivery,
      at_row: row,
      whole_row: wholeRow,
      reason,
      request_id: request ?? null,
    })
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "delivery_id", "at_row"]).doUpdateSet({
        whole_row: sql<boolean>`delivery_exclusion.whole_row or excluded.whole_row`,
        reason: (eb) => eb.ref("excluded.reason"),
        // What was erased for good is not given back with a request.
        request_id: sql<string | null>`case when delivery_exclusion.request_id is null
          then null else excluded.request_id end`,
      }),
    )
    .execute();
}

/** Gives the names back that a request took out. */
export async function liftExclusions(db: Work, request: string): Promise<void> {
  await db.deleteFrom("delivery_exclusion").where("request_id", "=", request).execute();
}

/** What was erased or taken out, by delivery, rows ascending. */
export async function keptExclusions(db: Work): Promise<Map<string, KeptExclusion[]>> {
  const rows = await db
    .selectFrom("delivery_exclusion")
    .select(["delivery_id", "at_row", "whole_row"])
    .orderBy("delivery_id")
    .orderBy("at_row")
    .execute();
  const found = new Map<string, KeptExclusion[]>();
  for (const row of rows) {
    const of = found.get(row.delivery_id) ?? [];
    of.push({ row: row.at_row, wholeRow: row.whole_row });
    found.set(row.delivery_id, of);
  }
  return found;
}

/** What was erased or taken out of one delivery, and why, the newest first. */
export async function exclusionsOf(db: Work, delivery: string): Promise<Exclusion[]> {
  const rows = await db
    .selectFrom("delivery_exclusion")
    .select(["at_row", "whole_row", "reason", "excluded_at"])
    .where("delivery_id", "=", delivery)
    .orderBy("excluded_at", "desc")
    .orderBy("at_row")
    .execute();
  return rows.map((row) => ({
    row: row.at_row,
    wholeRow: row.whole_row,
    reason: row.reason,
    excludedAt: row.excluded_at.toISOString(),
  }));
}

/** What lies over one delivery. */
export async function overlayOf(db: Work, delivery: string): Promise<Overlay> {
  const rows = await db
    .selectFrom("delivery_exclusion")
    .select(["at_row", "whole_row"])
    .where("delivery_id", "=", delivery)
    .orderBy("at_row")
    .execute();
  const record = await db
    .selectFrom("delivery")
    .select("personal_removed_at")
    .where("id", "=", delivery)
    .executeTakeFirst();
  return {
    erased: rows.map((row) => row.at_row),
    excluded: rows.filter((row) => row.whole_row).map((row) => row.at_row),
    personalRemoved: (record?.personal_removed_at ?? null) !== null,
  };
}
