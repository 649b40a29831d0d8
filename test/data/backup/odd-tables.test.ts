import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyIn } from "../../../src/data/backup/copy-rows.ts";
import { letReadWhole, readWhole, unguarded } from "../../../src/data/backup/whole-tables.ts";
import {
  putRows,
  sequences,
  setSequence,
  tableRows,
  type WorkspaceTable,
  workspaceTables,
  writePlainly,
} from "../../../src/data/backup/workspace-tables.ts";
import {
  embeddedPostgres,
  type EmbeddedPostgres,
} from "../../../src/data/workspace/embedded-postgres.ts";

// Tables such as nobody made yet: what a backup knows of a table it has from the database.
const schema = `
  create table place (tenant_id uuid not null, name text not null, part_of text,
    size double precision, big bigint generated always as identity, made timestamptz,
    told jsonb, raw bytea, day date, lasting interval, many text[], exact numeric,
    less double precision generated always as (-size) stored,
    primary key (tenant_id, name));
  alter table place add foreign key (tenant_id, part_of) references place (tenant_id, name);
  create table line (text text, number integer);
  create table "Odd ""name" (id serial primary key, of_place text, "a column" text);
  create table round_a (id int primary key, b int);
  create table round_b (id int primary key, a int references round_a (id));
  alter table round_a add foreign key (b) references round_b (id);
  create table log (at int not null, text text) partition by range (at);
  create table log_1 partition of log for values from (0) to (100);
  create table log_2 partition of log for values from (100) to (200);
  create function never() returns trigger language plpgsql as $$
    begin raise exception 'this is never written to'; end $$;
  create trigger never before insert or delete on line for each row execute function never();
  alter table place enable row level security;
  alter table place force row level security;
  create policy own on place using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
`;
const tenants = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-0000000000aa"];

const folder = mkdtempSync(join(tmpdir(), "cw-backup-"));
chmodSync(folder, 0o755);
let server: EmbeddedPostgres;
let from: pg.Client;
let to: pg.Client;

async function database(name: string, user: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: server.url
      .replace(/\/\/.*@/, `//${user}:${user}@`)
      .replace(/\/clusterwerk$/, `/${name}`),
  });
  await client.connect();
  await client.query(schema);
  return client;
}

