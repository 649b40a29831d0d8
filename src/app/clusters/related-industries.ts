import type { Register } from "../../data/register/register.ts";
import { codesAgree, type IndustryScheme } from "../../domain/industry-scheme.ts";
import type {
  Reference,
  ReferenceKind,
  RelatednessSource,
  RelatednessTable,
} from "../../domain/reference.ts";
import { kinOfSource } from "./kin-of-source.ts";
import { standingFor } from "./standing-for.ts";

const kinds = new Set<ReferenceKind>(["relatedness", "input-output", "occupations", "flows"]);

/** The references of relatedness whose codes agree with a scheme, the newest first. */
export async function relatednessReferences(
  register: Register,
  scheme: IndustryScheme,
): Promise<Reference[]> {
  return (await register.references.all()).filter(
    (one) => kinds.has(one.kind) && one.scheme !== null && codesAgree(one.scheme, scheme),
  );
}

/**
 * A reference brought to the codes of a search: two codes are as related as what
 * they stand for (`standingFor`) is on average, pairs not told counting as 0.
 *
 * @returns codes × codes, ≥ 0, symmetric, 0 on the diagonal
 *
 * @example
 * Related: 10 and 28 by .4. Of the codes 101, 102, 281 the pairs 101–281 and
 * 102–281 get .4; 101–102 stand for the same code and get 0.
 *
 * Cost: O(codes · reference codes + pairs · codes each stands for).
 */
export function relatedIndustries(table: RelatednessTable, codes: readonly string[]): Float64Array {
  const n = codes.length;
  const standFor = standingFor(codes, table.industries);
  const standing: number[][] = table.industries.map(() => []);
  standFor.forEach((list, i) => list.forEach((k) => standing[k].push(i)));
  const related = new Float64Array(n * n);
  table.value.forEach((value, k) => {
    for (const i of standing[table.from[k]]) {
      for (const j of standing[table.to[k]]) {
        if (i === j) continue;
        const share = value / (standFor[i].length * standFor[j].length);
        related[i * n + j] += share;
        related[j * n + i] += share;
      }
    }
  });
  return related;
}

/**
 * How related industries are by a reference, as pairs: what a search is told. Pairs
 * that are not related at all, or less than by chance, are left out.
 *
 * Cost: that of `kinOfSource`.
 */
export function relatednessOf(source: RelatednessSource): RelatednessTable {
  if (source.kind === "relatedness") return source.table;
  return relatedPairs(source.table.industries, kinOfSource(source).data);
}

function relatedPairs(industries: readonly string[], related: Float64Array): RelatednessTable {
  const n = industries.length;
  const pairs: { from: number; to: number; value: number }[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (related[i * n + j] > 0) pairs.push({ from: i, to: j, value: related[i * n + j] });
    }
  }
  return {
    industries,
    from: pairs.map((pair) => pair.from),
    to: pairs.map((pair) => pair.to),
    value: pairs.map((pair) => pair.value),
  };
}
