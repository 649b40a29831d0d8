import { z } from "zod";
import { tableLevels } from "../domain/publication.ts";
import { figureSchema } from "./figure.ts";
import { deliveryInput, industrySchema, levelSchema, regionSchema, schemeSchema } from "./parts.ts";
import { question } from "./question.ts";
import { keepsRegister, readsFigures } from "./rights.ts";

const outsiderSchema = z.enum(["partner", "public"]);

export const publicationSchema = z
  .object({
    id: z.string(),
    delivery: z.string(),
    to: outsiderSchema,
    run: z.string().describe("The run that protected it"),
    policyVersion: z
      .int()
      .describe("Wording of the disclosure policy; what it says stays on the server"),
    publishedAt: z.iso.datetime(),
  })
  .meta({ id: "Publication" });

const accountSchema = z
  .object({
    cells: z.int(),
    unsafe: z.int().describe("Hidden since they would tell of a company"),
    besides: z.int().describe("Hidden so that those cannot be worked out"),
    short: z
      .int()
      .describe(
        "Rooms of unsafe ones that are less than the policy asks: 0, since such a table does not go out; more in a table of before that rule",
      ),
  })
  .meta({ id: "HiddenAccount" });

export const publishTable = question({
  name: "publish-table",
  summary:
    "Publish the table of places and industries of a delivery to partners or the public, protected once with all that was published before",
  rights: keepsRegister,
  long: true,
  effect: "writes",
  input: z.object({
    delivery: deliveryInput,
    to: outsiderSchema.describe("partner: who works with the staff; public: everyone"),
  }),
  answer: publicationSchema.extend({
    establishments: accountSchema,
    jobs: accountSchema.nullable().describe("Null where the delivery counts no jobs"),
  }),
});

export const listPublications = question({
  name: "list-publications",
  summary: "Which tables were published, to whom",
  rights: readsFigures,
  input: z.object({}),
  answer: z.object({ publications: z.array(publicationSchema) }),
});

export const publishedTable = question({
  name: "published-table",
  summary:
    "A published table of places and industries: all that partners or the public are told of a delivery",
  rights: readsFigures,
  input: z.object({
    delivery: deliveryInput,
    to: outsiderSchema
      .default("public")
      .describe("Whose table; partners and the public are given their own"),
    place: z.string().min(1).optional().describe("Id of a region or area, or country; all else"),
    level: z.enum(tableLevels).optional().describe("Level of the industries; all else"),
  }),
  answer: publicationSchema.extend({
    invented: z.boolean(),
    scheme: schemeSchema,
    finest: levelSchema.describe("The finest industries that are published"),
    sizeMeasure: z.enum(["jobs", "establishments"]),
    cells: z.array(
      z.object({
        place: regionSchema,
        level: z.enum(tableLevels),
        industry: industrySchema,
        establishments: figureSchema,
        jobs: figureSchema,
      }),
    ),
  }),
});
