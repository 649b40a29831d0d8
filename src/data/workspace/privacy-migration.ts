import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { govern } from "./govern.ts";

/** What companies ask about what is kept of them, and what is decided on it. */
export const privacy: Migration = {
  async up(db) {
    await sql`alter table organisation add column enterprise text`.execute(db);
    // An organisation says its name and region itself; what it is, the host says.
    await sql`create function cw_as_host_said() returns trigger language plpgsql as $$ begin
      if current_user = 'cw_app'
        and (old.kind, old.side, old.licensed, old.host, old.enterprise)
          is distinct from (new.kind, new.side, new.licensed, new.host, new.enterprise)
        and not exists (select from organisation h where h.id = cw_organisation() and h.host)
      then raise exception 'row-level security: only the host says what an organisation is';
      end if;
      return new;
    end $$`.execute(db);
    await sql`create trigger as_host_said before update on organisation
      for each row execute function cw_as_host_said()`.execute(db);
    await sql`create table privacy_request (
      tenant_id uuid not null, owner_organisation_id uuid not null references organisation (id),
      id uuid primary key default gen_random_uuid(), kind text not null, number text not null,
      text text not null, state text not null default 'open', asked_by_organisation_id uuid not null,
      asked_by uuid, asked_at timestamptz not null default clock_timestamp(),
      answer_by date not null, decided_by uuid, decided_at timestamptz,
      reason text not null default '')`.execute(db);
    await sql`create index privacy_request_number on privacy_request (number)`.execute(db);
    await govern(db, "privacy_request", {
      sees: sql`owner_organisation_id = cw_organisation()
        or asked_by_organisation_id = cw_organisation()`,
      deletes: sql`false`,
    });
    // A row that a request took the name from gets it back when the request is lifted.
    await sql`alter table delivery_exclusion
      add column request_id uuid references privacy_request (id)`.execute(db);
    await sql`drop policy deletes on delivery_exclusion`.execute(db);
    await sql`create policy deletes on delivery_exclusion for delete to cw_app
      using (tenant_id = cw_tenant() and owner_organisation_id = cw_organisation()
        and request_id is not null)`.execute(db);
  },
};
