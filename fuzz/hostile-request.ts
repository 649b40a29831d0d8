import { keyedRandom, type Random } from "../src/core/random.ts";
import { hostileText, hostileValue, pick, type Targets } from "./hostile-values.ts";

type Node = Record<string, unknown>;

/** An operation of the API document. */
export interface Operation {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { name: string; in: string; schema: Node }[];
  /** Properties of its JSON body; undefined where it takes none. */
  readonly body: Record<string, Node> | undefined;
}

/** What is really there, by the name of the parameter that asks for it. */
export type Present = Readonly<Record<string, readonly string[]>>;

export function operationsOf(document: Node): Operation[] {
  return Object.entries(document.paths as Record<string, Node>).flatMap(([path, item]) =>
    Object.entries(item).map(([method, raw]) => {
      const operation = raw as { parameters?: Operation["parameters"]; requestBody?: Node };
      const content = operation.requestBody?.content as Node | undefined;
      const json = content?.["application/json"] as { schema: Node } | undefined;
      return {
        at: `${method} ${path}`,
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters ?? [],
        body: json?.schema.properties as Record<string, Node> | undefined,
      };
    }),
  );
}

/**
 * Request `number` of a seed to an operation, as the bytes that go over the line: the
 * same everywhere. About half of what it says is what is really there, so that it comes
 * further than the door.
 */
