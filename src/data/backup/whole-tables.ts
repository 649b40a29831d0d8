import pg from "pg";

const quoted = pg.escapeIdentifier;

/** Lets the owner of the tables read every tenant's rows, while it says that it copies the whole. */
const policy = "whole_for_backup";

/**
 * Sees to it that a copy holds the rows of all tenants. A superuser is above row
 * level security; any other owner of the tables is under it, since it is forced,
 * and would copy nothing without a word. It gets a policy of its own, for reading
 * alone, which holds only in a transaction that `readWhole` was said in. A table
 * that came since the last backup gets it now, each by itself: that waits for a
 * moment at most, and for no two tables at once.
 */
export async function letReadWhole(client: pg.ClientBase): Promise<void> {
  const { rows: users } = await client.query<{ above: boolean }>(
    "select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user",
  );
  if (users[0].above) return;
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class c
     where relnamespace = current_schema()::regnamespace and relrowsecurity
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = $1)
     order by relname`,
    [policy],
  );
  for (const { name } of rows) {
    await client.query(`create policy ${policy} on ${quoted(name)} for select to current_user
      using (current_setting('app.whole', true) = 'on')`);
  }
}

/** To be said inside the transaction that copies. */
export async function readWhole(client: pg.ClientBase): Promise<void> {
  await client.query("set local app.whole = 'on'");
}

/**
 * Does work on tables that nobody else uses without their guards: foreign keys,
 * triggers and row level security of the owner. All are back as they were
 * afterwards, and every foreign key has been held against every row. Inside a
 * transaction.
 */
export async function unguarded<T>(
  client: pg.ClientBase,
  tables: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const { rows: keys } = await client.query<{ name: string; on: string; definition: string }>(
    `select conname::text as name, conrelid::regclass::text as on,
       pg_get_constraintdef(oid) as definition
     from pg_constraint
     where connamespace = current_schema()::regnamespace and contype = 'f' and conparentid = 0
     order by conrelid::regclass::text, conname`,
  );
  const { rows: forced } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relnamespace = current_schema()::regnamespace and relforcerowsecurity`,
  );
  for (const { name, on } of keys) {
    await client.query(`alter table ${on} drop constraint ${quoted(name)}`);
  }
  const each = async (names: readonly string[], change: string): Promise<void> => {
    for (const name of names) await client.query(`alter table ${quoted(name)} ${change}`);
  };
  const guarded = forced.map(({ name }) => name);
  await each(guarded, "no force row level security");
  await each(tables, "disable trigger user");
  const done = await work();
  await each(tables, "enable trigger user");
  await each(guarded, "force row level security");
  for (const { name, on, definition } of keys) {
    await client.query(`alter table ${on} add constraint ${quoted(name)} ${definition}`);
  }
  return done;
}
