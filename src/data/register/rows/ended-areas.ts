import type { AreaChange } from "../../../domain/reference.ts";

/**
 * The areas that were no more on a day, by the tables of changes there are; none where
 * the day is not known. One that went on and gave a part away is still there, and so is
 * one whose code was given out again. Of two tables that tell of the same, the first
 * counts, as in reading a delivery on the areas of today.
 *
 * @example endedAreas([[{ day: "2023-01-01", from: "nl-gm:9901", to: "nl-gm:9911", name: null, weight: null }]], "2025-04-01")
 *          // Set { "nl-gm:9901" }
 */
export function endedAreas(
  tables: readonly (readonly AreaChange[])[],
  day: string | undefined,
): ReadonlySet<string> {
  if (day === undefined) return new Set();
  const told = new Set<string>();
  const parts = tables.flatMap((changes) => {
    const news = changes.filter((one) => one.day <= day && !told.has(`${one.day} ${one.from}`));
    for (const one of news) told.add(`${one.day} ${one.from}`);
    return news;
  });
  // What an area is called on a day tells that it is there; that it became others only, that it is not.
  const last = new Map<string, { day: string; there: boolean }>();
  const tell = (area: string, on: string, there: boolean): void => {
    const known = last.get(area);
    if (known === undefined || known.day < on) last.set(area, { day: on, there });
    else if (known.day === on && there) known.there = true;
  };
  for (const { day: on, from, to } of parts) {
    tell(from, on, false);
    tell(to, on, true);
  }
  return new Set([...last].flatMap(([area, { there }]) => (there ? [] : [area])));
}
