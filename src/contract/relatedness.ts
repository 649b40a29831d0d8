import { z } from "zod";
import { relatednessKinds } from "../domain/relatedness-kind.ts";
import { figureGradeSchema, figureSchema } from "./figure.ts";
import { deliveryInput, industrySchema, levelSchema, schemeSchema } from "./parts.ts";
import { question } from "./question.ts";
import { readsFigures } from "./rights.ts";

const closeSchema = z
  .object({ industry: industrySchema, value: figureSchema, percentile: figureSchema })
  .meta({ id: "CloseIndustry" });

/** One way in which industries are related: where it comes from, and what it says. */
export const kindOfRelatednessSchema = z
  .object({
    kind: z.enum(relatednessKinds),
    urbanity: z
      .enum(["taken-out", "kept"])
      .nullable()
      .describe("Of co-location: whether what both owe to the size of regions was taken out"),
    counted: z
      .boolean()
      .describe("Whether it counts in `top` and `known`; co-location as it is only stands beside"),
    source: z
      .object({
        from: z.enum(["delivery", "classification", "reference", "none"]),
        id: z.string(),
        name: z.string(),
      })
      .describe(
        "The delivery itself, the classification and its labels, an imported reference, or none where none was imported",
      ),
    knownPairs: z.int().describe("Pairs of industries that it knows"),
    pair: z
      .object({
        value: figureSchema.describe("On the kind's own scale, higher is closer"),
        percentile: figureSchema.describe(
          "Share of all known pairs that are less related, those as related counting half",
        ),
        isTop: z.boolean().describe("At most a tenth of all known pairs are as related or more"),
        coarser: z.boolean().describe("Told of a wider industry than was asked about"),
      })
      .nullable()
      .describe("Null where one industry was asked about"),
    closest: z.array(closeSchema).describe("The closest kin of the one industry asked about"),
  })
  .meta({ id: "KindOfRelatedness" });

export const relatedness = question({
  name: "relatedness",
  rights: readsFigures,
  summary: "How related two industries are in each way there is, or the closest kin of one",
  input: z.object({
    industry: z
      .string()
      .min(1)
      .describe("A code of the delivery's classification, of any level, e.g. 28.93"),
    with: z
      .string()
      .min(1)
      .optional()
      .describe("Another code of the same level; the closest kin when left out"),
    delivery: deliveryInput,
  }),
  answer: z.object({
    run: z.string(),
    delivery: z.string(),
    invented: z.boolean(),
    scheme: schemeSchema,
    level: levelSchema,
    industry: industrySchema,
    with: industrySchema.nullable(),
    regions: z.int().describe("Regions of the delivery, over which lying together is counted"),
    industries: z.int().describe("Industries that the pair is compared among"),
    grade: figureGradeSchema
      .nullable()
      .describe("How the records came about that what is counted in the delivery rests on"),
    top: z
      .int()
      .nullable()
      .describe("In how many ways the pair is among the most related tenth of all pairs"),
    known: z.int().nullable().describe("In how many ways something is known of the pair"),
    asManyOrMore: figureSchema
      .nullable()
      .describe("Share of all pairs that are so in as many ways as `top` or more"),
    kinds: z.array(kindOfRelatednessSchema),
    closest: z
      .array(
        z.object({
          industry: industrySchema,
          top: z.int(),
          known: z.int(),
          asManyOrMore: figureSchema,
          percentile: figureSchema.describe("Mean over the ways that are known"),
        }),
      )
      .describe("The industries that most ways place close to the one asked about"),
  }),
});
