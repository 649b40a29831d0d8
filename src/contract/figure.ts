import { z } from "zod";
import { shareClasses } from "../domain/figure-grade.ts";
import { qualities, undefinedReasons } from "../domain/figure.ts";
import { measurements } from "../domain/record-grade.ts";

export const intervalSchema = z
  .object({ low: z.number(), high: z.number(), level: z.number().min(0).max(1) })
  .meta({ id: "Interval" });

/** Shares are told in quarters: within a published total finer ones would give a company away. */
export const figureGradeSchema = z
  .object({
    grade: z
      .enum(measurements)
      .describe("The best of which nine tenths of the figure is, or better"),
    parts: z
      .partialRecord(z.enum(measurements), z.enum(shareClasses))
      .describe("Share of the figure by how it was measured"),
    headOffice: z
      .enum(shareClasses)
      .describe("Share that may be counted at a head office, of jobs that are elsewhere"),
    exact: z
      .enum(shareClasses)
      .optional()
      .describe("Share of the establishments that stand at their own address"),
    ageYears: z
      .number()
      .nullable()
      .describe("Half of the records are as many years old or younger"),
  })
  .meta({ id: "FigureGrade" });

export const figureSchema = z
  .discriminatedUnion("state", [
    z.object({
      state: z.literal("value"),
      value: z.number(),
      interval: intervalSchema.optional(),
      quality: z.enum(qualities),
      grade: figureGradeSchema.optional(),
    }),
    z.object({ state: z.literal("suppressed") }),
    z.object({ state: z.literal("undefined"), reason: z.enum(undefinedReasons) }),
  ])
  .meta({
    id: "Figure",
    description: "A figure: a value, suppressed, or undefined with its reason.",
  });
