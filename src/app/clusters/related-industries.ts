import { inputOutputRelatedness } from "../../core/relatedness/input-output-relatedness.ts";
import { occupationSimilarity } from "../../core/relatedness/occupation-similarity.ts";
import type { Register } from "../../data/register/register.ts";
import { codesAgree, type IndustryScheme } from "../../domain/industry-scheme.ts";
import type {
  Reference,
  ReferenceKind,
  RelatednessSource,
  RelatednessTable,
} from "../../domain/reference.ts";

const kinds = new Set<ReferenceKind>(["relatedness", "input-output", "occupations"]);

/** The references of relatedness whose codes agree with a scheme, the newest first. */
export async function relatednessReferences(
  register: Register,
  scheme: IndustryScheme,
): Promise<Reference[]> {
  return (await register.references()).filter(
    (one) => kinds.has(one.kind) && one.scheme !== null && codesAgree(one.scheme, scheme),
  );
}

/**
 * A reference brought to the codes of a search. A code stands for the
 * reference's codes that begin with it, or where there are none for the longest
 * one that it begins with; two codes are as related as what they stand for is on
 * average, pairs not told counting as 0.
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
  const standFor = codes.map((code) => {
    const finer = table.industries.flatMap((one, k) => (one.startsWith(code) ? [k] : []));
    if (finer.length > 0) return finer;
    let longest = -1;
    table.industries.forEach((one, k) => {
      if (!code.startsWith(one)) return;
      if (longest < 0 || one.length > table.industries[longest].length) longest = k;
    });
    return longest < 0 ? [] : [longest];
  });
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
 * How related industries are by a reference: as it says, by the larger share in
 * what they sell or buy, or by the occupations they have in common. Pairs that
 * are not related at all are left out.
 *
 * Cost: O(industries²), for occupations O(industries² · occupations).
 */
export function relatednessOf(source: RelatednessSource): RelatednessTable {
  if (source.kind === "relatedness") return source.table;
  const { industries } = source.table;
  const n = industries.length;
  if (source.kind === "input-output") {
    const { from, to, value } = source.table;
    const flows = new Float64Array(n * n);
    value.forEach((amount, k) => (flows[from[k] * n + to[k]] += amount));
    return relatedPairs(industries, inputOutputRelatedness(flows, n));
  }
  const { occupations, industry, occupation, jobs } = source.table;
  const cells = new Float64Array(n * occupations.length);
  jobs.forEach((count, k) => (cells[industry[k] * occupations.length + occupation[k]] += count));
  return relatedPairs(industries, occupationSimilarity(cells, n, occupations.length));
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
