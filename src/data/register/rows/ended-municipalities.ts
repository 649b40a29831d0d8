/**
 * Dutch municipalities that were taken up in others, and the last day of each.
 * A delivery of a later day that still names one keeps it as delivered and is
 * told so; which municipality it is now, the reference data tell on reading.
 * The list is short and not complete, so that a region without a mark may have ended
 * too. Source: those of 2022 from the maps of Statistics Netherlands of 2022 and
 * 2026; those before are public knowledge of reorganisations, not read from a table,
 * and none of them is among the municipalities of 2022.
 */
const lastDays: Readonly<Record<string, string>> = {
  "2018-12-31": "0009 0017",
  "2020-12-31": "0003 0010 0024 0788",
  "2021-12-31": "0370 0398 0416 0756 0786 0815 0856 1684 1685 1702",
  "2022-03-23": "0457",
  "2022-12-31": "0501 0530 0614",
};

const lastDayOf = new Map<string, string>(
  Object.entries(lastDays).flatMap(([day, codes]) =>
    codes.split(" ").map((code) => [`nl-gm:${code}`, day] as const),
  ),
);

/**
 * Whether a region had ended before the day that a delivery describes.
 *
 * @example hadEnded("nl-gm:0501", "2025-04-01") // true
 */
export function hadEnded(region: string, referenceDate: string | undefined): boolean {
  const last = lastDayOf.get(region);
  return last !== undefined && referenceDate !== undefined && last < referenceDate;
}
