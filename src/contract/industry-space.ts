import { z } from "zod";
import { figureGradeSchema, figureSchema } from "./figure.ts";
import {
  deliveryInput,
  industrySchema,
  levelSchema,
  regionInput,
  regionSchema,
  schemeSchema,
} from "./parts.ts";
import { question } from "./question.ts";
import { readsFigures } from "./rights.ts";

/** One industry of the space: what the region has of it, and how much of what is related to it. */
export const spaceIndustrySchema = z
  .object({
    industry: industrySchema,
    establishments: figureSchema,
    enterprises: figureSchema,
    jobs: figureSchema,
    locationQuotient: figureSchema,
    present: z
      .boolean()
      .nullable()
      .describe("Whether the LQ is 1 or more; null where the LQ is hidden or unknown"),
    density: figureSchema.describe(
      "Of all that is related to this industry, the industry itself left out, the part that is present here, 0 to 1. Industries hidden here are left out. Undefined where the industry is present in too few regions to say what it goes along with",
    ),
    complexity: figureSchema.describe(
      "Product complexity on the scale of the regions: 0 is their mean, 1 their standard deviation. Undefined where no complexity is given, and of industries present in fewer than five regions",
    ),
  })
  .meta({ id: "SpaceIndustry" });

export const industrySpace = question({
  name: "industry-space",
  rights: readsFigures,
  summary: "Which industries are close to what a region has, present and not yet present",
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
    ground: z
      .enum(["delivery", "reference", "none"])
      .describe("Over the regions of what relatedness is counted"),
    regions: z.int().describe("How many regions that are"),
    grade: figureGradeSchema
      .nullable()
      .describe(
        "How the records came about that the region's figures rest on; null where its total is hidden",
      ),
    industries: z.array(spaceIndustrySchema),
    ties: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          proximity: z
            .number()
            .describe(
              "Of the regions that have the one, the share with the other; the smaller way",
            ),
          tree: z.boolean().describe("Whether the tie belongs to the maximum spanning tree"),
        }),
      )
      .describe("The maximum spanning tree of the industries and as many of the strongest ties"),
    complexity: z.object({
      caveat: z
        .enum([
          "none",
          "no-ground",
          "size-unknown",
          "regions-too-small",
          "too-few-regions",
          "no-order",
          "region-too-small",
        ])
        .describe("Why no complexity is given"),
      region: figureSchema,
      rank: z
        .int()
        .nullable()
        .describe("1 is above all regions that relatedness is counted over, or above all of `of`"),
      of: regionSchema
        .extend({ among: z.int() })
        .nullable()
        .describe(
          "The labour market that it is about and among how many, where the regions are too small to be some and a table says in which they lie; null where it is about the region itself",
        ),
      secondEigenvalue: z.number().nullable(),
      thirdEigenvalue: z.number().nullable(),
      chanceEigenvalue: z
        .number()
        .nullable()
        .describe("What the second eigenvalue stays below where presences are placed at random"),
      turn: z
        .number()
        .nullable()
        .describe(
          "How far, in radians, the order turns when each presence has one chance in ten not to be there",
        ),
    }),
  }),
});