beforeAll(async () => {
  server = await embeddedPostgres(join(folder, "server"));
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("create role plain login password 'plain'");
  await client.query("create role chief login superuser password 'chief'");
  // What sorts words otherwise must not make another backup.
  await client.query("create database odd owner plain");
  await client.query(
    "create database odd_too owner plain template template0 locale_provider icu icu_locale 'nl'",
  );
  await client.end();
  from = await database("odd", "plain");
  to = await database("odd_too", "plain");
});
afterAll(async () => {
  await from.end();
  await to.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The rows of every table as text, as a backup reads them. */
async function contents(client: pg.Client): Promise<[WorkspaceTable, Buffer][]> {
  await letReadWhole(client);
  await client.query("begin isolation level repeatable read read only");
  await writePlainly(client);
  await readWhole(client);
  const found: [WorkspaceTable, Buffer][] = [];
  for (const table of await workspaceTables(client)) {
    const pieces: Buffer[] = [];
    for await (const piece of tableRows(client, table)) pieces.push(piece as Buffer);
    found.push([table, Buffer.concat(pieces)]);
  }
  await client.query("commit");
  return found;
}

async function inWhole(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query("begin");
  await writePlainly(client);
  const names = (await workspaceTables(client)).map(({ name }) => name);
  try {
    await unguarded(client, names, async () => {
      await client.query(`truncate ${names.map(pg.escapeIdentifier).join(", ")}`);
      await work();
    });
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

const text = fc.string({ unit: "binary" }).map((one) => one.replaceAll("\u0000", "\\N\t\n"));
const rows = fc.record({
  places: fc.uniqueArray(
    fc.record({
      name: fc.oneof(fc.constantFrom("a", "B", "á", "Z", "z", "-a", "\\.", "\\N", ""), text),
      size: fc.oneof(fc.double(), fc.constant(null)),
      made: fc.oneof(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") }),
        fc.constant(null),
      ),
      told: fc.oneof(
        // Without the one character that jsonb has not.
        fc.json({ stringUnit: "grapheme" }).filter((one) => !one.includes("u0000")),
        fc.constant(null),
      ),
      raw: fc.uint8Array(),
      many: fc.array(text),
    }),
    { selector: ({ name }) => name, maxLength: 8 },
  ),
  lines: fc.array(fc.record({ text, number: fc.oneof(fc.integer({ min: 0, max: 9 })) })),
});

describe("tables of any kind", () => {
  it("are the same in another database, whatever is in them and however it sorts", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async ({ places, lines }) => {
        await inWhole(from, async () => {
          for (const [k, one] of places.entries()) {
            await from.query(
              `insert into place (tenant_id, name, part_of, size, made, told, raw, day, lasting, many, exact)
               values ($1, $2, $3, $4, $5, $6::json::text::jsonb, $7, $5::timestamptz::date, '1 mon 2 days 03:04:05.678901', $8, $4::float8::text::numeric)`,
              [
                tenants[k % 2],
                one.name,
                places[k > 1 ? k - 2 : k].name,
                one.size !== null && Number.isFinite(one.size) ? one.size : null,
                one.made,
                one.told,
                Buffer.from(one.raw),
                one.many,
              ],
            );
          }
          for (const one of lines) {
            await from.query("insert into line values ($1, $2)", [one.text, one.number]);
            await from.query("insert into log values ($1, $2)", [one.number * 20, one.text]);
            await from.query(`insert into "Odd ""name" (of_place) values ($1)`, [one.text]);
          }
          await from.query("insert into round_a values (1, 1); insert into round_b values (1, 1)");
        });
        const before = await contents(from);
        expect(before.map(([{ name }]) => name)).toEqual(
          ['Odd "name', "line", "log", "place", "round_a", "round_b"].sort(),
        );
        const numbers = await sequences(from);
        await inWhole(to, async () => {
          for (const [table, content] of before) {
            // In small pieces, that break characters and rows.
            const pieces = content.length > 0 ? [content.subarray(0, 3), content.subarray(3)] : [];
            await putRows(
              to,
              table,
              (async function* () {
                yield* pieces;
              })(),
            );
          }
          for (const one of numbers) await setSequence(to, one);
        });
        expect((await contents(to)).map(([, content]) => String(content))).toEqual(
          before.map(([, content]) => String(content)),
        );
        expect(await sequences(to)).toEqual(numbers);
        const places2 = before.find(([{ name }]) => name === "place")![1];
        const lineCount = String(places2).split("\n").length - 1;
        expect(lineCount, "of all tenants").toBe(places.length);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it("have their guards back afterwards, held against every row", async () => {
    await inWhole(to, async () => {
      await to.query("insert into round_a values (1, null)");
    });
    await expect(to.query("insert into round_b values (1, 2)")).rejects.toThrow(/foreign key/);
    await expect(to.query("insert into line values ('x', 1)")).rejects.toThrow(/never written/);
    const { rows: seen } = await to.query("select * from place");
    expect(seen).toEqual([]);
    await expect(
      inWhole(to, async () => {
        await to.query("insert into round_b values (1, 2)");
      }),
    ).rejects.toThrow(/foreign key/);
  });

  it("show their owner no tenant's rows but while a backup reads", async () => {
    await inWhole(from, async () => {
      await from.query("insert into place (tenant_id, name) values ($1, 'a')", [tenants[0]]);
    });
    await letReadWhole(from);
    expect((await from.query("select * from place")).rows).toEqual([]);
    await from.query("begin");
    await readWhole(from);
    expect((await from.query("select * from place")).rows).toHaveLength(1);
    // For reading alone.
    expect((await from.query("update place set name = 'b'")).rowCount).toBe(0);
    await from.query("rollback");
  });
});

describe("copying", () => {
  it("says what is wrong with the rows, and leaves the connection fit for use", async () => {
    const rowsOf = async function* (content: string) {
      yield Buffer.from(content);
    };
    await expect(copyIn(to, "copy round_a from stdin", rowsOf("x\ty\n"))).rejects.toThrow(
      /invalid input syntax/,
    );
    const broken = async function* () {
      yield Buffer.from("7\t\\N\n");
      throw new Error("the file broke off");
    };
    await expect(copyIn(to, "copy round_a from stdin", broken())).rejects.toThrow(/broke off/);
    expect((await to.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    expect((await to.query("select from round_a where id = 7")).rowCount).toBe(0);
  });

  it("holds up the server for a slow reader and loses nothing", async () => {
    const many = 200_000;
    const table: WorkspaceTable = { name: "slow", columns: ["n", "t"], key: ["n"] };
    await from.query(
      `create table slow as select n, repeat('x', 200) as t from generate_series(1, ${many}) n`,
    );
    const rows2 = tableRows(from, table);
    let most = 0;
    let lines = 0;
    for await (const piece of rows2) {
      most = Math.max(most, rows2.readableLength);
      for (const byte of piece as Buffer) if (byte === 10) lines++;
      if (lines % 1000 === 0) await new Promise((resume) => setImmediate(resume));
    }
    expect(lines).toBe(many);
    // Of 40 MB never more than a few reads of the network lie in memory.
    expect(most).toBeLessThan(1_000_000);
    await from.query("drop table slow");
  });
});
