import { z } from "zod";
import { nameStates } from "../domain/name-state.ts";
import { deliveryInput, industrySchema, schemeSchema } from "./parts.ts";
import { question } from "./question.ts";
import { readsCompanies, readsFigures } from "./rights.ts";

export const findIndustries = question({
  name: "find-industries",
  rights: readsFigures,
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

export const findEstablishments = question({
  name: "find-establishments",
  rights: readsCompanies,
  personal: true,
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
