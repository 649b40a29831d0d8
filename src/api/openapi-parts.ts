import { z } from "zod";
import { httpStatus } from "./http-status.ts";

export type Json = Record<string, unknown>;

/**
 * JSON schema of a zod schema. Parts that have a name of their own go into
 * `parts`, to be described once.
 */
export function schema(type: z.ZodType, io: "input" | "output", parts: Record<string, Json>): Json {
  const { definitions, ...made } = z.toJSONSchema(type, {
    io,
    unrepresentable: "any",
    target: "openapi-3.0",
  }) as Json;
  for (const [name, part] of Object.entries((definitions ?? {}) as Record<string, Json>)) {
    parts[name] = atComponents(part) as Json;
  }
  return atComponents(made) as Json;
}

/** The same, with references to where an OpenAPI document keeps its parts. */
function atComponents(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(atComponents);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === "$ref" && typeof value === "string"
        ? [key, value.replace("#/definitions/", "#/components/schemas/")]
        : [key, atComponents(value)],
    ),
  );
}

export const header = (description: string): Json => ({ description, schema: { type: "string" } });

/** Every answer bears it. */
export const versionHeader = { "API-Version": header("Version of the API") };

/** A problem after RFC 9457, written out each time: linters do not follow a reference. */
const problem = (description: string): Json => ({
  description,
  headers: versionHeader,
  content: {
    "application/problem+json": {
      schema: {
        type: "object",
        required: ["status", "title", "detail", "code"],
        properties: {
          status: { type: "integer", description: "The HTTP status" },
          title: { type: "string", description: "The code again" },
          detail: {
            type: "string",
            description: "What happened and what to do, in Dutch or English",
          },
          code: { type: "string", enum: Object.keys(httpStatus) },
          details: { type: "object", description: "What the sentence was made of" },
        },
      },
    },
  },
});

const meanings: Readonly<Record<number, string>> = {
  400: "The input is not right",
  401: "Nobody is signed in, or the token is none",
  403: "The role of who asks does not allow it",
  404: "What was asked for is not there",
  408: "The body came too slowly",
  409: "What is there stands in the way",
  412: "It was changed meanwhile: the details hold yours and what is there now",
  413: "The body is too large",
  415: "The body is not JSON",
  428: "Say in If-Match which version is to be changed",
  500: "Something went wrong in Clusterwerk itself",
  503: "A store cannot be reached now",
};

/** The refusals of an operation, each with its problem. */
export const problems = (...statuses: readonly number[]): Json =>
  Object.fromEntries(
    [400, 401, 403, 404, 500, 503, ...statuses].map((status) => [
      String(status),
      problem(meanings[status]),
    ]),
  );
