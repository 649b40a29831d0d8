import { z } from "zod";
import { countingUnitSchema } from "./counting-unit.ts";
import { figureSchema } from "./figure.ts";
import {
  carriedAreaSchema,
  convertedSchema,
  deliveryInput,
  economyPartSchema,
  industrySchema,
  levelSchema,
  regionInput,
  regionSchema,
  schemeSchema,
} from "./parts.ts";
import { question } from "./question.ts";
import { readsFigures } from "./rights.ts";

export const listRegions = question({
  name: "list-regions",
  rights: readsFigures,
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
    carried: z
      .array(carriedAreaSchema)
      .describe("Areas of the delivery that are no more; `regions` has what they became"),
  }),
});

const position = z.array(z.number());

export const outlines = question({
  name: "outlines",
  rights: readsFigures,
  summary: "The outlines of the regions of a delivery, as GeoJSON",
  input: z.object({ delivery: deliveryInput }),
  answer: z.object({
    type: z.literal("FeatureCollection"),
    withoutOutline: z
      .array(regionSchema)
      .describe("Regions of the delivery that no imported map draws"),
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
    expectedEnterprises: figureSchema.describe(
      "Enterprises that chance would give here, were the industry no likelier here than others; its interval is the middle of what chance gives",
    ),
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
        "divided-codes",
      ])
      .describe("Why this industry is not distinctive"),
  })
  .extend({
    divided: figureSchema
      .optional()
      .describe(
        "Of converted codes: the share of its establishments here that comes from codes that were divided over several",
      ),
  })
  .meta({ id: "Specialisation" });

export const profile = question({
  name: "profile",
  rights: readsFigures,
  summary: "What a region is good at, with the uncertainty of each figure",
  input: z.object({
    region: regionInput,
    delivery: deliveryInput,
    level: levelSchema.optional().describe("Level of the classification; division when left out"),
    within: economyPartSchema
      .default("all")
      .describe(
        "What shares are taken of, here and in what is compared with: all jobs, those in industries that trade beyond the region, or those in industries that serve people nearby",
      ),
    scheme: schemeSchema
      .optional()
      .describe(
        "Another classification to read the codes in, by an imported correspondence; as delivered when left out",
      ),
    against: z
      .enum(["delivery", "reference"])
      .optional()
      .describe(
        "What to compare with: the delivery, or a table of regions and industries that was imported; when left out the delivery where it covers ten regions or more, else the table where there is one",
      ),
  }),
  answer: z.object({
    run: z.string(),
    delivery: z.string(),
    invented: z.boolean(),
    region: regionSchema,
    level: levelSchema,
    scheme: schemeSchema,
    sizeMeasure: z.enum(["jobs", "establishments"]),
    within: economyPartSchema,
    denominator: z
      .enum(["delivery", "reference", "none"])
      .describe("What the quotients compare with"),
    carried: z
      .array(carriedAreaSchema)
      .describe("Areas of the delivery that are no more and are counted here now"),
    converted: convertedSchema.nullable().describe("Null where codes are as delivered"),
    readableIn: z
      .array(schemeSchema)
      .describe("Other classifications that the codes can be read in"),
    establishments: figureSchema.describe("Of the part of the economy that was asked for"),
    enterprises: figureSchema,
    jobs: figureSchema,
    countingUnit: countingUnitSchema,
    industries: z.array(specialisationSchema),
  }),
});

export const earlierDeliveries = question({
  name: "earlier-deliveries",
  rights: readsFigures,
  summary:
    "The deliveries that a region can be compared with over time: of the same classification, not of a later date, and with the region in them",
  input: z.object({
    region: regionInput,
    delivery: deliveryInput,
  }),
  answer: z.object({
    delivery: z.string(),
    region: regionSchema,
    deliveries: z
      .array(
        z.object({
          delivery: z.string(),
          source: z.string(),
          fileName: z.string(),
          referenceDate: z.iso.date().nullable(),
        }),
      )
      .describe("The last one first"),
  }),
});

/** The change of one industry of a region, and the parts it is made of. */
export const changeSchema = z
  .object({
    industry: industrySchema,
    earlier: figureSchema.describe("Size at the earlier delivery"),
    later: figureSchema.describe("Size at the later delivery"),
    change: figureSchema.describe("national + mix + competitive"),
    national: figureSchema.describe("Had it grown as the whole economy did"),
    mix: figureSchema.describe("What its growth in the economy differed from that"),
    competitive: figureSchema.describe("What it did here unlike in the economy"),
    regional: figureSchema.describe(
      "Part of competitive: the difference in growth, had the region the economy's mix",
    ),
    allocation: figureSchema.describe(
      "The rest of competitive: having more of what does better here",
    ),
  })
  .meta({ id: "Change" });

const moment = z.object({
  delivery: z.string(),
  source: z.string(),
  referenceDate: z.iso.date().nullable(),
  regions: z.number().describe("Regions in the delivery, over which the economy is added up"),
});

export const shiftShare = question({
  name: "shift-share",
  rights: readsFigures,
  summary: "How the industries of a region changed between two deliveries, and by what",
  input: z.object({
    region: regionInput,
    earlier: z
      .string()
      .min(1)
      .optional()
      .describe("The earlier delivery's id; the last one before the later when left out"),
    later: z
      .string()
      .min(1)
      .optional()
      .describe("The later delivery's id; the newest when left out"),
    level: levelSchema.optional().describe("Level of the classification; division when left out"),
  }),
  answer: z.object({
    run: z.string(),
    invented: z.boolean(),
    region: regionSchema,
    level: levelSchema,
    scheme: schemeSchema,
    sizeMeasure: z.enum(["jobs", "establishments"]),
    earlier: moment,
    later: moment,
    regionsInBoth: z
      .number()
      .describe("Where this is fewer than either has, growth of the economy is of unlike areas"),
    denominator: z
      .enum(["delivery", "none"])
      .describe("none where a delivery has one region: there are changes then, and no parts"),
    total: changeSchema.omit({ industry: true, regional: true, allocation: true }),
    industries: z.array(changeSchema),
  }),
});
