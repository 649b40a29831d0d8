/** How what was asked ended. `begun` comes before a change, so that a crash hides none. */
export const auditResults = ["begun", "done", "refused", "failed"] as const;
export type AuditResult = (typeof auditResults)[number];

/**
 * One line of the log: who did what to which thing, from where, when, and how it
 * ended. The fields are those that BIO2 asks of a log line (8.15.01).
 */
export interface AuditLine {
  readonly number: number;
  readonly at: string;
  /** The question that was asked. */
  readonly action: string;
  /** What it was asked of: ids alone, never a name, a text or a secret. */
  readonly object: Readonly<Record<string, string>>;
  readonly result: AuditResult;
  /** Why it was refused or failed: the code of the error. */
  readonly code: string | null;
  /** Where it came from: a network address, or the terminal. */
  readonly origin: string;
  readonly organisation: string;
  /** Null is whoever holds the machine. */
  readonly person: string | null;
}

/** A line as it lies in the chain. */
export interface ChainedLine extends AuditLine {
  readonly previous: string;
  readonly hash: string;
}

/** What a line's hash is of: every field in a fixed order, after the hash of the line before. */
export function textOfLine(line: AuditLine, previous: string): string {
  const { number, at, action, object, result, code, origin, organisation, person } = line;
  const things = Object.keys(object)
    .sort()
    .map((key) => [key, object[key]]);
  return JSON.stringify([
    previous,
    number,
    at,
    action,
    things,
    result,
    code,
    origin,
    organisation,
    person,
  ]);
}

/** Inputs that say which thing is meant; whatever else was asked stays out of the log. */
export const idKeys = [
  "id",
  "delivery",
  "earlier",
  "later",
  "first",
  "second",
  "reference",
  "mapping",
  "region",
  "cluster",
  "hypothesis",
  "run",
  "job",
  "row",
  "organisation",
  "person",
  "assignment",
  "share",
  "with",
  "role",
  "confidence",
  "request",
  "token",
  "session",
  "kind",
  "record",
] as const;

/** Ids are short and plain; a secret or a text that came in their place is not kept. */
const plain = /^[a-z0-9][a-z0-9:_./ -]{0,80}$/i;

/**
 * What was asked of, by its ids.
 *
 * @example objectOf({ delivery: "d1", text: "Jansen" }) // { delivery: "d1" }
 */
export function objectOf(asked: unknown): Record<string, string> {
  if (typeof asked !== "object" || asked === null) return {};
  const found: Record<string, string> = {};
  for (const key of idKeys) {
    const value = (asked as Record<string, unknown>)[key];
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && plain.test(text)) found[key] = text;
  }
  return found;
}
