import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import type { Audience } from "../../domain/audience.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { databaseGone } from "./database-gone.ts";
import { embeddedPostgres } from "./embedded-postgres.ts";
import { migrationProvider, migrations } from "./migrations.ts";
import type { Tables } from "./tables.ts";

export type Work = Transaction<Tables>;

/** What row level security looks at. */
export type Asker = Pick<Audience, "tenant" | "organisation" | "person" | "roles" | "reach">;

/** The workspace: what people do, in PostgreSQL. */
export interface Workspace {
  /** One transaction, as the audience: what is not theirs is not there. */
  as<T>(audience: Asker, work: (db: Work) => Promise<T>): Promise<T>;
  /**
   * One transaction around all that is asked through the workspace that the work gets:
   * either everything is done or nothing, and whoever looks from outside sees nothing of it until then.
   */
  within<T>(audience: Asker, work: (db: Work, within: Workspace) => Promise<T>): Promise<T>;
  /** One transaction as the program itself, which sees its whole tenant: never with what somebody asks for. */
  asSystem<T>(tenant: string, work: (db: Work) => Promise<T>): Promise<T>;
  /** A connection for one piece of work, outside any audience: for what is done to the whole. */
  withConnection<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>;
  /** Claims to be the one server of this workspace, until it is closed; false where there is one. */
  claimServing(): Promise<boolean>;
  close(): Promise<void>;
}

/** Of our own in a folder, or of others by address. */
export type WorkspacePlace = { readonly folder: string } | { readonly url: string };

/** Held by the one process that serves and runs jobs. */
const serving = 0x6378;

/**
 * Opens the workspace at `url`, or the embedded one in `folder`, and brings its
 * tables up to date. Safe to call from several processes at once.
 *
 * @throws ClusterwerkError database-unreachable, data-folder-newer
 */
export async function openWorkspace(at: WorkspacePlace): Promise<Workspace> {
  const embedded = "folder" in at ? await embeddedPostgres(at.folder) : undefined;
  const connectionString = embedded?.url ?? (at as { url: string }).url;
  const pool = new pg.Pool({ connectionString, max: 16, connectionTimeoutMillis: 10_000 });
  // Without listeners a connection that drops while nothing is asked of it would end the process:
  // one that lies in the pool, and one that somebody holds between two questions.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let server: pg.PoolClient | undefined;
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    await embedded?.stop();
    throw error;
  }
  const inTransaction = async <T>(work: (transaction: Work) => Promise<T>): Promise<T> => {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      throw databaseGone(error);
    }
  };
  let closing = false;
  const claim = async (): Promise<boolean> => {
    const client = server ?? (await pool.connect());
    if (server === undefined) {
      server = client;
      // A database that recovers throws everybody out: then the claim is made again.
      client.once("end", () => {
        if (server !== client) return;
        letGo();
        again(claim);
      });
    }
    // The lock of a server that was just killed is given back within moments.
    for (let attempt = 0; attempt < 20; attempt++) {
      const { rows } = await client.query("select pg_try_advisory_lock($1) as mine", [serving]);
      if (rows[0].mine) return true;
      await new Promise((wake) => setTimeout(wake, 100));
    }
    return false;
  };
  const letGo = (): void => {
    const held = server;
    server = undefined;
    held?.release(true);
  };
  const again = (work: () => Promise<unknown>): void => {
    setTimeout(() => {
      if (!closing) work().catch(() => again(work));
    }, 500).unref();
  };
  const workspace: Workspace = {
    as: (audience, work) =>
      inTransaction(async (transaction) => {
        await become(transaction, audience);
        return work(transaction);
      }),
    within: (audience, work) =>
      workspace.as(audience, (transaction) =>
        work(transaction, {
          ...workspace,
          as: async (asker, part) => {
            await become(transaction, asker);
            return part(transaction);
          },
        }),
      ),
    asSystem: (tenant, work) =>
      inTransaction(async (transaction) => {
        await sql`select set_config('app.tenant', ${tenant}, true),
          set_config('role', 'cw_system', true)`.execute(transaction);
        return work(transaction);
      }),
    async withConnection(work) {
      const client = await pool.connect();
      let whole = false;
      try {
        const done = await work(client);
        whole = true;
        return done;
      } finally {
        // What broke off may have left it in the middle of something.
        client.release(!whole);
      }
    },
    claimServing: claim,
    async close() {
      closing = true;
      letGo();
      await db.destroy();
      await embedded?.stop();
    },
  };
  return workspace;
}

/** From here to its end the transaction sees what the audience sees. */
async function become(transaction: Work, audience: Asker): Promise<void> {
  await sql`select set_config('app.tenant', ${audience.tenant}, true),
    set_config('app.organisation', ${audience.organisation}, true),
    set_config('app.person', ${audience.person ?? ""}, true),
    set_config('app.reach', ${audience.reach}, true),
    set_config('app.roles', ${audience.roles.join(" ")}, true),
    set_config('role', 'cw_app', true)`.execute(transaction);
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: migrationProvider });
  const known = new Set(Object.keys(migrations));
  let done: string[];
  try {
    done = (await migrator.getMigrations()).filter((m) => m.executedAt).map((m) => m.name);
    const kept = await sql<{ name: string }>`select name from kysely_migration`
      .execute(db)
      .then((result) => result.rows.map((row) => row.name))
      .catch(() => []);
    const newer = kept.find((name) => !known.has(name));
    if (newer) {
      throw new ClusterwerkError("data-folder-newer", `the workspace knows ${newer}, we do not`, {
        found: newer,
        needed: Object.keys(migrations).at(-1),
      });
    }
  } catch (error) {
    if (error instanceof ClusterwerkError) throw error;
    throw new ClusterwerkError(
      "database-unreachable",
      error instanceof Error ? error.message : String(error),
      {},
      error,
    );
  }
  if (done.length === known.size) return;
  const { error } = await migrator.migrateToLatest();
  if (error) throw notUpToDate(error);
}

const notUpToDate = (error: unknown): ClusterwerkError =>
  new ClusterwerkError(
    "database-unreachable",
    `could not bring the workspace up to date: ${error instanceof Error ? error.message : "unknown"}`,
    {},
    error,
  );

/** Brings an empty database to a step, over a connection that stays open. */
export async function migrateTo(client: pg.Client, step: string): Promise<void> {
  const pool = {
    connect: async () => Object.assign(client, { release() {} }),
    end: async () => {},
    options: {},
  };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const { error } = await new Migrator({ db, provider: migrationProvider }).migrateTo(step);
  if (error) throw notUpToDate(error);
}
