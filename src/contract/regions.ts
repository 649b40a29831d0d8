import { z } from "zod";
import { figureSchema } from "./figure.ts";
import {
  deliveryInput,
  industrySchema,
  levelSchema,
  regionInput,
  regionSchema,
  schemeSchema,
} from "./parts.ts";
import { question } from "./question.ts";

export const listRegions = question({
  name: "list-regions",
  summary: "The regions of a delivery, with their establishments and jobs",
  input: z.object({ delivery: deliveryInput }),
  answer: z.object({
    delivery: z.string(),
    invented: z.boolean(),
    home: z.array(z.string()).describe("Regions the map opens on; empty means all"),
    regions: z.array(
      regionSchema.extend({
        establishments: figureSchema,
        jobs: figureSchema,
        longitude: z
          .number()
          .nullable()
          .describe("Middle of the region: of its outline, else of its establishments"),
        latitude: z.number().nullable(),
      }),
    ),
  }),
});

const position = z.array(z.number());

export const outlines = question({
  name: "outlines",
  summary: "The outlines of the regions of a delivery, as GeoJSON",
  input: z.object({ delivery: deliveryInput }),
  answer: z.object({
    type: z.literal("FeatureCollection"),
    features: z.array(
      z.object({
        type: z.literal("Feature"),
        id: z.string(),
        properties: z.object({ region: z.string(), name: z.string() }),
        geometry: z.discriminatedUnion("type", [
          z.object({ type: z.literal("Polygon"), coordinates: z.array(z.array(position)) }),
          z.object({
            type: z.literal("MultiPolygon"),
            coordinates: z.array(z.array(z.array(position))),
          }),
        ]),
      }),
    ),
  }),
});

/** One industry of a profile: how much of it is here, and whether that can be told from chance. */
export const specialisationSchema = z
  .object({
    industry: industrySchema,
    establishments: figureSchema,
    enterprises: figureSchema,
    jobs: figureSchema,
    share: figureSchema.describe("Share of the region's size measure"),
    locationQuotient: figureSchema,
    q: figureSchema.describe(
      'Benjamini-Hochberg q of "more independent enterprises than the country would give"',
    ),
    largestShare: figureSchema.describe(
      "Share of the industry's local size measure held by its largest independent group",
    ),
    distinctive: z
      .boolean()
      .describe("The LQ interval lies above 1, q is small, and it does not rest on one company"),
    /** Why an LQ above 1 is not distinctive. */
    caveat: z
      .enum([
        "none",
        "enterprises-unknown",
        "few-enterprises",
        "one-company",
        "not-distinguishable",
        "suppressed",
        "below-average",
      ])
      .describe("Why this industry is not distinctive"),
  })
  .meta({ id: "Specialisation" });

export const profile = question({
  name: "profile",
  summary: "What a region is good at, with the uncertainty of each figure",
  input: z.object({
    region: regionInput,
    delivery: deliveryInput,
    level: levelSchema.optional().describe("Level of the classification; division when left out"),
  }),
  answer: z.object({
    run: z.string(),
    delivery: z.string(),
    invented: z.boolean(),
    region: regionSchema,
    level: levelSchema,
    scheme: schemeSchema,
    sizeMeasure: z.enum(["jobs", "establishments"]),
    denominator: z
      .enum(["delivery", "reference", "none"])
      .describe("What the quotients compare with"),
    establishments: figureSchema,
    enterprises: figureSchema,
    jobs: figureSchema,
    industries: z.array(specialisationSchema),
  }),
});
