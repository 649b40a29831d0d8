import { clusterThemes } from "./cluster-themes.ts";

/**
 * Which trades of the invented country buy from one another or share a craft,
 * as a reference: a row per pair of classes, with the number of themes that
 * hold both. It is the same in every invented country, with clusters or
 * without, as an input-output table would be.
 */
export function* relatednessFile(): Generator<string> {
  const shared = new Map<string, number>();
  for (const { classes } of clusterThemes) {
    for (const from of classes) {
      for (const to of classes) {
        if (from < to) shared.set(`${from},${to}`, (shared.get(`${from},${to}`) ?? 0) + 1);
      }
    }
  }
  yield "from,to,relatedness\n";
  for (const [pair, themes] of [...shared].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `${pair},${themes}\n`;
  }
}
