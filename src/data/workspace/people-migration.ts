import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { govern } from "./govern.ts";

/**
 * A person as an organisation knows them, what was told in confidence, and the
 * terms of deliveries that a shared one was made of.
 */
export const people: Migration = {
  async up(db) {
    // Two organisations may know one person: each by the name it was told, and each blocks for itself.
    await sql`create table colleague (
      tenant_id uuid not null, organisation_id uuid not null references organisation (id),
      person_id uuid not null references person (id), name text not null, email text not null,
      blocked_at timestamptz, since timestamptz not null default clock_timestamp(),
      primary key (organisation_id, person_id))`.execute(db);
    await sql`insert into colleague (tenant_id, organisation_id, person_id, name, email)
      select distinct a.tenant_id, a.organisation_id, p.id, p.name, p.email
      from assignment a join person p on p.id = a.person_id`.execute(db);
    await sql`create function cw_is(variadic one_of text[]) returns boolean stable language sql
      return string_to_array(coalesce(current_setting('app.roles', true), ''), ' ')
        && one_of`.execute(db);
    const ofOrganisation = sql`organisation_id = cw_organisation()`;
    const administered = sql`${ofOrganisation} and cw_is('administrator')`;
    const seen = sql`${ofOrganisation} or person_id = cw_person()`;
    const nobody = sql`false`;
    await govern(db, "colleague", {
      sees: seen,
      adds: administered,
      changes: administered,
      deletes: nobody,
    });
    await govern(db, "assignment", {
      sees: seen,
      adds: sql`${administered} and exists (select from colleague c
        where c.person_id = assignment.person_id and c.organisation_id = cw_organisation())`,
      changes: administered,
      deletes: nobody,
    });
    // Who gets a role in an organisation is known there; the program itself adds people so.
    await sql`create function cw_know() returns trigger language plpgsql as $$ begin
      insert into colleague (tenant_id, organisation_id, person_id, name, email)
        select p.tenant_id, new.organisation_id, p.id, p.name, p.email
        from person p where p.id = new.person_id
        on conflict do nothing;
      return new;
    end $$`.execute(db);
    await sql`create trigger know after insert on assignment
      for each row execute function cw_know()`.execute(db);
    // Whoever was invited by two organisations is known to each by what it wrote itself.
    await govern(db, "person", {
      sees: sql`id = cw_person()`,
      adds: nobody,
      changes: sql`id = cw_person()`,
      deletes: nobody,
    });

    await sql`create table told_in_confidence (
      tenant_id uuid not null, owner_organisation_id uuid not null references organisation (id),
      id uuid primary key default gen_random_uuid(),
      hypothesis_id uuid not null references hypothesis (id),
      anchor_id uuid references anchor (id), text text not null, told_by text not null,
      told_on date not null, written_by uuid references person (id),
      written_at timestamptz not null default clock_timestamp())`.execute(db);
    await sql`create index told_in_confidence_cluster
      on told_in_confidence (hypothesis_id)`.execute(db);
    const confided = sql`owner_organisation_id = cw_organisation()
      and cw_is('analyst', 'account-manager', 'cluster-manager')`;
    await govern(db, "told_in_confidence", {
      sees: confided,
      adds: sql`${confided} and exists (select from hypothesis h where h.id = hypothesis_id
        and h.owner_organisation_id = cw_organisation())`,
      changes: nobody,
      deletes: confided,
    });

    // What a shared delivery was made of is not seen, but its terms hold.
    await sql`create function cw_parts_of_seen()
      returns table (id text, parts jsonb, terms jsonb)
      stable language sql security definer set search_path = pg_catalog, public as $$
      with recursive part (id, parts) as (
        select d.id, d.manifest -> 'join' from delivery d
        where d.owner_organisation_id = cw_organisation()
          or cw_shared('delivery', d.id, d.owner_organisation_id)
        union
        select d.id, d.manifest -> 'join' from part, delivery d
        where d.id in (part.parts #>> '{first,delivery}', part.parts #>> '{second,delivery}'))
      select part.id, part.parts, (select t.terms from delivery_terms t
        where t.delivery_id = part.id order by t.id desc limit 1)
      from part $$`.execute(db);
    await sql`grant create on schema public to cw_system`.execute(db);
    await sql`alter function cw_parts_of_seen() owner to cw_system`.execute(db);
    await sql`revoke create on schema public from cw_system`.execute(db);
  },
};
