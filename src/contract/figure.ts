import { z } from "zod";
import { qualities, undefinedReasons } from "../domain/figure.ts";

export const intervalSchema = z
  .object({ low: z.number(), high: z.number(), level: z.number().min(0).max(1) })
  .meta({ id: "Interval" });

export const figureSchema = z
  .discriminatedUnion("state", [
    z.object({
      state: z.literal("value"),
      value: z.number(),
      interval: intervalSchema.optional(),
      quality: z.enum(qualities),
    }),
    z.object({ state: z.literal("suppressed") }),
    z.object({ state: z.literal("undefined"), reason: z.enum(undefinedReasons) }),
  ])
  .meta({
    id: "Figure",
    description: "A figure: a value, suppressed, or undefined with its reason.",
  });
