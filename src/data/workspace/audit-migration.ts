import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { govern } from "./govern.ts";

/**
 * What was done, line after line. A line that is there stays as it is; the oldest
 * go when their time is over, and then the log says up to where.
 */
export const auditLog: Migration = {
  async up(db) {
    await sql`create table audit_line (tenant_id uuid not null, number bigint not null,
      at text not null, action text not null, object jsonb not null, result text not null,
      code text, origin text not null, organisation_id uuid not null, person_id uuid,
      previous text not null, hash text not null, primary key (tenant_id, number))`.execute(db);
    await sql`create index audit_line_at on audit_line (tenant_id, at)`.execute(db);
    await sql`create table audit_start (tenant_id uuid primary key, number bigint not null,
      hash text not null, removed_at timestamptz not null default clock_timestamp())`.execute(db);
    const nobody = sql`false`;
    const none = { adds: nobody, changes: nobody, deletes: nobody };
    await govern(db, "audit_line", { sees: sql`organisation_id = cw_organisation()`, ...none });
    await govern(db, "audit_start", { sees: nobody, ...none });
    await sql`revoke update on audit_line from cw_app, cw_system`.execute(db);
    await sql`create function cw_audit_stays() returns trigger language plpgsql as $$ begin
      if tg_op = 'DELETE' and current_setting('app.retention', true) = 'on' then return old; end if;
      raise exception 'a line of the audit log stays as it is';
    end $$`.execute(db);
    await sql`create trigger stays before update or delete on audit_line
      for each row execute function cw_audit_stays()`.execute(db);
    await sql`create trigger stays_whole before truncate on audit_line
      for each statement execute function cw_audit_stays()`.execute(db);
  },
};
