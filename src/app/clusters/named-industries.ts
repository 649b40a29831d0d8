import type { Register } from "../../data/register/register.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { industryAt, workingLevel } from "../../domain/industry-scheme.ts";
import { industriesAtLevel } from "../regions/industries-at-level.ts";

/** The industries that people name, at the level of the search. */
export interface NamedIndustries {
  /** Ascending; all of them occur in the delivery. */
  readonly codes: readonly string[];
  /** Finer than the search: the code it falls under was taken. */
  readonly widened: readonly string[];
  /** In the classification, and nothing of it in the delivery. */
  readonly absent: readonly string[];
}

/**
 * What codes of any level stand for: a section its letter, a code all that begin
 * with it, with or without points.
 *
 * @throws ClusterwerkError unknown-industry, naming every code that is none
 */
export async function namedIndustries(
  register: Register,
  delivery: Delivery,
  columns: EstablishmentColumns,
  texts: readonly string[],
): Promise<NamedIndustries> {
  const { scheme } = delivery;
  const level = workingLevel(scheme);
  const { codes } = industriesAtLevel(columns, scheme, level);
  const found = new Set<string>();
  const widened: string[] = [];
  const absent: string[] = [];
  const unknown: string[] = [];
  const classification = await register.references.classification(scheme);
  for (const text of texts) {
    const code = text.replace(/[.\s]/g, "").toUpperCase();
    const inside = codes.filter(
      (one) => one.startsWith(code) || industryAt(one, scheme, "section") === code,
    );
    for (const one of inside) found.add(one);
    if (inside.length > 0) continue;
    const wider = industryAt(code, scheme, level);
    if (wider !== undefined && wider !== code && codes.includes(wider)) {
      found.add(wider);
      widened.push(code);
    } else if (Object.keys(classification ?? {}).some((one) => one.startsWith(code))) {
      absent.push(code);
    } else unknown.push(text);
  }
  if (unknown.length > 0) {
    throw new ClusterwerkError("unknown-industry", `no industry ${unknown.join(", ")}`, {
      industry: unknown,
    });
  }
  return { codes: [...found].sort(), widened, absent };
}
