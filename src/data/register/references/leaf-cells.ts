import { industryAt, type IndustryScheme } from "../../../domain/industry-scheme.ts";

/** A cell of a region x industry table; NaN where a count is not told. */
export interface IndustryCell {
  readonly region: string;
  readonly industry: string;
  readonly jobs: number;
  readonly establishments: number;
}

/** NAICS sectors over several two-digit codes, and totals over everything. */
const ranges: Readonly<Record<string, readonly string[]>> = {
  "31-33": ["31", "32", "33"],
  "44-45": ["44", "45"],
  "48-49": ["48", "49"],
};
const totals = /^(0+|total|totaal|t|a-[u-v]|a-t)$/i;

/**
 * Cells of which none contains another. A cell whose region also has finer
 * cells keeps what those do not hold: suppressed parts stay counted at the
 * coarser code, and a sum over the table counts each job once. Totals over
 * all industries are left out.
 *
 * Cost: O(cells · length of a code).
 *
 * @example leafCells of 28: 10 jobs and 289: 7 jobs in one region
 *          // 28: 3 jobs, 289: 7 jobs
 */
export function leafCells(
  cells: readonly IndustryCell[],
  scheme: IndustryScheme = "other",
): IndustryCell[] {
  const byRegion = new Map<string, Map<string, IndustryCell>>();
  for (const cell of cells) {
    if (totals.test(cell.industry)) continue;
    let region = byRegion.get(cell.region);
    if (region === undefined) {
      region = new Map();
      byRegion.set(cell.region, region);
    }
    const same = region.get(cell.industry);
    region.set(cell.industry, same ? added(same, cell, 1) : cell);
  }
  const leaves: IndustryCell[] = [];
  for (const region of byRegion.values()) {
    const finer = new Map<string, IndustryCell>();
    for (const cell of region.values()) {
      const parent = parentOf(cell.industry, region, scheme);
      if (parent === undefined) continue;
      const sum = finer.get(parent);
      finer.set(parent, sum ? added(sum, cell, 1) : cell);
    }
    for (const cell of region.values()) {
      const held = finer.get(cell.industry);
      const rest = held ? added(cell, held, -1) : cell;
      // Noise in the source may make the parts exceed the whole: nothing is left then.
      const jobs = Math.max(0, rest.jobs);
      const establishments = Math.max(0, rest.establishments);
      if (held && !(jobs > 0) && !(establishments > 0)) continue;
      leaves.push({ region: cell.region, industry: cell.industry, jobs, establishments });
    }
  }
  return leaves;
}

/** The nearest coarser code that the region has a cell for. */
function parentOf(
  code: string,
  region: ReadonlyMap<string, unknown>,
  scheme: IndustryScheme,
): string | undefined {
  for (let length = code.length - 1; length >= 1; length--) {
    const prefix = code.slice(0, length);
    if (region.has(prefix)) return prefix;
  }
  if (code.includes("-")) return undefined;
  // Sections of NACE are letters: no code below one begins with it.
  const section = scheme === "other" ? undefined : industryAt(code, scheme, "section");
  if (section !== undefined && section !== code && region.has(section)) return section;
  for (const [range, divisions] of Object.entries(ranges)) {
    if (region.has(range) && divisions.includes(code.slice(0, 2))) return range;
  }
  return undefined;
}

function added(a: IndustryCell, b: IndustryCell, sign: 1 | -1): IndustryCell {
  const sum = (x: number, y: number): number => {
    if (Number.isNaN(x) || Number.isNaN(y)) return sign === 1 && Number.isNaN(x) ? y : x;
    return x + sign * y;
  };
  return {
    region: a.region,
    industry: a.industry,
    jobs: sum(a.jobs, b.jobs),
    establishments: sum(a.establishments, b.establishments),
  };
}
