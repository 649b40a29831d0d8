import { sql } from "kysely";
import type { Audience } from "../../domain/audience.ts";
import {
  answerBy,
  concealingKinds,
  type PrivacyKind,
  type PrivacyState,
} from "../../domain/privacy.ts";
import type { Work } from "./open-workspace.ts";

export interface PrivacyRequest {
  readonly id: string;
  readonly kind: PrivacyKind;
  readonly number: string;
  readonly text: string;
  readonly state: PrivacyState;
  readonly askedAt: string;
  readonly answerBy: string;
  readonly byCompany: boolean;
  readonly decidedAt: string | null;
  readonly reason: string;
}

/** Keeps what was asked of an organisation; who asks may be another, a company. */
export async function keepRequest(
  db: Work,
  { tenant, organisation, person }: Audience,
  controller: string,
  asked: Pick<PrivacyRequest, "kind" | "number" | "text">,
): Promise<string> {
  const { id } = await db
    .insertInto("privacy_request")
    .values({
      ...asked,
      tenant_id: tenant,
      owner_organisation_id: controller,
      state: "open",
      asked_by_organisation_id: organisation,
      asked_by: person,
      answer_by: answerBy(new Date().toISOString().slice(0, 10)),
      decided_by: null,
      decided_at: null,
      reason: "",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Requests that may be seen, those not decided first and of these the most urgent. */
export async function requestsOf(
  db: Work,
  wish: { readonly id?: string; readonly number?: string; readonly open?: boolean } = {},
): Promise<PrivacyRequest[]> {
  let query = db
    .selectFrom("privacy_request")
    .selectAll()
    .select(sql<string>`answer_by::text`.as("day"))
    .orderBy(sql`state <> 'open'`)
    .orderBy("answer_by")
    .orderBy("asked_at");
  if (wish.id !== undefined) {
    if (!/^[0-9a-f-]{36}$/.test(wish.id)) return [];
    query = query.where("id", "=", wish.id);
  }
  if (wish.number !== undefined) query = query.where("number", "=", wish.number);
  if (wish.open) query = query.where("state", "=", "open");
  return (await query.execute()).map((row) => ({
    id: row.id,
    kind: row.kind,
    number: row.number,
    text: row.text,
    state: row.state,
    askedAt: row.asked_at.toISOString(),
    answerBy: row.day,
    byCompany: row.asked_by_organisation_id !== row.owner_organisation_id,
    decidedAt: row.decided_at?.toISOString() ?? null,
    reason: row.reason,
  }));
}

/** Decides a request that stands in `from`; false where it does not, as when another did so just now. */
export async function decideRequest(
  db: Work,
  { person }: Audience,
  id: string,
  from: PrivacyState,
  { state, reason }: Pick<PrivacyRequest, "state" | "reason">,
): Promise<boolean> {
  const done = await db
    .updateTable("privacy_request")
    .set({ state, reason, decided_by: person, decided_at: new Date() })
    .where("id", "=", id)
    .where("state", "=", from)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** What was granted and takes names out of every delivery of the organisation that asks. */
export async function concealingRequests(
  db: Work,
  { organisation }: Pick<Audience, "organisation">,
): Promise<{ id: string; number: string; kind: PrivacyKind }[]> {
  return db
    .selectFrom("privacy_request")
    .select(["id", "number", "kind"])
    .where("owner_organisation_id", "=", organisation)
    .where("state", "=", "granted")
    .where("kind", "in", concealingKinds)
    .orderBy("asked_at")
    .execute();
}
