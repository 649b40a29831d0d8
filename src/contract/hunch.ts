import { z } from "zod";
import { hunchVerdicts } from "../domain/verdict.ts";
import { memberSchema, searchParametersSchema } from "./clusters.ts";
import { countingUnitSchema } from "./counting-unit.ts";
import { figureSchema, intervalSchema } from "./figure.ts";
import {
  deliveryInput,
  industrySchema,
  listInput,
  regionSchema,
  schemeSchema,
  yesOrNo,
} from "./parts.ts";
import { question } from "./question.ts";
import { readsCompanies } from "./rights.ts";

const tallySchema = z.object({ observed: z.number(), expected: z.number() });
const testedTally = tallySchema.extend({
  p: z.number().describe("Share of shuffles that show as much, this country counted among them"),
});

/** One thing that speaks for a hunch or against it; each carries what its sentence needs. */
const hunchReasonSchema = z
  .discriminatedUnion("kind", [
    testedTally.extend({ kind: z.literal("chance"), shuffles: z.int() }),
    tallySchema.extend({ kind: z.literal("fewer") }),
    z.object({ kind: z.literal("nothing-found") }),
    z.object({ kind: z.literal("excess"), value: z.number(), low: z.number(), high: z.number() }),
    z.object({ kind: z.literal("industries"), industries: z.array(z.string()) }),
    z.object({ kind: z.literal("regions"), regions: z.array(z.string()) }),
    z.object({ kind: z.literal("enterprises"), enterprises: z.int() }),
    tallySchema.extend({ kind: z.literal("without-largest") }),
    tallySchema.extend({ kind: z.literal("without-stacked"), share: z.number() }),
    testedTally.extend({ kind: z.literal("others") }),
    z.object({ kind: z.literal("held-out"), value: z.number(), low: z.number(), high: z.number() }),
    z.object({ kind: z.literal("related"), related: z.int(), of: z.int() }),
  ])
  .meta({ id: "HunchReason" });

/** One thing that is not known and that would make the answer surer. */
const hunchGapSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("enterprises-unknown") }),
    z.object({ kind: z.literal("locations-unknown") }),
    z.object({ kind: z.literal("locations-area") }),
    z.object({ kind: z.literal("sizes-unknown"), share: z.number() }),
    z.object({ kind: z.literal("relatedness-unknown") }),
    z.object({ kind: z.literal("hardly-compared"), regions: z.array(z.string()) }),
    z.object({ kind: z.literal("not-national"), regions: z.int() }),
    z.object({ kind: z.literal("part-of-register") }),
    z.object({ kind: z.literal("one-delivery") }),
    z.object({
      kind: z.literal("too-far-apart"),
      regions: z.array(z.string()),
      reachKm: z.number(),
    }),
    z.object({
      kind: z.literal("industries-left-out"),
      because: z.enum(["local-services", "holdings", "small", "unclassified"]),
      industries: z.array(z.string()),
    }),
    z.object({ kind: z.literal("industries-absent"), industries: z.array(z.string()) }),
    z.object({ kind: z.literal("industries-widened"), industries: z.array(z.string()) }),
    z.object({
      kind: z.literal("small-left-out"),
      establishments: z.int(),
      minimumJobs: z.number(),
    }),
    z.object({ kind: z.literal("companies-left-out"), companies: z.array(z.string()) }),
    z.object({ kind: z.literal("companies-looked-at") }),
    z.object({ kind: z.literal("few-shuffles"), resolution: z.number() }),
    z.object({ kind: z.literal("seen-before") }),
  ])
  .meta({ id: "HunchGap" });

export const testedHunchSchema = z
  .object({
    id: z.string().describe("To adopt it by"),
    verdict: z.enum(hunchVerdicts),
    limits: z.array(
      z.enum([
        "chance",
        "excess",
        "others",
        "held-out",
        "enterprises-few",
        "enterprises-unknown",
        "one-group",
        "locations-unknown",
        "stacked",
      ]),
    ),
    sought: z
      .enum(["nothing", "places", "industries"])
      .describe("What the hunch left open and was sought, in the shuffles too"),
    observed: z
      .number()
      .describe("Independent enterprises, and what comparable places would give with its range"),
    expected: z.number(),
    expectedInterval: intervalSchema,
    expectedCountry: z.number(),
    p: z.number().describe("Share of shuffles that show as much; no less than `resolution`"),
    resolution: z.number(),
    excess: figureSchema.describe("Observed over expected"),
    distribution: z
      .object({
        measure: z.enum(["groups", "score"]),
        observed: z.number(),
        bins: z.array(z.object({ from: z.number(), to: z.number(), shuffles: z.int() })),
      })
      .describe("What the shuffles gave; a bin holds from ≤ x < to"),
    enterprises: z.number().nullable(),
    establishments: z.number(),
    jobs: figureSchema,
    withoutLargestGroup: tallySchema,
    stackedShare: z.number(),
    withoutStacked: tallySchema,
    others: testedTally.nullable().describe("The same without the companies named"),
    heldOutExcess: figureSchema
      .nullable()
      .describe("Where something was sought: the excess in halves where it was not"),
    footprint: z.array(regionSchema.extend(testedTally.shape)),
    industries: z.array(industrySchema.extend(testedTally.shape)),
    ties: z.array(z.object({ from: z.int(), to: z.int(), relatedness: z.number() })),
    nearby: z
      .object({
        industries: z.array(industrySchema.extend(tallySchema.shape)),
        regions: z.array(regionSchema.extend(tallySchema.shape)),
      })
      .describe("Not named, and more of it beside the hunch than comparable places have"),
    members: z.array(memberSchema.extend({ named: z.boolean() })),
    locationPrecision: z.enum(["address", "area", "unknown"]),
  })
  .meta({ id: "TestedHunch" });

export const testHunch = question({
  name: "test-hunch",
  rights: readsCompanies,
  personal: true,
  summary: "A hunch tested: what speaks for it, what against, and what is not known",
  long: true,
  input: searchParametersSchema.extend({
    delivery: deliveryInput,
    theme: z.string().trim().max(200).default("").describe("What it is called; plays no part"),
    industries: listInput.describe(
      "Codes at any level of the delivery's scheme; a code stands for all that begin with it",
    ),
    regions: listInput.describe("Ids or names; none means: seek where it is"),
    around: yesOrNo
      .default(false)
      .describe("Seek where it is around the regions named, instead of in all of them"),
    companies: listInput.describe("Establishments it was formed by, by number or name"),
    shuffles: z.coerce.number().int().min(19).max(9999).default(499),
  }),
  answer: z.object({
    run: z.string(),
    delivery: z.string(),
    invented: z.boolean(),
    theme: z.string(),
    scheme: schemeSchema,
    shuffles: z.int(),
    countingUnit: countingUnitSchema,
    hunch: testedHunchSchema,
    for: z.array(hunchReasonSchema),
    against: z.array(hunchReasonSchema),
    missing: z.array(hunchGapSchema),
  }),
});
