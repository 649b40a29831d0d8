import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { defaultAudience } from "../../domain/audience.ts";
import { govern, own, type Policy } from "./govern.ts";

type Schema = Kysely<unknown>;

/**
 * Who works here, in which roles, and what they share. From here on a row is
 * seen by the organisation that owns it and by those it is shared with, and
 * what the program does by itself, such as running jobs, it does as `cw_system`.
 */
export const organisations: Migration = {
  async up(db) {
    await sql`do $$ begin
      if not exists (select from pg_roles where rolname = 'cw_system') then
        create role cw_system nologin;
      end if;
      execute format('grant cw_system to %I', current_user);
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db);
    await whoAsks(db);
    await tables(db);
    await sharing(db);
    await sql`alter table job add column person_id uuid`.execute(db);
    await sql`alter table source_mapping drop constraint source_mapping_pkey,
      add primary key (tenant_id, owner_organisation_id, id)`.execute(db);
    const { tenant, organisation } = defaultAudience;
    await sql`insert into organisation (tenant_id, id, name, kind, side, licensed, host)
      values (${tenant}, ${organisation}, '', 'municipality', 'government', true, true)`.execute(
      db,
    );
    for (const [table, policy] of Object.entries(policies)) await govern(db, table, policy);
  },
};

/** What a transaction says of who asks; a setting that is missing is nobody. */
async function whoAsks(db: Schema): Promise<void> {
  for (const [name, setting, type] of [
    ["cw_tenant", "app.tenant", "uuid"],
    ["cw_organisation", "app.organisation", "uuid"],
    ["cw_person", "app.person", "uuid"],
    ["cw_reach", "app.reach", "text"],
  ]) {
    await sql`create function ${sql.raw(name)}() returns ${sql.raw(type)} stable language sql
      return nullif(current_setting(${sql.lit(setting)}, true), '')::${sql.raw(type)}`.execute(db);
  }
}

async function tables(db: Schema): Promise<void> {
  await sql`create table organisation (
    tenant_id uuid not null, id uuid primary key default gen_random_uuid(),
    name text not null, kind text not null, side text not null,
    licensed boolean not null default false, host boolean not null default false,
    region text, created_at timestamptz not null default clock_timestamp())`.execute(db);
  await sql`create unique index organisation_host on organisation (tenant_id) where host`.execute(
    db,
  );
  await sql`create table person (
    tenant_id uuid not null, id uuid primary key default gen_random_uuid(),
    name text not null, email text not null, blocked_at timestamptz,
    created_at timestamptz not null default clock_timestamp())`.execute(db);
  await sql`create unique index person_email on person (tenant_id, lower(email))`.execute(db);
  await sql`create table assignment (
    tenant_id uuid not null, id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references organisation (id),
    person_id uuid not null references person (id), role text not null,
    since date not null default current_date, until date,
    check (until is null or until >= since))`.execute(db);
  await sql`create index assignment_person on assignment (person_id)`.execute(db);
  await sql`create table record_share (
    tenant_id uuid not null, owner_organisation_id uuid not null references organisation (id),
    id uuid primary key default gen_random_uuid(), kind text not null, record_id text not null,
    with_organisation_id uuid references organisation (id), purpose text not null,
    may_change boolean not null default false, until date,
    shared_by uuid, shared_at timestamptz not null default clock_timestamp())`.execute(db);
  await sql`create index record_share_record on record_share (kind, record_id)`.execute(db);
}

/**
 * Whether the owner of a record shares it with the organisation that asks, for
 * reading or for changing too. A share counts only where it is the owner's own:
 * nobody gives away, least of all to themselves, what is another's.
 */
async function sharing(db: Schema): Promise<void> {
  for (const [name, also] of [
    ["cw_shared", sql`true`],
    ["cw_changeable", sql`share.may_change`],
  ] as const) {
    await sql`create function ${sql.raw(name)}(of_kind text, of_record text, of_owner uuid)
      returns boolean stable language sql return cw_reach() = 'shared' and exists (
        select from record_share share
        where share.kind = of_kind and share.record_id = of_record
          and share.owner_organisation_id = of_owner and share.tenant_id = cw_tenant()
          and (share.with_organisation_id is null
            or share.with_organisation_id = cw_organisation())
          and (share.until is null or share.until >= current_date)
          and ${also})`.execute(db);
  }
}

const nobody = sql`false`;
const everyone = sql`true`;
const host = sql`exists (select from organisation h where h.id = cw_organisation() and h.host)`;
const ofOwnDelivery = sql`exists (select from delivery d where d.tenant_id = cw_tenant()
  and d.id = delivery_id and d.owner_organisation_id = cw_organisation())`;
/** A delivery is looked for as its own policy shows it. */
const ofSeenDelivery = sql`exists (select from delivery d where d.tenant_id = cw_tenant()
  and d.id = delivery_id)`;
const ofChangeable = sql`exists (select from hypothesis h where h.id = hypothesis_id
  and (h.owner_organisation_id = cw_organisation()
    or cw_changeable('hypothesis', h.id::text, h.owner_organisation_id)))`;
/** A run is seen by whoever sees every delivery that it stands on: it tells no more than they do. */
const onSeenDeliveries = sql`not exists (select from jsonb_array_elements(inputs) input
  where input ->> 'kind' = 'delivery' and not exists (select from delivery d
    where d.tenant_id = cw_tenant() and d.id = input ->> 'id'))`;
export const ofMyself = sql`person_id is not distinct from cw_person()`;

const policies: Record<string, Policy> = {
  // That an organisation takes part is known to all who do.
  organisation: {
    sees: everyone,
    adds: host,
    changes: sql`${host} or id = cw_organisation()`,
    deletes: nobody,
  },
  // Whoever is in the own organisation, and oneself; people come in through `cw_system`.
  person: {
    sees: sql`id = cw_person() or exists (select from assignment a
      where a.person_id = person.id and a.organisation_id = cw_organisation())`,
    adds: nobody,
    changes: sql`id = cw_person()`,
    deletes: nobody,
  },
  assignment: {
    sees: sql`organisation_id = cw_organisation() or person_id = cw_person()`,
    adds: sql`organisation_id = cw_organisation()`,
    changes: sql`organisation_id = cw_organisation()`,
    deletes: nobody,
  },
  record_share: {
    sees: sql`${own} or with_organisation_id is null or with_organisation_id = cw_organisation()`,
  },
  delivery: { sees: sql`${own} or cw_shared('delivery', id, owner_organisation_id)` },
  delivery_terms: {
    sees: ofSeenDelivery,
    adds: sql`${own} and ${ofOwnDelivery}`,
    changes: nobody,
    deletes: nobody,
  },
  delivery_exclusion: {
    sees: ofSeenDelivery,
    adds: sql`${own} and ${ofOwnDelivery}`,
    changes: ofOwnDelivery,
    deletes: nobody,
  },
  reference: { sees: everyone },
  run: { sees: onSeenDeliveries, changes: onSeenDeliveries },
  found_cluster: {
    sees: sql`exists (select from run r where r.tenant_id = cw_tenant() and r.id = run_id)`,
  },
  // An anchor says only that an establishment has a lasting name here.
  anchor: { sees: everyone, changes: nobody, deletes: nobody },
  anchor_delivery: { sees: ofSeenDelivery, adds: sql`${own} and ${ofSeenDelivery}` },
  hypothesis: {
    sees: sql`${own} or cw_shared('hypothesis', id::text, owner_organisation_id)`,
    changes: sql`${own} or cw_changeable('hypothesis', id::text, owner_organisation_id)`,
  },
  hypothesis_member: {
    sees: sql`exists (select from hypothesis h where h.id = hypothesis_id)`,
    adds: sql`${own} and ${ofChangeable}`,
    changes: ofChangeable,
    deletes: ofChangeable,
  },
  // An answer was made for one person, and holds what that person may see.
  job: { sees: sql`${own} and ${ofMyself}`, changes: sql`${own} and ${ofMyself}` },
  source_mapping: { sees: own },
};
