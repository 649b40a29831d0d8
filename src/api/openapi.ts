import { z } from "zod";
import type { Question } from "../contract/question.ts";
import { softwareVersion } from "../domain/version.ts";
import { routes } from "./routes.ts";

type Json = Record<string, unknown>;

/**
 * JSON schema of a zod schema. Parts that have a name of their own go into
 * `parts`, to be described once.
 */
function schema(type: z.ZodType, io: "input" | "output", parts: Record<string, Json>): Json {
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

const versionHeader = {
  "API-Version": { description: "Version of the API", schema: { type: "string" } },
};

const problem = (description: string): Json => ({
  description,
  headers: versionHeader,
  content: {
    "application/problem+json": {
      schema: {
        type: "object",
        required: ["status", "title", "detail"],
        properties: {
          status: { type: "integer" },
          title: { type: "string" },
          detail: { type: "string" },
          code: { type: "string" },
          details: { type: "object" },
        },
      },
    },
  },
});

function operation(
  method: string,
  path: string,
  asked: Question,
  parts: Record<string, Json>,
): Json {
  const input = schema(asked.input, "input", parts);
  const properties = (input.properties ?? {}) as Record<string, Json>;
  const required = new Set((input.required ?? []) as string[]);
  const inPath = [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1]);
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name) && name !== "file");
  const body = method === "post" || method === "patch";
  const parameters = [
    ...inPath.map((name) => ({
      name,
      in: "path",
      required: true,
      schema: properties[name] ?? { type: "string" },
    })),
    ...(body
      ? []
      : rest.map((name) => ({
          name,
          in: "query",
          required: required.has(name),
          schema: properties[name],
        }))),
  ];
  const answer = {
    description: asked.summary,
    headers: versionHeader,
    content: { "application/json": { schema: schema(asked.answer, "output", parts) } },
  };
  return {
    operationId: asked.name,
    summary: asked.summary,
    tags: [path.split("/")[1]],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body && rest.length > 0
      ? {
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: Object.fromEntries(rest.map((name) => [name, properties[name]])),
                  required: rest.filter((name) => required.has(name)),
                },
              },
            },
          },
        }
      : {}),
    responses: {
      "200": answer,
      ...(asked.long
        ? {
            "202": {
              description: "Not answered yet; the job tells how far it is",
              headers: {
                ...versionHeader,
                Location: { description: "The job", schema: { type: "string" } },
              },
              content: {
                "application/json": {
                  schema: { type: "object", properties: { job: { type: "string" } } },
                },
              },
            },
          }
        : {}),
      "400": problem("The input is not right"),
      "404": problem("What was asked for is not there"),
      "500": problem("Something went wrong in Clusterwerk itself"),
    },
  };
}

/** The OpenAPI 3.0 document, read from the routes and the questions. */
export function openapi(): Json {
  const paths: Record<string, Json> = {};
  const parts: Record<string, Json> = {};
  for (const [method, path, asked] of routes) {
    const key = path.replace(/:([a-zA-Z]+)/g, "{$1}");
    paths[key] = { ...paths[key], [method]: operation(method, path, asked, parts) };
  }
  return {
    openapi: "3.0.3",
    info: {
      title: "Clusterwerk",
      description: "From a register of companies to working clusters.",
      version: softwareVersion,
      license: { name: "EUPL-1.2", url: "https://joinup.ec.europa.eu/collection/eupl" },
      contact: {
        name: "Clusterwerk maintainers",
        email: "maintainers@clusterwerk.example",
        url: "https://clusterwerk.example",
      },
    },
    servers: [{ url: "/v1" }],
    paths,
    components: { schemas: parts },
  };
}
