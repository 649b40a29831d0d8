import { createReadStream } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { embeddedPostgres } from "../workspace/embedded-postgres.ts";
import { migrateTo, type WorkspacePlace } from "../workspace/open-workspace.ts";
import { type BackupManifest, rowsOfTable } from "./backup-manifest.ts";
import { checksumOf } from "./checked-files.ts";
import { unguarded } from "./whole-tables.ts";
import {
  putRows,
  setSequence,
  tableRows,
  workspaceTables,
  writePlainly,
} from "./workspace-tables.ts";

/**
 * Fills an empty database from a backup: the tables are brought to the step they
 * were at, the rows put in, and every table read out again and held against its
 * checksum, all before anything is committed.
 *
 * @throws ClusterwerkError database-not-empty, database-unreachable, disk-full, backup-damaged
 */
export async function restoreWorkspace(
  place: WorkspacePlace,
  folder: string,
  manifest: BackupManifest,
): Promise<void> {
  const embedded = "folder" in place ? await embeddedPostgres(place.folder) : undefined;
  const client = new pg.Client({
    connectionString: embedded?.url ?? (place as { url: string }).url,
    connectionTimeoutMillis: 10_000,
  });
  client.on("error", () => {});
  try {
    await client.connect().catch((error: unknown) => {
      throw new ClusterwerkError("database-unreachable", String(error), {}, error);
    });
    await refuseFilled(client);
    await migrateTo(client, manifest.migrations.at(-1)!);
    await client.query("begin");
    await writePlainly(client);
    await putBack(client, folder, manifest);
    await client.query("commit");
  } finally {
    await client.end().catch(() => {});
    await embedded?.stop();
  }
}

/**
 * A database with any table is left alone. Whether it holds rows is not looked
 * at: row level security would show its owner none.
 */
async function refuseFilled(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('kysely_migration') is not null as there",
  );
  if (rows[0].there || (await workspaceTables(client)).length > 0) {
    throw new ClusterwerkError("database-not-empty", "the database holds tables");
  }
}

async function putBack(
  client: pg.ClientBase,
  folder: string,
  manifest: BackupManifest,
): Promise<void> {
  const tables = await workspaceTables(client);
  const names = tables.map(({ name }) => name);
  await unguarded(client, names, async () => {
    // The migrations themselves may have put something in.
    await client.query(`truncate ${names.map(pg.escapeIdentifier).join(", ")}`);
    for (const table of manifest.tables) {
      await putRows(client, table, createReadStream(join(folder, rowsOfTable(table.name))));
    }
    for (const sequence of manifest.sequences) await setSequence(client, sequence);
    const wrong: string[] = [];
    const kept = new Map(manifest.tables.map(({ name, sha256 }) => [name, sha256]));
    for (const table of tables) {
      const { sha256 } = await checksumOf(tableRows(client, table));
      if (sha256 !== kept.get(table.name)) wrong.push(rowsOfTable(table.name));
      kept.delete(table.name);
    }
    wrong.push(...[...kept.keys()].map(rowsOfTable));
    if (wrong.length > 0) {
      throw new ClusterwerkError("backup-damaged", `not the same: ${wrong.join(" ")}`, {
        folder,
        files: wrong.slice(0, 5),
        count: wrong.length,
      });
    }
  });
}
