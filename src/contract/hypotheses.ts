import { z } from "zod";
import { confidenceSchema } from "./confidences.ts";
import { nameStates } from "../domain/name-state.ts";
import { purposes } from "../domain/purpose.ts";
import { industrySchema } from "./parts.ts";
import { ifVersion, pageInput, total } from "./page.ts";
import { question } from "./question.ts";
import { readsFigures, worksOnClusters } from "./rights.ts";

/** What people made of a found cluster: a hypothesis to work on. */
export const hypothesisSchema = z
  .object({
    id: z.string(),
    keptBy: z.string().describe("The id of the organisation that it is of"),
    readAs: z
      .enum(purposes)
      .nullable()
      .describe(
        "As what it may be read, where it is shared; null where it is the own organisation's",
      ),
    mayChange: z.boolean().describe("Whether who asks may change it"),
    mayConfide: z.boolean().describe("Whether who asks may note what was told in confidence"),
    name: z.string(),
    note: z.string(),
    confidences: z
      .array(confidenceSchema)
      .describe("What was told in confidence of it as a whole; nothing to whom it is not for"),
    cluster: z.string().describe("The found cluster and run it came from"),
    run: z.string(),
    delivery: z.string(),
    adoptedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    version: z.int().describe("Counts up with every change"),
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
        confidences: z.array(confidenceSchema),
      }),
    ),
  })
  .meta({ id: "Hypothesis" });

export const adopt = question({
  name: "adopt",
  rights: worksOnClusters,
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
  rights: readsFigures,
  summary: "The adopted clusters, the last changed first",
  input: z.object(pageInput()),
  answer: z.object({
    total,
    hypotheses: z.array(
      hypothesisSchema.omit({ members: true, confidences: true }).extend({ members: z.int() }),
    ),
  }),
});

export const showHypothesis = question({
  name: "show-hypothesis",
  rights: readsFigures,
  personal: true,
  summary: "One adopted cluster with its companies",
  input: z.object({ hypothesis: z.string().min(1) }),
  answer: hypothesisSchema,
});

export const changeHypothesis = question({
  name: "change-hypothesis",
  rights: worksOnClusters,
  summary: "Rename an adopted cluster, note why, drop or add companies",
  effect: "writes",
  input: z.object({
    hypothesis: z.string().min(1),
    ifVersion,
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
