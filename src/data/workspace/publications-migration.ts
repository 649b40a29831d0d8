import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { govern } from "./govern.ts";

/** Which tables went out to whom. They hang on their runs, whose results may be forgotten. */
export const publications: Migration = {
  async up(db) {
    await sql`create table publication (tenant_id uuid not null, owner_organisation_id uuid not null,
      id bigint generated always as identity primary key, delivery_id text not null,
      purpose text not null, run_id text not null, policy_version integer not null,
      published_at timestamptz not null default clock_timestamp(),
      unique (tenant_id, purpose, run_id),
      foreign key (tenant_id, delivery_id) references delivery (tenant_id, id),
      foreign key (tenant_id, run_id) references run (tenant_id, id))`.execute(db);
    // What was published is for all who take part; who may read which, the purpose says.
    const nobody = sql`false`;
    await govern(db, "publication", { sees: sql`true`, changes: nobody, deletes: nobody });
  },
};
