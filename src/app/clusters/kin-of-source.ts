import { type Matrix, matrix, zeros } from "../../core/matrix.ts";
import { inputOutputRelatedness } from "../../core/relatedness/input-output-relatedness.ts";
import { occupationSimilarity } from "../../core/relatedness/occupation-similarity.ts";
import { skillRelatedness } from "../../core/relatedness/skill-relatedness.ts";
import type { FlowTable, OccupationTable, RelatednessSource } from "../../domain/reference.ts";

/**
 * How related the industries of a reference are: as it says, by the larger share in
 * what they sell or buy, by the occupations they have in common, or by how much
 * oftener than by chance workers go between them. A pair that a table of pairs does
 * not tell is 0 in it; NaN where the kind cannot tell (see each kind).
 *
 * @returns  industries × industries, symmetric, on the kind's own scale
 *
 * Cost: O(industries²), for occupations O(industries² · occupations).
 */
export function kinOfSource(source: RelatednessSource): Matrix {
  const n = source.table.industries.length;
  switch (source.kind) {
    case "relatedness": {
      const { from, to, value } = source.table;
      const told = zeros(n, n);
      value.forEach((amount, k) => {
        told.data[from[k] * n + to[k]] = amount;
        told.data[to[k] * n + from[k]] = amount;
      });
      return told;
    }
    case "input-output":
      return matrix(n, n, inputOutputRelatedness(squareOf(source.table).data, n));
    case "flows":
      return skillRelatedness(squareOf(source.table)).symmetric;
    case "occupations":
      return occupationsInCommon(source.table);
  }
}

function squareOf({ industries, from, to, value }: FlowTable): Matrix {
  const n = industries.length;
  const flows = zeros(n, n);
  value.forEach((amount, k) => (flows.data[from[k] * n + to[k]] += amount));
  return flows;
}

function occupationsInCommon(table: OccupationTable): Matrix {
  const n = table.industries.length;
  const { length } = table.occupations;
  const cells = new Float64Array(n * length);
  table.jobs.forEach(
    (count, k) => (cells[table.industry[k] * length + table.occupation[k]] += count),
  );
  const similar = matrix(n, n, occupationSimilarity(cells, n, length));
  // An industry without jobs has no occupations to be alike or unlike in.
  for (let i = 0; i < n; i++) {
    if (similar.data[i * n + i] === 1) continue;
    for (let j = 0; j < n; j++) {
      similar.data[i * n + j] = Number.NaN;
      similar.data[j * n + i] = Number.NaN;
    }
  }
  return similar;
}
