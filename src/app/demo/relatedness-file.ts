import { clusterThemes } from "./cluster-themes.ts";

/** Pairs of classes that some theme holds both of, and how many do. */
export function relatedTrades(): { from: string; to: string; themes: number }[] {
  const pairs = new Map<string, { from: string; to: string; themes: number }>();
  for (const { classes } of clusterThemes) {
    for (const from of classes) {
      for (const to of classes) {
        if (from >= to) continue;
        const pair = pairs.get(`${from} ${to}`) ?? { from, to, themes: 0 };
        pair.themes++;
        pairs.set(`${from} ${to}`, pair);
      }
    }
  }
  return [...pairs.values()].sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

/**
 * Which trades of the invented country buy from one another or share a craft,
 * as a reference: a row per pair of classes, with the number of themes that
 * hold both. It is the same in every invented country, with clusters or
 * without, as an input-output table would be.
 */
export function* relatednessFile(): Generator<string> {
  yield "from,to,relatedness\n";
  for (const { from, to, themes } of relatedTrades()) yield `${from},${to},${themes}\n`;
}
