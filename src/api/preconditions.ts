import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context } from "hono";
import { parseAccept } from "hono/utils/accept";
import { z } from "zod";
import type { Question } from "../contract/question.ts";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";

/** Whether a question changes something that has a version, which must then be named. */
export const needsVersion = ({ input }: Question): boolean =>
  input instanceof z.ZodObject && "ifVersion" in input.shape;

/**
 * The version that `If-Match` names, as the question takes it; `*` is any. What
 * compresses an answer makes its tag a weak one, which is taken too.
 *
 * @throws ClusterwerkError version-needed, invalid-input
 */
export function versionIn(header: string | undefined): { ifVersion?: number } {
  if (header === undefined) throw new ClusterwerkError("version-needed", "no If-Match");
  if (header.trim() === "*") return {};
  const version = /^\s*(?:W\/)?"(\d{1,15})(?:\.[\w-]+)?"\s*$/.exec(header)?.[1];
  if (version !== undefined) return { ifVersion: Number(version) };
  throw new ClusterwerkError("invalid-input", "If-Match is no tag of ours", {
    problem: [{ at: "If-Match", kind: "other", wanted: "" }],
  });
}

/**
 * The tag of an answer: its version where it has one, and what its bytes come to. Two
 * answers of one version may differ, where something else that they tell of changed.
 *
 * @example tagOf('{"version":3}') // "\"3.lXHmT8Mdh7PQ\""
 */
export function tagOf(body: string, version?: number): string {
  const bytes = createHash("sha256").update(body).digest("base64url").slice(0, 12);
  return version === undefined ? `"${bytes}"` : `"${version}.${bytes}"`;
}

/** What an answer came to that is the same each time it is asked for, such as a map. */
interface Kept {
  readonly body: string;
  readonly tag: string;
  gzipped?: Promise<Uint8Array<ArrayBuffer>>;
}

const kept = new WeakMap<object, Kept>();

/** An answer in JSON with its tag; 304 where the asker has these very bytes already. */
export async function tagged(
  c: Context,
  answer: object,
  status: 200 | 201 = 200,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { version } = answer as { version?: number };
  const again = kept.get(answer);
  const body = again?.body ?? JSON.stringify(answer);
  const one: Kept = again ?? { body, tag: tagOf(body, version) };
  if (!again && Object.isFrozen(answer)) kept.set(answer, one);
  const all: Record<string, string> = { ...headers };
  // A change is answered with the tag to go on from; what was searched or computed has none.
  if (c.req.method === "GET" || version !== undefined) all.ETag = one.tag;
  if (c.req.method === "GET" && has(c.req.header("if-none-match"), all.ETag)) {
    return c.body(null, 304, all);
  }
  all["Content-Type"] = "application/json";
  if (kept.has(answer) && takesGzip(c)) {
    one.gzipped ??= gzipped(body);
    const bytes = await one.gzipped;
    // As whatever else compresses says it: these bytes are one form of what the tag names.
    if (all.ETag) all.ETag = `W/${all.ETag}`;
    return c.body(bytes, status, { ...all, "Content-Encoding": "gzip", Vary: "Accept-Encoding" });
  }
  return c.body(body, status, all);
}

const takesGzip = (c: Context): boolean =>
  parseAccept(c.req.header("accept-encoding") ?? "").some(
    ({ type, q }) => type.toLowerCase() === "gzip" && q > 0,
  );

const gzipped = async (body: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await promisify(gzip)(body));

const has = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  (header.trim() === "*" ||
    header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag));
