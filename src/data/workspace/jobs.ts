import { sql } from "kysely";
import type { Audience } from "../../domain/audience.ts";
import type { Purpose } from "../../domain/purpose.ts";
import { owner } from "./owner.ts";
import type { Work } from "./open-workspace.ts";

export interface JobRecord {
  readonly id: string;
  readonly question: string;
  readonly input: unknown;
  readonly organisation: string;
  readonly person: string | null;
  readonly purpose: Purpose;
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly progress: unknown;
  /** The answer as JSON text, once done. */
  readonly answer: string | null;
  readonly error: unknown;
  readonly cancelAsked: boolean;
  readonly createdAt: string;
  readonly endedAt: string | null;
}

export async function keepJob(
  db: Work,
  audience: Audience,
  question: string,
  input: unknown,
): Promise<string> {
  const { id } = await db
    .insertInto("job")
    .values({
      ...owner(audience),
      question,
      input: JSON.stringify(input),
      person_id: audience.person,
      purpose: audience.purpose,
      state: "waiting",
      progress: null,
      answer: null,
      error: null,
      ended_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findJob(db: Work, id: string): Promise<JobRecord | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const row = await db.selectFrom("job").selectAll().where("id", "=", id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      question: row.question,
      input: row.input,
      organisation: row.owner_organisation_id,
      person: row.person_id,
      purpose: row.purpose,
      state: row.state,
      progress: row.progress,
      answer: row.answer,
      error: row.error,
      cancelAsked: row.cancel_asked,
      createdAt: row.created_at.toISOString(),
      endedAt: row.ended_at?.toISOString() ?? null,
    }
  );
}

/** Takes the oldest waiting job, if there is one; two takers never get the same. */
export async function takeJob(db: Work): Promise<string | undefined> {
  const row = await db
    .updateTable("job")
    .set({ state: "running" })
    .where("id", "=", (eb) =>
      eb
        .selectFrom("job")
        .select("id")
        .where("state", "=", "waiting")
        .orderBy("created_at")
        .orderBy("id")
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

export async function putProgress(db: Work, id: string, progress: unknown): Promise<void> {
  await db
    .updateTable("job")
    .set({ progress: JSON.stringify(progress) })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

export async function endJob(
  db: Work,
  id: string,
  end: { state: "done"; answer: string } | { state: "failed" | "cancelled"; error: unknown },
): Promise<void> {
  await db
    .updateTable("job")
    .set({
      state: end.state,
      answer: end.state === "done" ? end.answer : null,
      error: end.state === "done" ? null : JSON.stringify(end.error),
      ended_at: new Date(),
    })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .execute();
}

export async function askCancel(db: Work, id: string): Promise<void> {
  await db.updateTable("job").set({ cancel_asked: true }).where("id", "=", id).execute();
}

/**
 * Jobs that a process left running when it died wait again: a job restarts
 * rather than resumes. Called by the one server of a data folder as it starts.
 */
export async function reviveJobs(db: Work): Promise<number> {
  const result = await db
    .updateTable("job")
    .set({ state: "waiting", progress: sql`null` })
    .where("state", "=", "running")
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
