/** A logarithmic axis: where a ratio lies between its ends, and which ratios to write along it. */
export interface LogScale {
  /** Position in percent of the axis' length, kept within 0 and 100. */
  readonly at: (ratio: number) => number;
  readonly ticks: readonly number[];
}

/** Round ratios, so that twice as much and half as much lie equally far from 1. */
const candidates = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * An axis that holds all `ratios` and 1. Ratios of zero and below lie at its
 * low end, since a logarithm has no place for them.
 *
 * @example logScale([0.6, 4]).ticks // [0.5, 1, 2, 5]
 */
export function logScale(ratios: readonly number[]): LogScale {
  const positive = ratios.filter((ratio) => ratio > 0 && Number.isFinite(ratio));
  const least = Math.max(0.1, Math.min(1, ...positive));
  const most = Math.max(2, ...positive);
  const first = Math.max(
    0,
    candidates.findLastIndex((tick) => tick <= least),
  );
  const beyond = candidates.findIndex((tick) => tick >= most);
  const ticks = candidates.slice(first, (beyond < 0 ? candidates.length - 1 : beyond) + 1);
  const low = Math.log(ticks[0]!);
  const high = Math.log(ticks.at(-1)!);
  return {
    at: (ratio) =>
      ratio <= 0 ? 0 : Math.min(100, Math.max(0, ((Math.log(ratio) - low) / (high - low)) * 100)),
    ticks,
  };
}
