import { z } from "zod";
import {
  breakBases,
  changeKinds,
  differenceParts,
  doubtKinds,
  matchKinds,
  seriesBreakKinds,
} from "../domain/comparison.ts";
import { nameStates } from "../domain/name-state.ts";
import { pageInput } from "./page.ts";
import { figureSchema } from "./figure.ts";
import { industrySchema, levelSchema, regionInput, regionSchema, schemeSchema } from "./parts.ts";
import { question } from "./question.ts";
import { readsCompanies, readsFigures } from "./rights.ts";

/** Parts that the three questions on two deliveries share. */
const twoDeliveries = {
  earlier: z.string().min(1).describe("The earlier delivery's id"),
  later: z.string().min(1).describe("The later delivery's id"),
};
const regionWish = regionInput
  .optional()
  .describe("A region's id or unambiguous name, as it is called in the later delivery; else all");
const minimumChange = z.coerce
  .number()
  .min(1)
  .max(1000)
  .default(1)
  .describe("Persons more or fewer that count as grown or shrunk");

const momentSchema = z
  .object({
    delivery: z.string(),
    source: z.string(),
    referenceDate: z.iso.date().nullable(),
    scheme: schemeSchema,
    establishments: z.int(),
  })
  .meta({ id: "ComparedDelivery" });

const labelled = z.object({ nl: z.string(), en: z.string() }).nullable();

export const seriesBreakSchema = z
  .object({
    kind: z.enum(seriesBreakKinds),
    basis: z.enum(breakBases).describe("How it is known"),
    establishments: z
      .int()
      .nullable()
      .describe("That only seem to have changed because of it; null where that cannot be counted"),
    pieces: z
      .array(
        z.object({
          about: z.enum(["region", "industry", "persons", "column"]),
          from: z.string().nullable(),
          to: z.string().nullable(),
          fromName: labelled,
          toName: labelled,
          establishments: z.int(),
        }),
      )
      .describe("The largest first, fifty at most"),
    allPieces: z.int(),
  })
  .meta({ id: "SeriesBreak" });

export const changeCountsSchema = z
  .object({
    earlier: figureSchema.describe("Establishments then, their codes written as now"),
    later: figureSchema,
    continuing: figureSchema,
    new: figureSchema,
    closed: figureSchema,
    movedIn: figureSchema,
    movedOut: figureSchema,
    movedWithin: figureSchema,
    renamed: figureSchema,
    activityIn: figureSchema.describe("That took up this activity; of all, that have another one"),
    activityOut: figureSchema,
    grown: figureSchema,
    shrunk: figureSchema,
    byRuleEarlier: figureSchema.describe("Only in the earlier delivery, by a rule"),
    byRuleLater: figureSchema,
    recoded: figureSchema.describe("Whose codes are only written otherwise"),
    notMeasured: figureSchema.describe("Whose size was imputed or carried over in either delivery"),
    doubtful: figureSchema.describe("Of one number, and nothing else agrees"),
    possible: figureSchema.describe("New ones that may be closed ones elsewhere"),
  })
  .meta({ id: "ChangeCounts" });

export const compare = question({
  name: "compare",
  rights: readsFigures,
  summary:
    "What changed between two deliveries, establishment by establishment, and what only seems to have",
  long: true,
  input: z.object({
    ...twoDeliveries,
    region: regionWish,
    level: levelSchema.optional().describe("Level of the industries; division when left out"),
    minimumChange,
  }),
  answer: z.object({
    run: z.string(),
    invented: z.boolean(),
    earlier: momentSchema,
    later: momentSchema,
    region: regionSchema.nullable().describe("What totals and industries are of; null for all"),
    level: levelSchema,
    minimumChange: z.number(),
    bounds: z
      .record(z.string(), z.number())
      .describe("What decides that something moved, or that a series is broken"),
    breaks: z.array(seriesBreakSchema),
    matches: z.array(z.object({ match: z.enum(matchKinds), establishments: z.int() })),
    total: changeCountsSchema,
    regions: z.array(
      z.object({
        region: regionSchema,
        counts: changeCountsSchema,
        jobsEarlier: figureSchema,
        jobsLater: figureSchema,
      }),
    ),
    industries: z.array(
      z.object({
        industry: industrySchema
          .nullable()
          .describe("Null for those whose code then cannot be written as one of now"),
        counts: changeCountsSchema,
      }),
    ),
  }),
});

const sideSchema = z
  .object({
    establishment: z.string(),
    enterprise: z.string().nullable(),
    name: z.string().nullable(),
    nameState: z.enum(nameStates),
    address: z.string().nullable().describe("Null where protected or not delivered"),
    region: regionSchema,
    industry: industrySchema.nullable(),
    sizeClass: z
      .string()
      .nullable()
      .describe("Class of the persons at work, such as 10-19; null where it is a person's"),
    jobs: figureSchema.describe("Suppressed unless the delivery's terms allow jobs of one company"),
  })
  .meta({ id: "ChangeSide" });

export const listChanges = question({
  name: "list-changes",
  rights: readsCompanies,
  personal: true,
  summary: "The establishments that changed between two deliveries, with what both say of them",
  input: z.object({
    ...twoDeliveries,
    kind: z
      .enum([...changeKinds, ...doubtKinds])
      .optional()
      .describe("A kind of change or of doubt; all that really changed when left out"),
    region: regionWish,
    industry: z.string().min(1).optional().describe("A code of any level; all when left out"),
    minimumChange,
    ...pageInput(100),
  }),
  answer: z.object({
    earlier: z.string(),
    later: z.string(),
    kind: z.enum([...changeKinds, ...doubtKinds]).nullable(),
    region: z.string().nullable(),
    industry: z.string().nullable(),
    minimumChange: z.number(),
    total: z.int(),
    changes: z.array(
      z.object({
        kinds: z.array(z.enum([...changeKinds, ...doubtKinds])),
        match: z.enum(matchKinds).nullable().describe("Null for what is in one delivery only"),
        possible: z
          .string()
          .nullable()
          .describe("Number of the establishment in the other delivery that this may be"),
        earlier: sideSchema.nullable(),
        later: sideSchema.nullable(),
      }),
    ),
  }),
});

export const explainDifference = question({
  name: "explain-difference",
  rights: readsFigures,
  summary:
    "Why two totals differ: definition, recoding, imputation, and what really changed, adding up exactly",
  input: z.object({
    ...twoDeliveries,
    region: regionWish,
    industry: z.string().min(1).optional().describe("A code of any level; all when left out"),
    measure: z
      .enum(["jobs", "establishments"])
      .optional()
      .describe("Jobs where both deliveries have them, when left out"),
  }),
  answer: z.object({
    run: z.string(),
    invented: z.boolean(),
    earlier: momentSchema,
    later: momentSchema,
    region: regionSchema.nullable(),
    industry: industrySchema.nullable(),
    measure: z.enum(["jobs", "establishments"]),
    totalEarlier: figureSchema,
    totalLater: figureSchema,
    change: figureSchema.describe("totalLater - totalEarlier, and the sum of all parts"),
    parts: z.array(
      z.object({
        part: z.enum(differenceParts),
        up: figureSchema.describe("What it added, 0 or more"),
        down: figureSchema.describe("What it took away, 0 or less"),
      }),
    ),
    breaks: z.array(seriesBreakSchema),
  }),
});
