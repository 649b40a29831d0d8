import type { listRegions, outlines } from "../../contract/regions.ts";
import type { AnswerOf, Finished, ParsedInputOf } from "../../contract/question.ts";
import type { Outsider } from "../../domain/purpose.ts";
import type { Effects } from "../answer.ts";
import { outlinesInUse } from "../regions/outlines-in-use.ts";
import { regionMiddles } from "../regions/region-middles.ts";
import { drawnOutlines } from "../regions/list-regions.ts";
import { publishedTo } from "./published.ts";

/** The regions with their published totals. The middle is that of the outline: that of the companies would tell where they are. */
export async function outsideRegions(
  effects: Effects,
  reader: Outsider,
  input: ParsedInputOf<typeof listRegions>,
): Promise<AnswerOf<typeof listRegions>> {
  const published = await publishedTo(effects, reader, input.delivery);
  const { delivery, regions } = published;
  const none = new Float64Array(0);
  const middles = regionMiddles(
    { count: 0, regions, region: new Uint32Array(0), longitude: none, latitude: none },
    await outlinesInUse(effects),
  );
  const known = (degrees: number): number | null => (Number.isNaN(degrees) ? null : degrees);
  return {
    delivery: delivery.id,
    invented: delivery.invented,
    home: [...(delivery.mapping.home ?? [])],
    regions: regions.map((region, r) => ({
      ...region,
      establishments: published.figure("establishments", region.id, "all", "all"),
      jobs: published.figure("jobs", region.id, "all", "all"),
      longitude: known(middles.longitude[r]),
      latitude: known(middles.latitude[r]),
    })),
    carried: [],
  };
}

/** Maps hold no companies. */
export async function outsideOutlines(
  effects: Effects,
  reader: Outsider,
  input: ParsedInputOf<typeof outlines>,
): Promise<Finished<AnswerOf<typeof outlines>>> {
  const { regions } = await publishedTo(effects, reader, input.delivery);
  return drawnOutlines(regions, await outlinesInUse(effects));
}
