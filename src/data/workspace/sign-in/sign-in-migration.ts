import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

type Schema = Kysely<unknown>;

const person = sql`person_id uuid not null references person (id) on delete cascade`;
const organisation = sql`organisation_id uuid not null references organisation (id)`;

/**
 * How people get in. Of every secret only a hash is kept, and only `cw_system`
 * reads these tables at all: no query that somebody's question leads to can
 * name a session, a token or a passphrase, however wrongly it is written.
 */
export const signIn: Migration = {
  async up(db) {
    for (const [name, body] of tables) {
      await sql`create table ${sql.table(name)} (tenant_id uuid not null, ${body})`.execute(db);
      await keptBySystem(db, name);
    }
    await sql`create index session_person on session (person_id)`.execute(db);
    await sql`create index api_token_person on api_token (person_id)`.execute(db);
    // What the identity provider's groups gave is told apart from what people gave.
    await sql`alter table assignment add column from_provider boolean not null default false`.execute(
      db,
    );
    await endsWhatIsBlocked(db);
  },
};

const tables: readonly [name: string, body: ReturnType<typeof sql>][] = [
  [
    "passphrase",
    sql`${person}, hash text not null, changed_at timestamptz not null default clock_timestamp(),
      primary key (person_id)`,
  ],
  [
    "provider_identity",
    sql`issuer text not null, subject text not null, ${person},
      linked_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, issuer, subject)`,
  ],
  [
    "session",
    sql`id uuid primary key default gen_random_uuid(), ${person}, ${organisation},
      secret_hash text not null unique, way text not null, device text not null,
      made_at timestamptz not null default clock_timestamp(),
      seen_at timestamptz not null default clock_timestamp(), ends_at timestamptz not null`,
  ],
  [
    "sign_in_link",
    sql`id uuid primary key default gen_random_uuid(), kind text not null,
      person_id uuid references person (id) on delete cascade, secret_hash text not null unique,
      made_at timestamptz not null default clock_timestamp(), ends_at timestamptz not null,
      vouched_by uuid references organisation (id), used_at timestamptz, check ((kind = 'first') = (person_id is null))`,
  ],
  [
    // Null: the address itself was proven, or the organisation that runs this vouched.
    "account_proof",
    sql`${person}, organisation_id uuid references organisation (id),
      proven_at timestamptz not null default clock_timestamp(),
      unique nulls not distinct (person_id, organisation_id)`,
  ],
  [
    "api_token",
    sql`id uuid primary key default gen_random_uuid(), ${person}, ${organisation},
      name text not null, scope text not null, secret_hash text not null unique,
      made_at timestamptz not null default clock_timestamp(), ends_at timestamptz not null,
      used_at timestamptz`,
  ],
];

/**
 * Whoever is let in again begins anew: nothing of before the block comes back to
 * life. Blocking is done by an administrator, who sees nothing of these tables,
 * so the program itself clears them.
 */
async function endsWhatIsBlocked(db: Schema): Promise<void> {
  await sql`create function cw_ends_blocked() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$ begin
      delete from session
        where person_id = new.person_id and organisation_id = new.organisation_id;
      delete from api_token
        where person_id = new.person_id and organisation_id = new.organisation_id;
      delete from sign_in_link where person_id = new.person_id;
      return new;
    end $$`.execute(db);
  await sql`grant create on schema public to cw_system`.execute(db);
  await sql`alter function cw_ends_blocked() owner to cw_system`.execute(db);
  await sql`revoke create on schema public from cw_system`.execute(db);
  await sql`create trigger blocked after update of blocked_at on colleague for each row
    when (old.blocked_at is null and new.blocked_at is not null)
    execute function cw_ends_blocked()`.execute(db);
}

async function keptBySystem(db: Schema, name: string): Promise<void> {
  const table = sql.table(name);
  const ofTenant = sql`tenant_id = cw_tenant()`;
  await sql`alter table ${table} enable row level security`.execute(db);
  await sql`alter table ${table} force row level security`.execute(db);
  await sql`create policy keeps on ${table} to cw_system
    using (${ofTenant}) with check (${ofTenant})`.execute(db);
  await sql`grant select, insert, update, delete on ${table} to cw_system`.execute(db);
}
