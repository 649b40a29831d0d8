import type { Question } from "../contract/question.ts";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";
import type { Method } from "./routes.ts";

/** Whether a request may bear a key: it makes something, and must not make it twice. */
export const takesKey = (method: Method, question: Question): boolean =>
  method === "post" && question.effect === "writes" && !question.secret;

/**
 * The key in `Idempotency-Key`, with or without quotes.
 *
 * @throws ClusterwerkError invalid-input
 */
export function keyIn(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = /^"?([\x21\x23-\x7e]{8,200})"?$/.exec(header)?.[1];
  if (key !== undefined) return key;
  throw new ClusterwerkError("invalid-input", "not a key", {
    problem: [{ at: "Idempotency-Key", kind: "other", wanted: "" }],
  });
}
