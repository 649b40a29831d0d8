import { converted as convertedSums } from "../../core/correspondence/converted.ts";
import { dividedShare } from "../../core/correspondence/divided-share.ts";
import { zeros } from "../../core/matrix.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import type { ConvertedLevel } from "../register/code-conversion.ts";

/** Up to this part of an industry may come from divided codes, and companies are still counted whole. */
export const mostDivided = 0.1;

/** The industries of a region in another classification: expectations, where codes were divided. */
export interface ExpectedIndustries {
  readonly establishments: Float64Array;
  /** Expected number of different groups that have it. */
  readonly groups: Float64Array;
  /** NaN where no establishment tells. */
  readonly jobs: Float64Array;
  /** Share of the region's size. */
  readonly share: Float64Array;
  /** Location quotient in the delivery; NaN where that is not the economy. */
  readonly locationQuotient: Float64Array;
  /** Share of the establishments here that comes from divided codes. */
  readonly divided: Float64Array;
  /** 1 where so much comes from divided codes, here or anywhere, that no company can be counted. */
  readonly tooDivided: Uint8Array;
}

/**
 * What a region has of each industry of another classification: sums by
 * weight. A group that has several codes is expected once where any of them is
 * this industry, each by its weight and apart from the others.
 *
 * Cost: O(establishments · parts of a code).
 */
export function expectedIndustries(
  columns: EstablishmentColumns,
  size: Float64Array,
  region: number,
  { codes, by }: ConvertedLevel,
): ExpectedIndustries {
  const n = by.start.length - 1;
  const [hereCount, hereJobs, hereTold, hereSize, allCount, allSize] = [0, 1, 2, 3, 4, 5];
  const sums = zeros(6, n);
  const absent = codes.map(() => new Map<number, number>());
  const add = (row: number, code: number, value: number): void => {
    if (!Number.isNaN(value)) sums.data[row * n + code] += value;
  };
  for (let k = 0; k < columns.count; k++) {
    const code = columns.industry[k];
    if (code < 0 || by.start[code] === by.start[code + 1]) continue;
    add(allCount, code, 1);
    add(allSize, code, size[k]);
    if (columns.region[k] !== region) continue;
    add(hereCount, code, 1);
    add(hereSize, code, size[k]);
    add(hereJobs, code, columns.jobs[k]);
    add(hereTold, code, Number.isNaN(columns.jobs[k]) ? 0 : 1);
    if (columns.group[k] < 0) continue;
    for (let part = by.start[code]; part < by.start[code + 1]; part++) {
      const of = absent[by.target[part]];
      const not = of.get(columns.group[k]) ?? 1;
      of.set(columns.group[k], not * (1 - by.weight[part]));
    }
  }
  const found = convertedSums(sums, by);
  const divided = dividedShare(sums, by);
  const m = codes.length;
  const row = (which: number): Float64Array => found.data.subarray(which * m, which * m + m);
  const total = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0);
  const [here, everywhere] = [total(row(hereSize)), total(row(allSize))];
  return {
    establishments: row(hereCount).slice(),
    groups: Float64Array.from(absent, (of) =>
      [...of.values()].reduce((sum, not) => sum + 1 - not, 0),
    ),
    jobs: row(hereJobs).map((jobs, t) => (row(hereTold)[t] > 0 ? jobs : Number.NaN)),
    share: row(hereSize).map((x) => x / here),
    locationQuotient: row(hereSize).map((x, t) => x / here / (row(allSize)[t] / everywhere)),
    divided: divided.data.slice(hereCount * m, hereCount * m + m),
    tooDivided: Uint8Array.from(codes, (_, t) =>
      divided.data[hereCount * m + t] > mostDivided || divided.data[allCount * m + t] > mostDivided
        ? 1
        : 0,
    ),
  };
}