export function hostileRequest(
  seed: number,
  number: number,
  operation: Operation,
  host: string,
  present: Present,
  targets: Targets,
): Buffer {
  const random = keyedRandom(seed, number, ...[...operation.at].map((one) => one.charCodeAt(0)));
  // What would take away what the others are to reach is asked of what is not there.
  const spares = operation.method === "DELETE";
  const right = (name: string, schema: Node): string => {
    if (Array.isArray(schema.enum)) return String(pick(random, schema.enum));
    const known = spares ? undefined : present[name];
    if (known && known.length > 0) return pick(random, known);
    return schema.type === "integer" ? String(Math.floor(random() * 50)) : "x";
  };
  const said = (name: string, schema: Node): string =>
    random() < 0.5 ? right(name, schema) : hostileText(random, targets);
  const inPath = new Map(
    operation.parameters
      .filter((one) => one.in === "path")
      .map((one) => [one.name, said(one.name, one.schema)]),
  );
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) =>
    encode(random, inPath.get(name) ?? "x"),
  );
  const query = operation.parameters
    .filter((one) => one.in === "query" && random() < 0.6)
    .flatMap((one) => {
      const value = `${encode(random, one.name)}=${encode(random, said(one.name, one.schema))}`;
      return random() < 0.05 ? [value, value] : [value];
    });
  if (random() < 0.1) query.push(`${encode(random, hostileText(random, targets))}=1`);
  const address = `/v1${path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
  const body = bodyFor(random, operation, right, targets);
  return asBytes(random, operation, address, host, body, targets);
}

const encode = (random: Random, text: string): string =>
  random() < 0.9 ? encodeURIComponent(text.toWellFormed()) : raw(text);
/** As it stands, apart from what would end the line it stands on. */
const raw = (text: string): string => text.replace(/\s/g, "+").replaceAll("\u0000", "+");

function bodyFor(
  random: Random,
  operation: Operation,
  right: (name: string, schema: Node) => string,
  targets: Targets,
): Buffer | undefined {
  if (operation.path === "/uploads") return hostileFile(random, targets);
  if (!operation.body && random() < 0.9) return undefined;
  const turn = random();
  if (turn < 0.06) return Buffer.from(hostileText(random, targets));
  if (turn < 0.1) return Buffer.from(JSON.stringify(hostileValue(random, targets)) ?? "");
  if (turn < 0.12) return Buffer.alloc(2 ** 20 + Math.floor(random() * 1000), "[");
  if (turn < 0.14) return Buffer.from(`{"a":${"[".repeat(50_000)}`);
  const object: Node = {};
  for (const [name, schema] of Object.entries(operation.body ?? {})) {
    if (random() < 0.3) continue;
    const value = random() < 0.4 ? right(name, schema) : hostileValue(random, targets);
    object[name] = schema.type === "array" && random() < 0.5 ? [value] : value;
  }
  if (random() < 0.1) object[hostileText(random, targets)] = hostileValue(random, targets);
  const text = JSON.stringify(object);
  return Buffer.from(random() < 0.03 ? text.slice(0, -2) : text);
}

/** A file that is not what it seems: broken archives, archives that swell, formulas, nothing. */
function hostileFile(random: Random, targets: Targets): Buffer {
  const text = (): string => hostileText(random, targets);
  const turn = random();
  if (turn < 0.2) return Buffer.alloc(0);
  // The end of a zip that says it holds 65,535 files of 4 GB each.
  if (turn < 0.4) {
    const end = Buffer.alloc(22, 0xff);
    end.writeUInt32LE(0x06054b50);
    end.writeUInt16LE(0, 20);
    return Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(100, 1), end]);
  }
  if (turn < 0.5) return Buffer.from(`\u001f\u008b${text()}`, "latin1");
  if (turn < 0.6) return Buffer.from(`PAR1${text()}PAR1`);
  return Buffer.from(
    ["vestnr;gemnr;sbi;totf;naam", `${text()};${text()};${text()};${text()};${text()}`].join("\n"),
  );
}

/** The bytes of a request, sometimes in ways that no honest program writes. */
function asBytes(
  random: Random,
  operation: Operation,
  address: string,
  host: string,
  body: Buffer | undefined,
  targets: Targets,
): Buffer {
  const headers: string[] = [`Host: ${host}`, "Connection: close"];
  const odd = random() < 0.15;
  const file = operation.path === "/uploads";
  if (body) {
    headers.push(`Content-Length: ${body.length}`);
    if (random() < 0.95) {
      headers.push(`Content-Type: application/${file ? "octet-stream" : "json"}`);
    }
  }
  if (file)
    headers.push(`Content-Disposition: attachment; filename="${inHeader(random, targets)}"`);
  for (const name of ["If-Match", "If-None-Match", "Idempotency-Key", "Accept-Language"]) {
    const turn = random();
    if (turn < 0.3) headers.push(`${name}: ${inHeader(random, targets)}`);
    else if (turn < 0.5 && name === "If-Match") headers.push('If-Match: "1"');
    else if (turn < 0.7 && name === "If-Match") headers.push("If-Match: *");
  }
  if (odd) {
    headers.push(
      pick(random, [
        "Transfer-Encoding: chunked",
        "Content-Length: -1",
        "Content-Length: 5, 6",
        "Content-Encoding: gzip",
        "X-HTTP-Method-Override: DELETE",
        "X-Forwarded-Host: elsewhere.example",
        "X-Forwarded-For: 127.0.0.1",
        "X-Forwarded-Proto: https",
        "Origin: https://elsewhere.example",
        "Cookie: " + "a=b; ".repeat(2000),
        "X-Large: " + "x".repeat(20_000),
        " folded: yes",
        "No-Colon",
        "Bad\u0000Name: 1",
        "Expect: 100-continue",
        "Range: bytes=0-99999999999",
        "Upgrade: websocket",
        "Host: elsewhere.example",
        `Accept: ${inHeader(random, targets)}`,
        ...Array.from({ length: 3 }, () => "X-Many: 1\r\n".repeat(150).trimEnd()),
      ]),
    );
  }
  const method =
    odd && random() < 0.2
      ? pick(random, ["TRACE", "PUT", "OPTIONS", "HEAD", "FOO"])
      : operation.method;
  const line = `${method} ${address} HTTP/1.1`;
  const head = `${[line, ...headers].join("\r\n")}\r\n\r\n`;
  // Pieces that never come are for the test of slow bodies: here they end at once.
  const rest = !body && head.includes("Transfer-Encoding: chunked") ? "0\r\n\r\n" : "";
  return Buffer.concat([Buffer.from(head), body ?? Buffer.from(rest)]);
}

/** A text for a header: what would end the line is tried as well, now and then. */
const inHeader = (random: Random, targets: Targets): string => {
  const text = hostileText(random, targets).slice(0, 2000);
  return random() < 0.95 ? text.replace(/[\r\n]/g, " ").replaceAll("\u0000", " ") : text;
};
