import type { z } from "zod";
import type { InputProblem } from "../domain/input-problem.ts";

/** What a schema found wrong, in our own terms, so that it can be told in any language. */
export function inputProblems(error: z.ZodError): InputProblem[] {
  return error.issues.map((issue) => {
    const at = issue.path.map(String).join(".");
    switch (issue.code) {
      case "invalid_type":
        return issue.input === undefined && /undefined/.test(issue.message)
          ? { at, kind: "missing", wanted: "" }
          : { at, kind: "type", wanted: issue.expected };
      case "too_small":
        return { at, kind: "least", wanted: bound(issue.minimum, issue.origin) };
      case "too_big":
        return { at, kind: "most", wanted: bound(issue.maximum, issue.origin) };
      case "invalid_value":
        return { at, kind: "choice", wanted: issue.values.map(String).join(", ") };
      case "unrecognized_keys":
        return { at, kind: "unknown-keys", wanted: issue.keys.join(", ") };
      default:
        return { at, kind: "other", wanted: issue.message };
    }
  });
}

const bound = (value: number | bigint, origin: string): string =>
  origin === "string" || origin === "array" ? `${value} (${origin})` : String(value);
