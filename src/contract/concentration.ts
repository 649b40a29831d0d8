import { z } from "zod";
import { countingUnitSchema } from "./counting-unit.ts";
import { figureGradeSchema, figureSchema } from "./figure.ts";
import { deliveryInput, industrySchema, levelSchema, schemeSchema, seedInput } from "./parts.ts";
import { question } from "./question.ts";
import { readsFigures } from "./rights.ts";

const concentrationSchema = z
  .object({
    industry: industrySchema,
    establishments: figureSchema,
    enterprises: figureSchema,
    gamma: figureSchema.describe(
      "Ellison and Glaeser's index: 0 where establishments fall as darts would, 0.05 and more is much. Its interval is what other establishments of the kind might have given. Undefined with fewer than ten",
    ),
    maurelSedillot: figureSchema.describe(
      "The same by pairs of jobs; regions that the industry shuns do not count",
    ),
    chance: z
      .object({ low: z.number(), high: z.number(), level: z.number() })
      .nullable()
      .describe("Between which bounds γ lies by chance"),
    p: figureSchema.describe("How often chance reaches γ"),
    q: figureSchema.describe(
      "Of all industries with this p or a smaller one, the share expected to be chance",
    ),
    concentrated: z.boolean().describe("Whether q is 0.05 or less"),
  })
  .meta({ id: "Concentration" });

const distancesSchema = z
  .object({
    run: z.string(),
    caveat: z
      .enum(["none", "suppressed", "too-few", "no-addresses"])
      .describe("Why there is no curve"),
    plants: figureSchema.describe("Establishments of the industry in the curve"),
    leftOut: figureSchema.describe("Those left out, whose address is not exact"),
    sites: z.int().describe("Establishments of every industry with an exact address"),
    sampled: z.boolean().describe("Whether the curve is of a sample, because there are too many"),
    longestKm: z.number(),
    bandwidthKm: z.number().nullable(),
    simulations: z.int(),
    p: z
      .number()
      .nullable()
      .describe("Of the whole curve; the global band is left at 0.05 or less"),
    verdict: z.enum(["localised", "dispersed", "neither"]).nullable(),
    curve: z.array(
      z.object({
        km: z.number(),
        density: z.number().describe("Share of all pairs per kilometre of distance"),
        local: z.object({ low: z.number(), high: z.number() }),
        global: z.object({ low: z.number(), high: z.number() }),
        side: z.int().describe("1 above the global band, -1 below it, 0 within"),
      }),
    ),
  })
  .meta({ id: "Distances" });

export const concentration = question({
  name: "concentration",
  rights: readsFigures,
  summary: "Which industries are concentrated in few places, and at which distances one is",
  long: true,
  input: z.object({
    industry: z
      .string()
      .min(1)
      .max(20)
      .optional()
      .describe("Code of an industry, for its distances; all industries when left out"),
    delivery: deliveryInput,
    level: levelSchema
      .optional()
      .describe("Level of the classification; that of the industry, or division, when left out"),
    longestKm: z.coerce
      .number()
      .int()
      .min(2)
      .max(200)
      .default(50)
      .describe("Up to which distance an industry is looked at"),
    seed: seedInput,
  }),
  answer: z.object({
    run: z.string(),
    delivery: z.string(),
    invented: z.boolean(),
    scheme: schemeSchema,
    level: levelSchema,
    sizeMeasure: z.enum(["jobs", "establishments"]),
    countingUnit: countingUnitSchema,
    regions: z.int(),
    grade: figureGradeSchema
      .nullable()
      .describe(
        "How the records came about that all of it rests on; those of one industry stand with its figures",
      ),
    industries: z
      .array(concentrationSchema)
      .describe("The most concentrated first; of one industry when one is asked for"),
    distances: distancesSchema
      .nullable()
      .describe("K-density of the industry asked for, with the bands that chance gives"),
  }),
});
