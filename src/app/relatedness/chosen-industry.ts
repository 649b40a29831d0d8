import { bareCode } from "../../data/register/rows/industry-code.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import {
  industryAt,
  type IndustryLevel,
  industryLevels,
  type IndustryScheme,
  isUnclassified,
} from "../../domain/industry-scheme.ts";

/**
 * The code of a delivery that `text` means, and its level: points may be left in. Of a
 * code finer than a class the class is taken.
 *
 * @throws ClusterwerkError unknown-industry; lists candidates
 */
export function chosenIndustry(
  columns: EstablishmentColumns,
  scheme: IndustryScheme,
  text: string,
): { code: string; level: IndustryLevel } {
  // Codes of a list of one's own are taken as they stand.
  const wanted = scheme === "other" ? text.trim() : bareCode(text);
  const levels = scheme === "other" ? (["class"] as const) : industryLevels.toReversed();
  const seen = new Set<string>();
  for (const level of levels) {
    const asked = level === "class" ? (industryAt(wanted, scheme, level) ?? wanted) : wanted;
    for (const full of columns.industries) {
      const code = industryAt(full, scheme, level);
      if (code === undefined || isUnclassified(code, scheme)) continue;
      if (code === asked) return { code, level };
      seen.add(code);
    }
  }
  const near = nearest(wanted, seen);
  throw new ClusterwerkError("unknown-industry", `no industry ${text}`, {
    industry: text,
    candidates: near.length > 0 ? near : undefined,
  });
}

/** Up to six codes that begin most like the one wanted, those of its own length before others. */
function nearest(wanted: string, codes: ReadonlySet<string>): string[] {
  const shared = (code: string): number => {
    let k = 0;
    while (k < code.length && code[k] === wanted[k]) k++;
    return k;
  };
  const apart = (code: string): number => Math.abs(code.length - wanted.length);
  return [...codes]
    .filter((code) => shared(code) > 0)
    .sort((a, b) => shared(b) - shared(a) || apart(a) - apart(b) || (a < b ? -1 : 1))
    .slice(0, 6);
}
