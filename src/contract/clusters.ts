import { z } from "zod";
import { nameStates } from "../domain/name-state.ts";
import { hunchVerdicts, verdicts } from "../domain/verdict.ts";
import { countingUnitSchema } from "./counting-unit.ts";
import { figureSchema, intervalSchema } from "./figure.ts";
import {
  carriedAreaSchema,
  convertedSchema,
  deliveryInput,
  industrySchema,
  listInput,
  regionInput,
  regionSchema,
  schemeSchema,
  seedInput,
  yesOrNo,
} from "./parts.ts";
import { question } from "./question.ts";

/** Why a company belongs; each carries what the sentence about it needs. */
const reasonSchema = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("industry-concentrated"),
      observed: z
        .number()
        .describe(
          "Independent enterprises of its industry in the footprint, and what comparable places would have",
        ),
      expected: z.number(),
    }),
    z.object({
      kind: z.literal("related"),
      industries: z
        .array(z.string())
        .describe("The cluster's industries its own is most related to, strongest first"),
    }),
    z.object({ kind: z.literal("place"), observed: z.number(), expected: z.number() }),
  ])
  .meta({ id: "Reason" });

export const memberSchema = z
  .object({
    row: z.int().describe("Row of the delivery; leads to the company"),
    establishment: z.string(),
    name: z
      .string()
      .nullable()
      .describe(
        "Null where the name is a person's and the audience may not see it, or none was delivered",
      ),
    nameState: z.enum(nameStates),
    region: z.string(),
    industry: z.string(),
    jobs: figureSchema,
    longitude: z.number().nullable(),
    latitude: z.number().nullable(),
    reasons: z.array(reasonSchema),
    foundAgain: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe("Share of half-samples in which the cluster found again holds this company"),
    stability: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe(
        "Chance that it belongs to what makes the cluster more than chance, as measured on invented countries",
      ),
  })
  .meta({ id: "Member" });

export const latentClusterSchema = z
  .object({
    id: z.string(),
    name: z
      .object({ nl: z.string(), en: z.string() })
      .describe("Made from its leading industry and place; people give it a better one"),
    verdict: z.enum(verdicts),
    /** Which condition keeps the verdict from being higher. */
    limits: z.array(
      z.enum([
        "q",
        "held-out",
        "enterprises-few",
        "enterprises-unknown",
        "one-group",
        "locations-unknown",
        "stacked",
      ]),
    ),
    q: z.number().min(0).max(1),
    familyWise: z
      .number()
      .min(0)
      .max(1)
      .describe("Chance that a country without clusters shows any cluster scoring as high"),
    score: z.number(),
    observed: z
      .number()
      .describe(
        "Independent enterprises here, and what comparable places would give with its range",
      ),
    expected: z.number(),
    expectedInterval: intervalSchema,
    distribution: z
      .array(z.object({ from: z.number(), to: z.number(), shuffles: z.int() }))
      .describe(
        "Companies in these places and industries in each shuffle; a bin holds from ≤ x < to",
      ),
    expectedCountry: z
      .number()
      .describe("What the whole country's mix of industries would give, with its range"),
    expectedCountryInterval: intervalSchema,
    heldOutExcess: figureSchema,
    withoutLargestGroup: z.object({ observed: z.number(), expected: z.number() }),
    enterprises: z
      .number()
      .nullable()
      .describe("Independent enterprises; null where the delivery does not tell"),
    establishments: z.number(),
    jobs: figureSchema,
    footprint: z.array(z.string()).describe("The regions it spans"),
    industries: z.array(industrySchema.extend({ observed: z.number(), expected: z.number() })),
    ties: z
      .array(z.object({ from: z.int(), to: z.int(), relatedness: z.number() }))
      .describe("Relatedness among its industries, as indices into `industries`"),
    members: z.array(memberSchema),
    locationPrecision: z.enum(["address", "area", "unknown"]),
  })
  .meta({ id: "LatentCluster" });

export const searchParametersSchema = z.object({
  reachKm: z.coerce
    .number()
    .positive()
    .max(500)
    .default(25)
    .describe("Municipalities farther apart than this are not one cluster"),
  seed: seedInput,
  shuffles: z.coerce.number().int().min(19).max(9999).default(199),
  minimumJobs: z.coerce.number().min(0).default(2).describe("Smaller establishments are left out"),
  includeLocalServices: yesOrNo.default(false),
});

