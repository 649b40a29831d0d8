import { createHash } from "node:crypto";
import {
  hasResult,
  keepRun,
  runResult,
  type RunCard,
  type RunInput,
} from "../../data/workspace/runs.ts";
import { softwareVersion } from "../../domain/version.ts";
import type { Effects } from "../answer.ts";
import { groupTableInput } from "../register/group-table-in-use.ts";
import { refuseUnread } from "./run-inputs.ts";

export interface RunRequest {
  readonly question: string;
  readonly parameters: Record<string, unknown>;
  readonly seed: number | null;
  readonly inputs: readonly RunInput[];
}

/**
 * The result of a run: computed once, kept with its card, and read back ever
 * after. What is kept is the outcome before disclosure; each answer applies the
 * audience's rules to it.
 *
 * @throws ClusterwerkError conflict, where a reference that the run names went before it was read
 */
export async function run<T>(
  effects: Effects,
  asked: RunRequest,
  compute: () => Promise<T>,
  found: (result: T, run: string) => readonly string[] = () => [],
): Promise<{ run: string; result: T }> {
  const before = effects.register.references.passedOver.length;
  const request = await asRead(effects, asked);
  const id = runId(request);
  const kept = await keptResult<T>(effects, id);
  if (kept !== undefined) return { run: id, result: kept };
  const started = performance.now();
  const text = JSON.stringify(await compute());
  refuseUnread(effects.register, before, request.inputs, asked.question);
  const result = JSON.parse(text) as T;
  const card: RunCard = {
    ...request,
    id,
    softwareVersion,
    resultHash: sha256(text),
    madeAt: new Date().toISOString(),
    tookMs: Math.round(performance.now() - started),
  };
  await effects.workspace.as(effects.audience, (db) =>
    keepRun(db, effects.audience, card, text, found(result, id)),
  );
  return { run: id, result };
}

/** What a run computed, if it is kept. */
export async function keptResult<T>(effects: Effects, id: string): Promise<T | undefined> {
  const text = await effects.workspace.as(effects.audience, (db) => runResult(db, id));
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

export async function isKept(effects: Effects, request: RunRequest): Promise<boolean> {
  const id = runId(await asRead(effects, request));
  return effects.workspace.as(effects.audience, (db) => hasResult(db, id));
}

/**
 * Every run counts companies by the table of groups there is, and has the areas
 * of its day, so that what says so is an input of each.
 */
async function asRead({ register, columns }: Effects, request: RunRequest): Promise<RunRequest> {
  const areas = await columns.areas();
  return {
    ...request,
    parameters:
      areas.day === null ? request.parameters : { ...request.parameters, areasOn: areas.day },
    inputs: [
      ...request.inputs,
      ...(await groupTableInput(register)),
      ...areas.inputs.filter(({ id }) => request.inputs.every((one) => one.id !== id)),
    ],
  };
}

/** A run's id: the hash of all that determines its result. */
export function runId(request: RunRequest): string {
  return `r${sha256(canonical({ ...request, softwareVersion })).slice(0, 16)}`;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** JSON with sorted keys, so that equal things have equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
