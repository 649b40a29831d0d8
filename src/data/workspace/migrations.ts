import { sql, type Kysely } from "kysely";
import type { Migration, MigrationProvider } from "kysely/migration";
import { auditLog } from "./audit-migration.ts";
import { keptAnswers } from "./kept-answers-migration.ts";
import { privacy } from "./privacy-migration.ts";
import { organisations } from "./organisations-migration.ts";
import { people } from "./people-migration.ts";
import { publications } from "./publications-migration.ts";
import { signIn } from "./sign-in/sign-in-migration.ts";

type Schema = Kysely<unknown>;

/**
 * Row level security: a row is seen by its own tenant alone. FORCE makes it
 * hold for the owner of the tables too; only a superuser is above it, which is
 * why every transaction first becomes `cw_app`.
 */
async function guard(db: Schema, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  await sql`create policy own_tenant on ${sql.table(table)}
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
      and owner_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)`.execute(
    db,
  );
  await sql`grant select, insert, update, delete on ${sql.table(table)} to cw_app`.execute(db);
}

const owned = sql`tenant_id uuid not null, owner_organisation_id uuid not null`;

const first: Migration = {
  async up(db) {
    await sql`do $$ begin
      if not exists (select from pg_roles where rolname = 'cw_app') then
        create role cw_app nologin;
      end if;
      execute format('grant cw_app to %I', current_user);
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db);

    const tables: [name: string, body: ReturnType<typeof sql>][] = [
      [
        "delivery",
        sql`id text not null, manifest jsonb not null, imported_at timestamptz not null default now(),
          primary key (tenant_id, id)`,
      ],
      [
        "reference",
        sql`id text not null, record jsonb not null, imported_at timestamptz not null default now(),
          primary key (tenant_id, id)`,
      ],
      [
        "run",
        sql`id text not null, question text not null, parameters jsonb not null, seed bigint,
          inputs jsonb not null, software_version text not null, result_hash text not null,
          result text not null, made_at timestamptz not null default now(),
          took_ms double precision not null, primary key (tenant_id, id)`,
      ],
      [
        "found_cluster",
        sql`id text not null, run_id text not null, position integer not null,
          primary key (tenant_id, id),
          foreign key (tenant_id, run_id) references run (tenant_id, id)`,
      ],
      [
        "anchor",
        sql`id uuid primary key default gen_random_uuid(), source text not null,
          source_id text not null, unique (tenant_id, source, source_id)`,
      ],
      [
        "anchor_delivery",
        sql`anchor_id uuid not null references anchor (id), delivery_id text not null,
          primary key (anchor_id, delivery_id),
          foreign key (tenant_id, delivery_id) references delivery (tenant_id, id)`,
      ],
      [
        "hypothesis",
        sql`id uuid primary key default gen_random_uuid(), name text not null, note text not null,
          cluster_id text not null, run_id text not null, delivery_id text not null,
          adopted_at timestamptz not null default now(), changed_at timestamptz not null default now(),
          foreign key (tenant_id, run_id) references run (tenant_id, id)`,
      ],
      [
        "hypothesis_member",
        sql`hypothesis_id uuid not null references hypothesis (id), anchor_id uuid not null references anchor (id),
          state text not null check (state in ('found', 'added', 'dropped')), note text not null default '',
          primary key (hypothesis_id, anchor_id)`,
      ],
      [
        "job",
        sql`id uuid primary key default gen_random_uuid(), question text not null, input jsonb not null,
          purpose text not null, state text not null default 'waiting'
            check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
          progress jsonb, answer text, error jsonb, cancel_asked boolean not null default false,
          created_at timestamptz not null default now(), ended_at timestamptz`,
      ],
    ];
    for (const [name, body] of tables) {
      await sql`create table ${sql.table(name)} (${owned}, ${body})`.execute(db);
      await guard(db, name);
    }
    await sql`create index job_open on job (created_at) where state in ('waiting', 'running')`.execute(
      db,
    );
  },
};

/**
 * What is agreed on a delivery and taken out of it. A deleted delivery keeps its
 * row, so that anchors and run cards still know what they spoke of.
 */
const keeping: Migration = {
  async up(db) {
    await sql`alter table delivery
      add column deleted_at timestamptz,
      add column personal_removed_at timestamptz`.execute(db);
    await sql`alter table run alter column result drop not null`.execute(db);
    const tables: [name: string, body: ReturnType<typeof sql>][] = [
      [
        "delivery_terms",
        sql`id bigint generated always as identity primary key, delivery_id text not null,
          terms jsonb not null, changed_at timestamptz not null default clock_timestamp(),
          foreign key (tenant_id, delivery_id) references delivery (tenant_id, id)`,
      ],
      [
        "delivery_exclusion",
        sql`delivery_id text not null, at_row integer not null, whole_row boolean not null,
          reason text not null, excluded_at timestamptz not null default clock_timestamp(),
          primary key (tenant_id, delivery_id, at_row),
          foreign key (tenant_id, delivery_id) references delivery (tenant_id, id)`,
      ],
    ];
    for (const [name, body] of tables) {
      await sql`create table ${sql.table(name)} (${owned}, ${body})`.execute(db);
      await guard(db, name);
    }
  },
};

/** How the files of a source are read, kept for its next delivery. */
const sourceMappings: Migration = {
  async up(db) {
    await sql`create table source_mapping (${owned}, id text not null, source text not null,
      signature text not null, columns jsonb not null, mapping jsonb not null,
      file_name text not null, kept_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id))`.execute(db);
    await guard(db, "source_mapping");
    await sql`create index source_mapping_shape on source_mapping (tenant_id, signature)`.execute(
      db,
    );
  },
};

/** Every step from an empty database to today's; names sort in order of age. */
export const migrations: Record<string, Migration> = {
  "2026-11-first": first,
  "2026-11-keeping": keeping,
  "2026-11-source-mappings": sourceMappings,
  "2026-11-t-organisations": organisations,
  "2026-11-u-audit": auditLog,
  "2026-11-u-people": people,
  "2026-11-v-kept-answers": keptAnswers,
  "2026-11-w-publications": publications,
  "2026-11-w-privacy": privacy,
  "2026-11-x-sign-in": signIn,
};

export const migrationProvider: MigrationProvider = {
  getMigrations: async () => migrations,
};
