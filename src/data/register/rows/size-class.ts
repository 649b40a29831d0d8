/** Smallest number of persons in each LISA size class (`grtklas`). Class 00 is unknown. */
const lisaLowest: Readonly<Record<string, number>> = {
  "01": 0,
  "02": 1,
  "03": 2,
  "04": 5,
  "05": 10,
  "06": 20,
  "07": 50,
  "08": 100,
  "09": 200,
  "10": 500,
  "11": 800,
  "12": 1000,
};

/**
 * The fewest persons a size class stands for; NaN where it does not say.
 * Registers number the same classes differently, so a bare code is read only
 * under LISA's own column name.
 *
 * @example lowestOfSizeClass("4 - 6 Beschäftigte", false) // 4
 */
export function lowestOfSizeClass(text: string | undefined, lisaCodes: boolean): number {
  if (text === undefined) return Number.NaN;
  const tight = text.toLowerCase().replace(/[.\s]/g, "");
  if (/^\d{1,2}$/.test(tight)) {
    if (lisaCodes) return lisaLowest[tight.padStart(2, "0")] ?? Number.NaN;
    return tight === "0" ? 0 : Number.NaN;
  }
  const range = /^(\d+)(?:-|–|t\/m|tot|to|bis|\+)/.exec(tight);
  if (range) return Number(range[1]);
  const from = /^(?:>=|≥|vanaf|ab|from|über|meerdan|morethan|>)(\d+)/.exec(tight);
  if (from) return Number(from[1]);
  const below = /^(?:<|tot|bis|under|unter|minderdan|lessthan)/.test(tight);
  if (below) return 0;
  const single = /^(\d+)\D/.exec(tight);
  return single ? Number(single[1]) : Number.NaN;
}
