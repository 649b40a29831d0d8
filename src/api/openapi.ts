import type { Question } from "../contract/question.ts";
import { takesKey } from "./idempotency.ts";
import { filePaths } from "./openapi-files.ts";
import { header, problems, schema, versionHeader, type Json } from "./openapi-parts.ts";
import { isPaged } from "./paging.ts";
import { needsVersion } from "./preconditions.ts";
import { bringsBody, routes, type Method, type Route } from "./routes.ts";
import { apiVersion } from "./version.ts";

function operation(
  [method, path, asked, { makes } = {}]: Route,
  parts: Record<string, Json>,
): Json {
  const input = schema(asked.input, "input", parts);
  const properties = (input.properties ?? {}) as Record<string, Json>;
  const required = new Set((input.required ?? []) as string[]);
  const inPath = [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1]);
  const rest = Object.keys(properties).filter(
    (name) =>
      !inPath.includes(name) && name !== "ifVersion" && !asked.commandLineOnly.includes(name),
  );
  const body = bringsBody(method) && rest.length > 0;
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
    ...headersOf(method, asked),
  ];
  return {
    operationId: asked.name,
    summary: asked.summary,
    tags: [path.split("/")[1]],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: bodyOf(rest, properties, required) } : {}),
    responses: {
      ...answers(method, asked, makes, parts),
      ...problems(
        409,
        ...(bringsBody(method) ? [408, 413, 415] : []),
        ...(needsVersion(asked) ? [412, 428] : []),
      ),
    },
  };
}

/** What stands in the headers of a request. */
function headersOf(method: Method, asked: Question): Json[] {
  const parameter = (name: string, required: boolean, description: string): Json => ({
    name,
    in: "header",
    required,
    description,
    schema: { type: "string" },
  });
  return [
    ...(needsVersion(asked)
      ? [parameter("If-Match", true, "The ETag of the version to be changed, or * for any")]
      : []),
    ...(method === "get"
      ? [parameter("If-None-Match", false, "The ETag of the answer at hand: 304 where it still is")]
      : []),
    ...(takesKey(method, asked)
      ? [
          parameter(
            "Idempotency-Key",
            false,
            "8 to 200 characters; the same request again within a day gets the same answer and makes nothing",
          ),
        ]
      : []),
  ];
}

const bodyOf = (
  names: readonly string[],
  properties: Record<string, Json>,
  required: ReadonlySet<string>,
): Json => {
  const needed = names.filter((name) => required.has(name));
  return {
    required: needed.length > 0,
    content: {
      "application/json": {
        schema: {
          type: "object",
          properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
          ...(needed.length > 0 ? { required: needed } : {}),
        },
      },
    },
  };
};

function answers(
  method: Method,
  asked: Question,
  makes: string | true | undefined,
  parts: Record<string, Json>,
): Json {
  const content = { "application/json": { schema: schema(asked.answer, "output", parts) } };
  const told = {
    ...versionHeader,
    ...(takesKey(method, asked)
      ? { "Idempotency-Replayed": header("true where the same was asked before") }
      : {}),
  };
  const headers = {
    ...told,
    ...(method === "get" || needsVersion(asked) ? { ETag: header("The tag of this answer") } : {}),
    ...(method === "get" && isPaged(asked)
      ? { Link: header("The pages around this one: first, prev, next") }
      : {}),
  };
  const location = (description: string): Json => ({ ...told, Location: header(description) });
  return {
    ...(typeof makes === "string"
      ? {}
      : {
          "200": {
            description: makes ? "It was there already" : asked.summary,
            headers,
            content,
          },
        }),
    ...(makes
      ? {
          "201": {
            description: asked.summary,
            headers: makes === true ? headers : { ...headers, ...location("What was made") },
            content,
          },
        }
      : {}),
    ...(method === "get" ? { "304": { description: "It is as it was", headers } } : {}),
    ...(asked.long
      ? {
          "202": {
            description: "Not answered yet; the job tells how far it is",
            headers: location("The job"),
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["job"],
                  properties: { job: { type: "string" } },
                },
              },
            },
          },
        }
      : {}),
  };
}

/** The OpenAPI 3.0 document, read from the routes and the questions. */
export function openapi(): Json {
  const paths: Record<string, Json> = {};
  const parts: Record<string, Json> = {};
  for (const route of routes) {
    const key = route[1].replace(/:([a-zA-Z]+)/g, "{$1}");
    paths[key] = { ...paths[key], [route[0]]: operation(route, parts) };
  }
  Object.assign(paths, filePaths(parts));
  return {
    openapi: "3.0.3",
    info: {
      title: "Clusterwerk",
      description:
        "From a register of companies to working clusters. Words, versions and changes: docs/api.md.",
      version: apiVersion,
      license: { name: "EUPL-1.2", url: "https://joinup.ec.europa.eu/collection/eupl" },
      contact: {
        name: "Clusterwerk maintainers",
        email: "maintainers@clusterwerk.example",
        url: "https://clusterwerk.example",
      },
    },
    servers: [{ url: "/v1" }],
    tags: [...new Set(Object.keys(paths).map((path) => path.split(/[/.]/)[1]))].map((name) => ({
      name,
    })),
    paths,
    security: [{ token: [] }],
    components: {
      schemas: parts,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token from the account page" },
      },
    },
  };
}
