import type { ErrorCode, ErrorDetails } from "../../domain/clusterwerk-error.ts";

/** A refusal by the server, with its sentence already in the reader's language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: ErrorCode | "unreachable";
  readonly details: ErrorDetails;

  constructor(
    status: number,
    code: ErrorCode | "unreachable",
    sentence: string,
    details: ErrorDetails,
  ) {
    super(sentence);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** What may stand behind the question mark; what is undefined is left out. */
export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

export function addressOf(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

interface Asking {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  readonly json?: unknown;
  /** The version that is to be changed; where it is another by now, nothing is. */
  readonly version?: number;
  /** Makes something, once, however often it is sent. */
  readonly once?: boolean;
  readonly signal?: AbortSignal;
}

/** Ask the server; the response where it agrees, a Problem where it does not. */
export async function askRaw(address: string, asking: Asking = {}): Promise<Response> {
  const headers: Record<string, string> = {
    accept: "application/json, application/problem+json",
    "accept-language": document.documentElement.lang,
  };
  if (asking.json !== undefined) headers["content-type"] = "application/json";
  if (asking.version !== undefined) headers["if-match"] = `"${asking.version}"`;
  const done = asking.once ? keyed(headers, `${address} ${JSON.stringify(asking.json)}`) : () => {};
  let response: Response;
  try {
    response = await fetch(address, {
      method: asking.method ?? "GET",
      headers,
      body: asking.json === undefined ? null : JSON.stringify(asking.json),
      signal: asking.signal ?? null,
    });
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "AbortError") throw thrown;
    throw new Problem(0, "unreachable", "", {});
  }
  done();
  if (response.ok) return response;
  throw await problemOf(response);
}

/** Ask the server a question that answers at once. */
export async function ask<Answer>(address: string, asking: Asking = {}): Promise<Answer> {
  const response = await askRaw(address, asking);
  return (await response.json()) as Answer;
}

/** What the server says against it. */
export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<{
      code: ErrorCode;
      detail: string;
      details: ErrorDetails;
    }>;
    return new Problem(
      response.status,
      body.code ?? "internal",
      body.detail ?? "",
      body.details ?? {},
    );
  } catch {
    return new Problem(response.status, "internal", "", {});
  }
}

/** The keys of what was sent and not answered yet, by what was sent. */
const keys = new Map<string, string>();

/**
 * Gives a request a key that it keeps until it is answered: sent again after the
 * line broke, it makes nothing twice.
 *
 * @returns to be called once it is answered
 */
function keyed(headers: Record<string, string>, request: string): () => void {
  const key = keys.get(request) ?? randomKey();
  keys.set(request, key);
  headers["idempotency-key"] = key;
  return () => keys.delete(request);
}

const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

/** How it stands now, where a change was refused since somebody else was first. */
export function presentOf<Thing>(thrown: unknown): Thing | undefined {
  return thrown instanceof Problem && thrown.code === "changed-meanwhile"
    ? (thrown.details["present"] as Thing)
    : undefined;
}
