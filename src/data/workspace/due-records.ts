import { sql } from "kysely";
import { forgottenDomain } from "../../domain/forgotten.ts";
import type { RetainedKind } from "../../domain/retention.ts";
import type { Work } from "./open-workspace.ts";

/** A record of an organisation whose term has begun, and the day it began. */
export interface Started {
  readonly kind: RetainedKind;
  readonly id: string;
  readonly started: string;
}

/**
 * Records of an organisation whose term has begun, but for its deliveries. Notes
 * told in confidence are seen by few, so only as the program itself, by id and day.
 */
export async function startedRecords(db: Work, organisation: string): Promise<Started[]> {
  const { rows } = await sql<Started>`
    select 'privacy-request' as kind, id::text, decided_at::date::text as started
    from privacy_request
    where owner_organisation_id = ${organisation}::uuid and decided_at is not null
      and not (state = 'granted' and kind in ('erasure', 'restriction', 'objection'))
    union all
    select 'confidence', id::text, told_on::text from told_in_confidence
    where owner_organisation_id = ${organisation}::uuid
    union all
    select 'person', c.person_id::text, max(a.until)::text
    from colleague c
    join assignment a on a.person_id = c.person_id and a.organisation_id = c.organisation_id
    where c.organisation_id = ${organisation}::uuid and c.email not like ${`%@${forgottenDomain}`}
    group by c.person_id
    having bool_and(a.until is not null and a.until < current_date)`.execute(db);
  return rows;
}

/** Takes a privacy request or a note told in confidence away, of this organisation alone. */
export async function destroy(
  db: Work,
  organisation: string,
  kind: "privacy-request" | "confidence",
  id: string,
): Promise<void> {
  await db
    .deleteFrom(kind === "confidence" ? "told_in_confidence" : "privacy_request")
    .where("id", "=", id)
    .where("owner_organisation_id", "=", organisation)
    .execute();
}
