import { z } from "zod";
import { errorCodes } from "../domain/clusterwerk-error.ts";
import { inputStates } from "../domain/input-state.ts";
import { regionSchema, yesOrNo } from "./parts.ts";
import { question } from "./question.ts";
import { everyone, keepsReferences, readsRuns } from "./rights.ts";

/** A run: everything needed to make an answer again. */
export const runSchema = z
  .object({
    id: z.string(),
    question: z.string(),
    parameters: z.record(z.string(), z.unknown()),
    seed: z.number().nullable(),
    inputs: z.array(
      z.object({
        kind: z.enum(["delivery", "reference"]),
        id: z.string(),
        hash: z.string(),
        name: z
          .string()
          .nullable()
          .describe("The source of a delivery, also of one that is gone; the name of a reference"),
        referenceDate: z.iso.date().nullable(),
        state: z
          .enum(inputStates)
          .describe(
            "Whether it is there as it was, changed since, may no longer be used, or is gone",
          ),
      }),
    ),
    regions: z.array(regionSchema).describe("The regions that its parameters name"),
    softwareVersion: z.string(),
    resultHash: z.string(),
    madeAt: z.iso.datetime(),
    tookMs: z.number(),
  })
  .meta({ id: "Run" });

export const showRun = question({
  name: "show-run",
  rights: readsRuns,
  summary: "The card of a run: question, parameters, seed, inputs, version",
  input: z.object({ run: z.string().min(1) }),
  answer: runSchema,
});

export const rerun = question({
  name: "rerun",
  rights: readsRuns,
  summary: "Compute a run again from its card and the deliveries, and compare",
  long: true,
  input: z.object({ run: z.string().min(1) }),
  answer: z.object({
    run: z.string(),
    same: z.boolean(),
    resultHash: z.string(),
    hashOnCard: z.string(),
    softwareVersion: z.string(),
    versionOnCard: z.string(),
  }),
});

/** Progress in countable things: 180,000 of 252,458 rows. */
export const progressSchema = z
  .object({
    step: z.enum([
      "reading",
      "writing",
      "searching",
      "shuffling",
      "halving",
      "counting",
      "simulating",
      "copying",
      "checking",
    ]),
    done: z.number(),
    total: z.number().nullable(),
  })
  .meta({ id: "Progress" });
export type Progress = z.output<typeof progressSchema>;

export const jobSchema = z
  .object({
    id: z.string(),
    question: z.string(),
    state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
    progress: progressSchema.nullable(),
    answer: z.unknown().optional(),
    error: z
      .object({ code: z.enum(errorCodes), details: z.record(z.string(), z.unknown()) })
      .nullable(),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Job" });

export const showJob = question({
  name: "show-job",
  rights: everyone,
  summary: "How far a job is, and its answer once it is done",
  input: z.object({ job: z.string().min(1) }),
  answer: jobSchema,
});

export const cancelJob = question({
  name: "cancel-job",
  rights: everyone,
  summary: "Stop a job",
  effect: "writes",
  input: z.object({ job: z.string().min(1) }),
  answer: jobSchema,
});

export const demo = question({
  name: "demo",
  rights: keepsReferences,
  summary: "Write an invented country with planted clusters, and the truth beside it",
  long: true,
  input: z.object({
    municipalities: z.coerce.number().int().min(4).max(2000).default(60),
    establishments: z.coerce.number().int().min(100).max(5_000_000).default(30_000),
    seed: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
    null: yesOrNo.default(false).describe("A country without clusters"),
    out: z.string().min(1).describe("Folder to write to"),
  }),
  answer: z.object({ files: z.array(z.string()), establishments: z.int(), clusters: z.int() }),
});
