import { createHmac } from "node:crypto";
import { sql } from "kysely";
import type { AuditLine, AuditResult, ChainedLine } from "../../domain/audit-line.ts";
import { textOfLine } from "../../domain/audit-line.ts";
import type { Work } from "./open-workspace.ts";

/** Held while a line is added, so that lines follow one another in whatever process. */
const adding = 0x6380;

/** The hash before the first line. */
export const chainStart = "0".repeat(64);

export const sealed = (key: Buffer, line: AuditLine, previous: string): string =>
  createHmac("sha256", key).update(textOfLine(line, previous)).digest("hex");

export type NewLine = Omit<AuditLine, "number" | "at">;

/** Adds lines after the last one, in their order, under one lock and in one statement. */
export async function addLines(
  db: Work,
  tenant: string,
  key: Buffer,
  lines: readonly NewLine[],
): Promise<ChainedLine[]> {
  await sql`select pg_advisory_xact_lock(${adding})`.execute(db);
  const last = await lastLine(db);
  let number = last?.number ?? 0;
  let previous = last?.hash ?? chainStart;
  const at = new Date().toISOString();
  const chained = lines.map((line): ChainedLine => {
    const whole: AuditLine = { ...line, number: ++number, at };
    const one = { ...whole, previous, hash: sealed(key, whole, previous) };
    previous = one.hash;
    return one;
  });
  await db
    .insertInto("audit_line")
    .values(
      chained.map((line) => ({
        tenant_id: tenant,
        number: String(line.number),
        at: line.at,
        action: line.action,
        object: JSON.stringify(line.object),
        result: line.result,
        code: line.code,
        origin: line.origin,
        organisation_id: line.organisation,
        person_id: line.person,
        previous: line.previous,
        hash: line.hash,
      })),
    )
    .execute();
  return chained;
}

/** Adds a line after the last one. */
export async function addLine(
  db: Work,
  tenant: string,
  key: Buffer,
  line: NewLine,
): Promise<ChainedLine> {
  return (await addLines(db, tenant, key, [line]))[0];
}

/** The last line there is, or where the chain was cut when all are gone. */
async function lastLine(db: Work): Promise<{ number: number; hash: string } | undefined> {
  const line = await db
    .selectFrom("audit_line")
    .select(["number", "hash"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const found = line ?? (await startOf(db));
  return found && { number: Number(found.number), hash: found.hash };
}

/** The last line that was removed, after which the chain goes on; undefined where none was. */
export async function startOf(db: Work): Promise<{ number: number; hash: string } | undefined> {
  const row = await db.selectFrom("audit_start").select(["number", "hash"]).executeTakeFirst();
  return row && { number: Number(row.number), hash: row.hash };
}

export interface AuditWish {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly person?: string | undefined;
  readonly action?: string | undefined;
  readonly result?: AuditResult | undefined;
}

/** Lines that answer a wish, the newest first, and how many there are. */
export async function linesOf(
  db: Work,
  wish: AuditWish,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ lines: (ChainedLine & { name: string | null })[]; total: number }> {
  let query = db.selectFrom("audit_line");
  if (wish.from !== undefined) query = query.where("at", ">=", wish.from);
  // The whole of the last day: text in order of time, of which a day is the beginning.
  if (wish.until !== undefined) query = query.where("at", "<", `${wish.until}U`);
  if (wish.person !== undefined) query = query.where("person_id", "=", wish.person);
  if (wish.action !== undefined) query = query.where("action", "=", wish.action);
  if (wish.result !== undefined) query = query.where("result", "=", wish.result);
  const { n } = await query
    .select(({ fn }) => fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .leftJoin("person", "person.id", "audit_line.person_id")
    .selectAll("audit_line")
    .select("person.name")
    .orderBy("number", "desc")
    .offset(offset)
    .limit(limit)
    .execute();
  return {
    lines: rows.map(({ name, ...row }) => ({ ...lineOf(row), name })),
    total: Number(n),
  };
}

/** The lines after a number, in order, at most so many. */
export async function linesAfter(db: Work, number: number, limit: number): Promise<ChainedLine[]> {
  const rows = await db
    .selectFrom("audit_line")
    .selectAll()
    .where("number", ">", String(number))
    .orderBy("number")
    .limit(limit)
    .execute();
  return rows.map(lineOf);
}

/**
 * Removes the lines of before a day; what stays can still be checked, from the
 * last line that went.
 *
 * @returns how many went
 */
export async function removeBefore(db: Work, tenant: string, day: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(${adding})`.execute(db);
  const last = await db
    .selectFrom("audit_line")
    .select(["number", "hash"])
    .where("at", "<", day)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last) return 0;
  await sql`select set_config('app.retention', 'on', true)`.execute(db);
  await db
    .insertInto("audit_start")
    .values({ tenant_id: tenant, number: last.number, hash: last.hash })
    .onConflict((conflict) =>
      conflict.column("tenant_id").doUpdateSet({
        number: last.number,
        hash: last.hash,
        removed_at: new Date(),
      }),
    )
    .execute();
  const gone = await db
    .deleteFrom("audit_line")
    .where("number", "<=", last.number)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

interface Row {
  number: string;
  at: string;
  action: string;
  object: unknown;
  result: AuditResult;
  code: string | null;
  origin: string;
  organisation_id: string;
  person_id: string | null;
  previous: string;
  hash: string;
}

const lineOf = (row: Row): ChainedLine => ({
  number: Number(row.number),
  at: row.at,
  action: row.action,
  object: row.object as Record<string, string>,
  result: row.result,
  code: row.code,
  origin: row.origin,
  organisation: row.organisation_id,
  person: row.person_id,
  previous: row.previous,
  hash: row.hash,
});
