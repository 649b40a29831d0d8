import type { Context } from "hono";
import { asClusterwerkError } from "../domain/clusterwerk-error.ts";
import { errorSentence } from "../domain/error-sentences.ts";
import { preferredLanguage, type Language } from "../domain/language.ts";
import { httpStatus } from "./http-status.ts";

export const languageOf = (c: Context): Language =>
  preferredLanguage(c.req.header("accept-language"));

/** Anything thrown, as a problem after RFC 9457: a sentence for people, a code for programs. */
export function problemOf(c: Context, thrown: unknown): Response {
  const error = asClusterwerkError(thrown);
  if (error.code === "internal") console.error(error);
  const status = httpStatus[error.code];
  const headers: Record<string, string> = { "Content-Type": "application/problem+json" };
  if (Array.isArray(error.details.offered)) headers.Allow = error.details.offered.join(", ");
  if (status === 401) headers["WWW-Authenticate"] = 'Bearer realm="clusterwerk"';
  if (error.code === "too-many-attempts") headers["Retry-After"] = String(error.details.seconds);
  return c.body(
    JSON.stringify({
      status,
      title: error.code,
      detail: errorSentence(error, languageOf(c)),
      code: error.code,
      // Of a fault of our own nothing is told: the log has it.
      details: error.code === "internal" ? {} : error.details,
    }),
    status,
    headers,
  );
}
