import { type Kysely, type RawBuilder, sql } from "kysely";

export interface Policy {
  /** Who sees a row. */
  readonly sees: RawBuilder<unknown>;
  /** Who may add, change, delete one; where nothing is said, the organisation that owns it. */
  readonly adds?: RawBuilder<unknown>;
  readonly changes?: RawBuilder<unknown>;
  readonly deletes?: RawBuilder<unknown>;
}

/** That a row is of the organisation that asks. */
export const own = sql`owner_organisation_id = cw_organisation()`;

/** Puts these policies in the place of those a table has; `cw_system` sees its whole tenant. */
export async function govern(
  db: Kysely<unknown>,
  name: string,
  { sees, adds = own, changes = own, deletes = own }: Policy,
): Promise<void> {
  const table = sql.table(name);
  const ofTenant = sql`tenant_id = cw_tenant()`;
  await sql`alter table ${table} enable row level security`.execute(db);
  await sql`alter table ${table} force row level security`.execute(db);
  for (const policy of ["own_tenant", "sees", "adds", "changes", "deletes", "keeps"]) {
    await sql`drop policy if exists ${sql.ref(policy)} on ${table}`.execute(db);
  }
  await sql`create policy sees on ${table} for select to cw_app
    using (${ofTenant} and (${sees}))`.execute(db);
  await sql`create policy adds on ${table} for insert to cw_app
    with check (${ofTenant} and (${adds}))`.execute(db);
  await sql`create policy changes on ${table} for update to cw_app
    using (${ofTenant} and (${changes})) with check (${ofTenant} and (${changes}))`.execute(db);
  await sql`create policy deletes on ${table} for delete to cw_app
    using (${ofTenant} and (${deletes}))`.execute(db);
  await sql`create policy keeps on ${table} to cw_system
    using (${ofTenant}) with check (${ofTenant})`.execute(db);
  await sql`grant select, insert, update, delete on ${table} to cw_app, cw_system`.execute(db);
}
