import { createHash } from "node:crypto";
import { keepAnswer, takeKey } from "../../data/workspace/kept-answers.ts";
import type { Workspace } from "../../data/workspace/open-workspace.ts";
import type { Audience } from "../../domain/audience.ts";

/** What a request with a key asks. */
export interface KeyedRequest {
  readonly key: string;
  readonly question: string;
  readonly input: unknown;
}

/**
 * Requests with a key that are answered at the same time. Each holds a connection
 * while it waits for others; all at once they would wait for each other.
 */
const places = 4;

/** Answers a request once: see `once`. */
export type Once = <T>(
  audience: Audience,
  request: KeyedRequest,
  work: (within: Workspace) => Promise<T>,
) => Promise<{ readonly answer: T; readonly again: boolean }>;

/**
 * Answers each request that bears a key once. What it does to the workspace, and its
 * answer under the key, are one transaction: after a crash either both are there or
 * neither. The same request again gets the kept answer, which must be JSON.
 *
 * @throws ClusterwerkError key-taken
 */
export function once(workspace: Workspace): Once {
  let free = places;
  const waiting: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((next) => waiting.push(next));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return async (audience, { key, question, input }, work) => {
    const hash = createHash("sha256")
      .update(JSON.stringify([question, inOrder(input)]))
      .digest("hex");
    await enter();
    try {
      return await workspace.within(audience, async (db, within) => {
        const kept = await takeKey(db, audience, { key, hash });
        if (kept !== undefined) return { answer: JSON.parse(kept), again: true };
        const answer = await work(within);
        await within.as(audience, () => keepAnswer(db, audience, key, JSON.stringify(answer)));
        return { answer, again: false };
      });
    } finally {
      leave();
    }
  };
}

/** The same, with the names of each object in order: what is asked, however it was written. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => [name, inOrder(each)]);
}
