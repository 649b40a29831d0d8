import { z } from "zod";
import { question } from "./question.ts";
import { keepsConfidences } from "./rights.ts";

/** What a company told in confidence, seen by the own organisation's people who work on clusters. */
export const confidenceSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    toldBy: z.string().describe("Who told it"),
    toldOn: z.iso.date().describe("When it was told"),
    writtenBy: z.string().nullable().describe("Who wrote it down; null: not known by name"),
    writtenAt: z.iso.datetime(),
  })
  .meta({ id: "Confidence" });

export const noteInConfidence = question({
  name: "note-in-confidence",
  rights: keepsConfidences,
  summary:
    "Note what was told in confidence of an adopted cluster or one of its companies; a request under public-records law (Woo) stands above it",
  effect: "writes",
  input: z.object({
    hypothesis: z.string().min(1).describe("An adopted cluster's id"),
    establishment: z
      .string()
      .min(1)
      .optional()
      .describe("A company of it; the cluster as a whole when left out"),
    text: z.string().trim().min(1).max(10_000),
    toldBy: z.string().trim().min(1).max(200).describe("Who told it"),
    toldOn: z.iso.date().describe("When it was told"),
  }),
  answer: confidenceSchema,
});

export const forgetConfidence = question({
  name: "forget-confidence",
  rights: keepsConfidences,
  summary: "Take away what was told in confidence",
  effect: "writes",
  input: z.object({ confidence: z.string().min(1).describe("Its id") }),
  answer: z.object({ forgotten: z.string() }),
});
