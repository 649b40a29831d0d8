import type { Language } from "./language.ts";

/** What is wrong with one part of an input, apart from the language it is told in. */
export interface InputProblem {
  /** Where: `mapping.home.0`. */
  readonly at: string;
  readonly kind:
    | "missing"
    | "type"
    | "least"
    | "most"
    | "after"
    | "choice"
    | "unknown-keys"
    | "other";
  /** The bound, the choices, the keys or the type wanted. */
  readonly wanted: string;
}

const sentences: Record<InputProblem["kind"], Record<Language, (p: InputProblem) => string>> = {
  missing: { nl: (p) => `${p.at} ontbreekt`, en: (p) => `${p.at} is missing` },
  type: {
    nl: (p) => `${p.at} is niet te lezen als ${typeWords.nl[p.wanted] ?? p.wanted}`,
    en: (p) => `${p.at} cannot be read as ${typeWords.en[p.wanted] ?? p.wanted}`,
  },
  least: {
    nl: (p) => `${p.at} moet ten minste ${p.wanted} zijn`,
    en: (p) => `${p.at} must be at least ${p.wanted}`,
  },
  most: {
    nl: (p) => `${p.at} mag hooguit ${p.wanted} zijn`,
    en: (p) => `${p.at} may be at most ${p.wanted}`,
  },
  after: {
    nl: (p) => `${p.at} moet na ${p.wanted} liggen`,
    en: (p) => `${p.at} must be after ${p.wanted}`,
  },
  choice: {
    nl: (p) => `${p.at} moet een van deze zijn: ${p.wanted}`,
    en: (p) => `${p.at} must be one of: ${p.wanted}`,
  },
  "unknown-keys": {
    nl: (p) => `onbekend: ${p.wanted}`,
    en: (p) => `unknown: ${p.wanted}`,
  },
  other: { nl: (p) => `${p.at} klopt niet`, en: (p) => `${p.at} is not right` },
};

const typeWords: Record<Language, Record<string, string>> = {
  nl: {
    number: "getal",
    int: "geheel getal",
    string: "tekst",
    boolean: "ja of nee",
    object: "object",
    array: "lijst",
  },
  en: {
    number: "a number",
    int: "a whole number",
    string: "text",
    boolean: "yes or no",
    object: "an object",
    array: "a list",
  },
};

/**
 * A problem in words.
 *
 * @example inputProblemText({ at: "municipalities", kind: "least", wanted: "4" }, "en")
 * // "municipalities must be at least 4"
 */
export function inputProblemText(problem: InputProblem, language: Language): string {
  return sentences[problem.kind][language](problem).trim();
}
