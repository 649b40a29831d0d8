import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { govern, own } from "./govern.ts";
import { ofMyself } from "./organisations-migration.ts";

/**
 * Answers to requests that bear a key, kept for as long as they may be sent again;
 * and how often a hypothesis was changed, so that no change is lost under another.
 */
export const keptAnswers: Migration = {
  async up(db) {
    await sql`alter table hypothesis add column version integer not null default 1`.execute(db);
    await sql`create table kept_answer (
      tenant_id uuid not null, owner_organisation_id uuid not null, person_id uuid,
      key text not null, request_hash text not null, answer text,
      kept_at timestamptz not null default clock_timestamp())`.execute(db);
    await sql`create unique index kept_answer_key on kept_answer
      (tenant_id, owner_organisation_id, person_id, key) nulls not distinct`.execute(db);
    await sql`create index kept_answer_age on kept_answer (kept_at)`.execute(db);
    // An answer was made for one person, and holds what that person may see.
    const mine = sql`${own} and ${ofMyself}`;
    await govern(db, "kept_answer", { sees: mine, adds: mine, changes: mine, deletes: mine });
  },
};
