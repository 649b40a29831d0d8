import { listRegions, outlines } from "../../contract/regions.ts";
import { carriedAreas } from "./carried-areas.ts";
import { contributorsPerRegion } from "./contributors-per-region.ts";
import type { AnswerOf, Finished } from "../../contract/question.ts";
import type { Outline } from "../../domain/reference.ts";
import { figure, graded, suppressed } from "../../domain/figure.ts";
import { answer } from "../answer.ts";
import { minimumContributors } from "../platform/disclosure-policy.ts";
import { keptOf } from "../register/kept-of-columns.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { outlinesInUse } from "./outlines-in-use.ts";
import { figureGrades } from "./figure-grades.ts";
import { regionMiddles } from "./region-middles.ts";

export const answerListRegions = answer(listRegions, async (effects, input) => {
  const delivery = await chosenDelivery(effects, input.delivery);
  const columns = await effects.columns.of(delivery.id);
  const outlines = await outlinesInUse(effects);
  const { middles, totals, grades } = keptOf(columns, listRegions.name, () => ({
    middles: regionMiddles(columns, outlines),
    totals: contributorsPerRegion(columns),
    // A row that was taken out belongs to no region.
    grades: figureGrades(
      columns,
      Int32Array.from(columns.region, (r) => (r < columns.regions.length ? r : -1)),
      columns.regions.length,
      columns.jobs,
    ),
  }));
  const minimum = minimumContributors(effects.audience);
  const known = (degrees: number): number | null => (Number.isNaN(degrees) ? null : degrees);
  return {
    delivery: delivery.id,
    invented: delivery.invented,
    home: [...(delivery.mapping.home ?? [])],
    regions: columns.regions.map((region, r) => {
      const hidden = totals.contributors[r] > 0 && totals.contributors[r] < minimum;
      return {
        ...region,
        establishments: hidden ? suppressed : figure(totals.establishments[r]),
        jobs: hidden
          ? suppressed
          : graded(
              figure(
                totals.jobsKnown[r] > 0 ? totals.jobs[r] : Number.NaN,
                totals.jobsKnown[r] === totals.establishments[r] ? "counted" : "partial",
                undefined,
                "not-delivered",
              ),
              grades[r],
            ),
        longitude: known(middles.longitude[r]),
        latitude: known(middles.latitude[r]),
      };
    }),
    carried: carriedAreas(effects, columns),
  };
});

export const answerOutlines = answer(outlines, async (effects, input) => {
  // Where regions lie and what they are called is no figure of the delivery: what was
  // computed under its licence stays readable by it.
  const delivery = await chosenDelivery(effects, input.delivery, "kept");
  const columns = await effects.columns.of(delivery.id);
  const all = await outlinesInUse(effects);
  // The same each time, so that it is put in bytes and compressed once.
  return keptOf(columns, outlines.name, () => Object.freeze(drawnOutlines(columns.regions, all)));
});

/** The outlines of some regions, and which have none. */
export function drawnOutlines(
  regions: readonly { readonly id: string; readonly name: string }[],
  all: readonly Outline[],
): Finished<AnswerOf<typeof outlines>> {
  const here = new Set(regions.map((region) => region.id));
  const drawn = new Set(all.map((outline) => outline.region));
  return {
    type: "FeatureCollection" as const,
    withoutOutline: regions.filter(({ id }) => !drawn.has(id)),
    features: all
      .filter((outline) => here.has(outline.region))
      .map((outline) => ({
        type: "Feature" as const,
        id: outline.region,
        properties: { region: outline.region, name: outline.name },
        geometry: outline.geometry,
      })),
  };
}