export const latent = question({
  name: "latent",
  summary: "The latent clusters of a region: which companies, why, and how sure",
  long: true,
  input: searchParametersSchema.extend({
    region: regionInput,
    delivery: deliveryInput,
    scheme: schemeSchema
      .optional()
      .describe(
        "Another classification to read the codes in, by an imported correspondence; as delivered when left out",
      ),
  }),
  answer: z.object({
    run: z.string(),
    delivery: z.string(),
    invented: z.boolean(),
    region: regionSchema,
    scheme: schemeSchema,
    /** What the search stood on, and what it lacked. */
    ground: z.object({
      establishments: z.int().describe("Establishments in the search"),
      leftOut: z.object({
        small: z.int(),
        sizeUnknown: z.int(),
        localServices: z.int(),
        holdings: z.int(),
        withoutIndustry: z.int(),
      }),
      enterprisesKnown: z.boolean(),
      countingUnit: countingUnitSchema,
      locations: z.enum(["address", "area", "unknown"]),
      reach: z.enum(["kilometres", "same-area"]),
      comparable: z
        .boolean()
        .describe("Whether other places of like size together hold as many establishments as this"),
      relatedness: z
        .int()
        .describe(
          "References of related industries that the search was told, beside the classification",
        ),
      shuffles: z.int(),
      statedRate: z
        .number()
        .describe(
          'A verdict "strong" is wrong in at most this share of countries without clusters',
        ),
      carried: z
        .array(carriedAreaSchema)
        .describe("Areas of the delivery that are no more and are counted with regions named here"),
      converted: convertedSchema
        .nullable()
        .describe(
          "Null where codes are as delivered; else each company is whole in the code that most of its own goes to",
        ),
    }),
    regions: z.array(regionSchema).describe("The regions named in the clusters"),
    clusters: z.array(latentClusterSchema),
  }),
});

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

export const findIndustries = question({
  name: "find-industries",
  summary: "Industries of a delivery whose code or name matches, at every level",
  input: z.object({
    delivery: deliveryInput,
    text: z.string().trim().min(1).max(200),
    like: z
      .string()
      .min(1)
      .max(20)
      .optional()
      .describe("A code: only industries of its level, which can be compared with it"),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  answer: z.object({
    scheme: schemeSchema,
    industries: z.array(
      industrySchema.extend({
        leftOut: z
          .enum(["local-services", "holdings", "unclassified"])
          .nullable()
          .describe("Why the search leaves it out"),
      }),
    ),
  }),
});

/** What people made of a found cluster: a hypothesis to work on. */
export const hypothesisSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    note: z.string(),
    cluster: z.string().describe("The found cluster and run it came from"),
    run: z.string(),
    delivery: z.string(),
    adoptedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    members: z.array(
      z.object({
        establishment: z.string(),
        name: z.string().nullable(),
        nameState: z.enum(nameStates),
        region: z
          .string()
          .nullable()
          .describe("Null where no delivery that is still there holds the establishment"),
        industry: industrySchema.nullable(),
        state: z.enum(["found", "added", "dropped"]),
        note: z.string(),
      }),
    ),
  })
  .meta({ id: "Hypothesis" });

export const adopt = question({
  name: "adopt",
  summary: "Adopt a found cluster as a hypothesis to work on",
  effect: "writes",
  input: z.object({
    cluster: z.string().min(1),
    name: z.string().trim().min(1).max(200),
    note: z.string().max(10_000).default(""),
  }),
  answer: hypothesisSchema,
});

export const listHypotheses = question({
  name: "list-hypotheses",
  summary: "The adopted clusters, the last changed first",
  input: z.object({}),
  answer: z.object({
    hypotheses: z.array(hypothesisSchema.omit({ members: true }).extend({ members: z.int() })),
  }),
});

export const showHypothesis = question({
  name: "show-hypothesis",
  summary: "One adopted cluster with its companies",
  input: z.object({ hypothesis: z.string().min(1) }),
  answer: hypothesisSchema,
});

export const changeHypothesis = question({
  name: "change-hypothesis",
  summary: "Rename an adopted cluster, note why, drop or add companies",
  effect: "writes",
  input: z.object({
    hypothesis: z.string().min(1),
    name: z.string().trim().min(1).max(200).optional(),
    note: z.string().max(10_000).optional(),
    drop: z
      .array(z.object({ establishment: z.string(), note: z.string().max(2000).default("") }))
      .default([]),
    add: z
      .array(z.object({ establishment: z.string(), note: z.string().max(2000).default("") }))
      .default([]),
  }),
  answer: hypothesisSchema,
});

export const findEstablishments = question({
  name: "find-establishments",
  summary: "Establishments whose name, number or industry matches",
  input: z.object({
    delivery: deliveryInput,
    text: z.string().min(2).max(200),
    region: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  answer: z.object({
    /** How many match; beyond 10,000 that hold the text inside a word, at least so many. */
    total: z.int(),
    establishments: z.array(
      z.object({
        row: z.int().describe("Row of the delivery; leads to the company"),
        establishment: z.string(),
        name: z.string().nullable(),
        nameState: z.enum(nameStates),
        region: z.string(),
        industry: industrySchema.nullable(),
      }),
    ),
  }),
});
