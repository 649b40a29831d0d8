import { z } from "zod";
import { nameStates } from "../domain/name-state.ts";
import { verdicts } from "../domain/verdict.ts";
import { countingUnitSchema } from "./counting-unit.ts";
import { figureSchema, intervalSchema } from "./figure.ts";
import {
  carriedAreaSchema,
  convertedSchema,
  deliveryInput,
  industrySchema,
  regionInput,
  regionSchema,
  schemeSchema,
  seedInput,
  yesOrNo,
} from "./parts.ts";
import { question } from "./question.ts";
import { readsFigures } from "./rights.ts";

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
    sizeClass: z
      .string()
      .nullable()
      .describe("Class of the persons at work, such as 10-19; null where it is a person's"),
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
  rights: readsFigures,
  personal: true,
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
