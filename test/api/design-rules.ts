/*
 * The Dutch API design rules that can be read off an OpenAPI document, each by its
 * published id (NL API Strategie, REST API Design Rules 2.1), in our own words.
 */
type Node = Record<string, unknown>;

interface Operation {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Node;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const node = (value: unknown): Node => (isNode(value) ? value : {});
const entries = (value: unknown): [string, Node][] =>
  Object.entries(node(value)).map(([key, each]) => [key, node(each)]);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const operationsOf = (document: Node): Operation[] =>
  entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      at: `${method} ${path}`,
      method,
      path,
      operation: node(operation),
    })),
  );

const parametersOf = ({ operation }: Operation): Node[] =>
  Array.isArray(operation.parameters) ? operation.parameters.map(node) : [];

/** Every schema property anywhere, with where it stands. */
function properties(value: unknown, at = ""): { at: string; name: string; schema: Node }[] {
  if (Array.isArray(value)) return value.flatMap((each, k) => properties(each, `${at}/${k}`));
  if (!isNode(value)) return [];
  const own = isNode(value.properties)
    ? entries(value.properties).map(([name, schema]) => ({ at: `${at}/${name}`, name, schema }))
    : [];
  return [...own, ...Object.entries(value).flatMap(([k, each]) => properties(each, `${at}/${k}`))];
}

const each = (
  document: Node,
  wrong: (operation: Operation) => boolean | readonly string[],
): string[] =>
  operationsOf(document).flatMap((operation) => {
    const found = wrong(operation);
    if (typeof found === "boolean") return found ? [operation.at] : [];
    return found.map((one) => `${operation.at}: ${one}`);
  });

const segments = (path: string): string[] => path.slice(1).split("/");
const camelCase = /^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/;
/** What names a person or a company, and so stands in no address. */
const sensitive = /^(number|name|text|query|q|e?mail|kvk.*|rsin|bsn|establishment|fileName)$/i;

/** What breaks each rule: nothing, where the document follows it. */
export const designRules: Readonly<Record<string, (document: Node) => readonly string[]>> = {
  "/core/no-trailing-slash": (document) => each(document, ({ path }) => path.endsWith("/")),

  "/core/path-segments-kebab-case": (document) =>
    each(document, ({ path }) =>
      segments(path).filter(
        (segment, k, all) =>
          !/^\{[a-zA-Z]+\}$/.test(segment) &&
          !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?$/.test(segment) &&
          !(k === all.length - 1 && /^_[a-z]+$/.test(segment)),
      ),
    ),

  "/core/naming-collections": (document) =>
    each(document, ({ path }) =>
      segments(path).filter(
        (segment, k, all) =>
          all[k + 1]?.startsWith("{") && !segment.endsWith("s") && !segment.startsWith("{"),
      ),
    ),

  "/core/resource-operations": (document) =>
    each(document, ({ path, method }) => /\/_[a-z]+$/.test(path) && method !== "post"),

  "/core/query-keys-camel-case": (document) =>
    each(document, (operation) =>
      parametersOf(operation)
        .filter((one) => one.in === "query" && !camelCase.test(text(one.name)))
        .map((one) => text(one.name)),
    ),

  "/core/http-methods": (document) =>
    each(document, ({ method }) => !["get", "post", "put", "patch", "delete"].includes(method)),

  "/core/http-safety": (document) =>
    each(
      document,
      ({ method, operation }) => ["get", "delete"].includes(method) && "requestBody" in operation,
    ),

  "/core/doc-openapi": (document) => [
    ...(/^3(\.\d+){1,2}$/.test(text(document.openapi)) ? [] : ["openapi"]),
    ...(operationsOf(document).length > 0 ? [] : ["paths"]),
    ...[...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
      .map((match) => match[1])
      .filter((name) => !(name in node(node(document.components).schemas))),
    ...repeated(operationsOf(document).map(({ operation }) => text(operation.operationId))),
    ...each(document, (operation) => {
      const told = parametersOf(operation)
        .filter((one) => one.in === "path")
        .map((one) => `{${text(one.name)}}`);
      const named: string[] = operation.path.match(/\{[^}]+\}/g) ?? [];
      return [
        ...named.filter((one: string) => !told.includes(one)),
        ...told.filter((one) => !named.includes(one)),
      ];
    }),
  ],

  "/core/doc-openapi-contact": (document) =>
    ["name", "email", "url"].filter((field) => !text(node(node(document.info).contact)[field])),

  "/core/uri-version": (document) =>
    (Array.isArray(document.servers) && document.servers.length > 0 ? document.servers : [{}])
      .map((server) => text(node(server).url))
      .filter((url) => !/(^|\/)v\d+$/.test(url) || url.startsWith("http:")),

  "/core/semver": (document) =>
    /^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(text(node(document.info).version)) ? [] : ["info.version"],

  "/core/version-header": (document) =>
    each(document, ({ operation }) =>
      entries(operation.responses)
        .filter(([, response]) => !("API-Version" in node(response.headers)))
        .map(([status]) => status),
    ),

  "/core/error-handling/problem-details": (document) =>
    each(document, ({ operation }) =>
      entries(operation.responses)
        .filter(([status]) => /^[45]/.test(status))
        .filter(([, response]) => {
          const content = node(response.content);
          const { properties: named } = node(node(content["application/problem+json"]).schema);
          return (
            Object.keys(content).join() !== "application/problem+json" ||
            !["status", "title", "detail"].every((name) => name in node(named))
          );
        })
        .map(([status]) => status),
    ),

  "/core/error-handling/invalid-input": (document) =>
    each(document, (operation) => {
      const responses = node(operation.operation.responses);
      const asks =
        parametersOf(operation).length > 0 || ["post", "put", "patch"].includes(operation.method);
      return (asks && !("400" in responses)) || "422" in responses;
    }),

  "/core/date-time/format": (document) =>
    properties(document)
      .filter(({ name, schema }) => /[a-z]At$/.test(name) && formatOf(schema) !== "date-time")
      .map(({ at }) => at),

  "/core/date-time/timezone": (document) =>
    properties(document)
      .filter(({ schema }) => ["time", "date-time-local"].includes(text(schema.format)))
      .map(({ at }) => at),

  "/core/date-time/date-omit-time-portion": (document) =>
    properties(document)
      .filter(
        ({ name, schema }) => /(^d|\wD|_d)(ate|atum)/.test(name) && formatOf(schema) !== "date",
      )
      .map(({ at }) => at),

  "schema names in PascalCase": (document) =>
    Object.keys(node(node(document.components).schemas)).filter(
      (name) => !/^([A-Z][a-z0-9]*)+$/.test(name),
    ),

  "property names in camelCase": (document) =>
    properties(document)
      .filter(({ name }) => !camelCase.test(name) && !/^[a-z]+(-[a-z]+)+$/.test(name))
      .map(({ at }) => at),

  "/core/transport/no-sensitive-uris": (document) =>
    each(document, (operation) =>
      parametersOf(operation)
        .filter((one) => one.in === "query" || one.in === "path")
        .map((one) => text(one.name))
        .filter((name) => sensitive.test(name)),
    ),
};

/** The format, also where the value may be null or is one of several. */
function formatOf(schema: Node): string {
  if (typeof schema.format === "string") return schema.format;
  for (const key of ["anyOf", "oneOf", "allOf"]) {
    const parts = Array.isArray(schema[key]) ? schema[key].map(node) : [];
    const found = parts.map(formatOf).find((format) => format !== "");
    if (found) return found;
  }
  return "";
}

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, k) => name === "" || names.indexOf(name) !== k);
