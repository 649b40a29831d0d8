import { sql } from "kysely";
import type { Audience } from "../../domain/audience.ts";
import { owner } from "./owner.ts";
import type { Work } from "./open-workspace.ts";

/** What a run rests on: named by hash, so that a changed or missing input shows. */
export interface RunInput {
  readonly kind: "delivery" | "reference";
  readonly id: string;
  readonly hash: string;
}

/** The card of a run: what is needed to compute it again. */
export interface RunCard {
  readonly id: string;
  readonly question: string;
  readonly parameters: Record<string, unknown>;
  readonly seed: number | null;
  readonly inputs: readonly RunInput[];
  readonly softwareVersion: string;
  readonly resultHash: string;
  readonly madeAt: string;
  readonly tookMs: number;
}

/** Keeps a run and its result; the same run kept twice is one run. */
export async function keepRun(
  db: Work,
  audience: Audience,
  card: RunCard,
  result: string,
  foundClusters: readonly string[] = [],
): Promise<void> {
  await db
    .insertInto("run")
    .values({
      ...owner(audience),
      id: card.id,
      question: card.question,
      parameters: JSON.stringify(card.parameters),
      seed: card.seed === null ? null : String(card.seed),
      inputs: JSON.stringify(card.inputs),
      software_version: card.softwareVersion,
      result_hash: card.resultHash,
      result,
      made_at: card.madeAt,
      took_ms: card.tookMs,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["tenant_id", "id"])
        // Of a run whose delivery was deleted and came back, the result is kept again.
        .doUpdateSet({ result: (eb) => eb.ref("excluded.result") })
        .where("run.result", "is", null),
    )
    .execute();
  if (foundClusters.length === 0) return;
  await db
    .insertInto("found_cluster")
    .values(
      foundClusters.map((id, position) => ({ ...owner(audience), id, run_id: card.id, position })),
    )
    .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doNothing())
    .execute();
}

export async function findRun(db: Work, id: string): Promise<RunCard | undefined> {
  const row = await db
    .selectFrom("run")
    .select([
      "id",
      "question",
      "parameters",
      "seed",
      "inputs",
      "software_version",
      "result_hash",
      "made_at",
      "took_ms",
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      question: row.question,
      parameters: row.parameters as Record<string, unknown>,
      seed: row.seed === null ? null : Number(row.seed),
      inputs: row.inputs as RunInput[],
      softwareVersion: row.software_version,
      resultHash: row.result_hash,
      madeAt: row.made_at.toISOString(),
      tookMs: row.took_ms,
    }
  );
}

/** What a run computed, as the text it was kept as; undefined where it is not kept, or no longer. */
export async function runResult(db: Work, id: string): Promise<string | undefined> {
  const row = await db.selectFrom("run").select("result").where("id", "=", id).executeTakeFirst();
  return row?.result ?? undefined;
}

/** Whether what a run computed is kept. */
export async function hasResult(db: Work, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("run")
    .select("id")
    .where("id", "=", id)
    .where("result", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

const standsOn = (delivery: string) =>
  sql<boolean>`run.inputs @> ${JSON.stringify([{ kind: "delivery", id: delivery }])}::jsonb`;

/** How many runs stand on a delivery. */
export async function runsOn(db: Work, delivery: string): Promise<number> {
  const { n } = await db
    .selectFrom("run")
    .select(({ fn }) => fn.countAll<string>().as("n"))
    .where(standsOn(delivery))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Forgets what was computed from a delivery that is deleted; the cards stay. */
export async function dropResultsOn(db: Work, delivery: string): Promise<void> {
  await db
    .updateTable("run")
    .set({ result: null })
    .where(standsOn(delivery))
    .where("result", "is not", null)
    .execute();
}

/** The run in which a cluster was found, and its place in that run's list. */
export async function runOfCluster(
  db: Work,
  cluster: string,
): Promise<{ run: string; position: number } | undefined> {
  const row = await db
    .selectFrom("found_cluster")
    .select(["run_id", "position"])
    .where("id", "=", cluster)
    .executeTakeFirst();
  return row && { run: row.run_id, position: row.position };
}

/** How many kept runs rest on each input, by its id. */
export async function runsPerInput(db: Work): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; runs: string }>`
    select input ->> 'id' as id, count(*) as runs
    from run, jsonb_array_elements(inputs) as input
    group by 1`.execute(db);
  return new Map(rows.map(({ id, runs }) => [id, Number(runs)]));
}
