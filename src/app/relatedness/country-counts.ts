import { type Matrix, zeros } from "../../core/matrix.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import {
  type IndustryLevel,
  type IndustryScheme,
  isUnclassified,
} from "../../domain/industry-scheme.ts";
import { industriesAtLevel } from "../regions/industries-at-level.ts";

/** Where the industries of a country are. */
export interface CountryCounts {
  readonly codes: readonly string[];
  /** Regions × industries. */
  readonly establishments: Matrix;
  /** The same of jobs, unknown ones left out; undefined where the delivery has none at all. */
  readonly jobs: Matrix | undefined;
  /** Per industry 1 where it is common enough for its places to say something. */
  readonly isCommon: Uint8Array;
}

/** An industry of fewer is not compared by where it is. */
const fewestEnterprises = 5;
const fewestRegions = 3;

/**
 * Establishments and jobs of every industry in every region, at one level.
 *
 * An industry is common when at least five independent enterprises in three regions
 * have it. Of a rarer one, a figure of where it lies beside another would say what the
 * other has in one known place, which may be a cell that nobody may see; and it would
 * rest on the choice of a company or two.
 *
 * Cost: O(establishments + regions · industries).
 */
export function countryCounts(
  columns: EstablishmentColumns,
  scheme: IndustryScheme,
  level: IndustryLevel,
): CountryCounts {
  const levelled = industriesAtLevel(columns, scheme, level);
  const codes = levelled.codes.filter((code) => !isUnclassified(code, scheme));
  const place = new Map(codes.map((code, i) => [code, i]));
  const indexOf = levelled.codes.map((code) => place.get(code) ?? -1);
  const n = codes.length;
  const establishments = zeros(columns.regions.length, n);
  const jobs = zeros(columns.regions.length, n);
  let jobsTold = false;
  const enterprises = codes.map(() => new Set<number>());
  for (let k = 0; k < columns.count; k++) {
    const i = levelled.industry[k] < 0 ? -1 : indexOf[levelled.industry[k]];
    if (i < 0) continue;
    const cell = columns.region[k] * n + i;
    establishments.data[cell]++;
    // An establishment of an unknown enterprise stands for itself.
    if (enterprises[i].size < fewestEnterprises) {
      enterprises[i].add(columns.group[k] < 0 ? -1 - k : columns.group[k]);
    }
    if (Number.isNaN(columns.jobs[k])) continue;
    jobs.data[cell] += columns.jobs[k];
    jobsTold ||= columns.jobs[k] > 0;
  }
  return {
    codes,
    establishments,
    jobs: jobsTold ? jobs : undefined,
    isCommon: Uint8Array.from(enterprises, ({ size }, i) => {
      let regions = 0;
      for (let r = 0; r < establishments.rows; r++) {
        if (establishments.data[r * n + i] > 0) regions++;
      }
      return size >= fewestEnterprises && regions >= fewestRegions ? 1 : 0;
    }),
  };
}
