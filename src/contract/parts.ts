import { z } from "zod";
import { textEncodings } from "../domain/delivery.ts";
import { establishmentFields } from "../domain/establishment-field.ts";
import { figureSchema } from "./figure.ts";
import { economyParts, industryLevels, industrySchemes } from "../domain/industry-scheme.ts";

/** Parts that several questions share. */

export const regionInput = z
  .string()
  .min(1)
  .describe("A region's id such as nl-gm:0772, or its name where that is unambiguous");

export const deliveryInput = z
  .string()
  .min(1)
  .optional()
  .describe("A delivery's id; the newest when left out");

export const seedInput = z.coerce
  .number()
  .int()
  .min(0)
  .max(4_294_967_295)
  .default(1)
  .describe("The seed of every random draw; the same seed gives the same answer");

/** A yes or no, also as the words a flag or a query string brings. */
export const yesOrNo = z.union([z.boolean(), z.stringbool()]);

/** A list, also as the words with commas that a flag or a query string brings. */
export const listInput = z
  .union([
    z.array(z.string().trim().min(1)).max(500),
    z.string().transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    ),
  ])
  .default([]);

export const levelSchema = z.enum(industryLevels);
export const schemeSchema = z.enum(industrySchemes);

export const economyPartSchema = z.enum(economyParts);

export const regionSchema = z.object({ id: z.string(), name: z.string() }).meta({ id: "Region" });

/** An area that is no more, and where its establishments are counted now. */
export const carriedAreaSchema = z
  .object({
    from: regionSchema,
    to: z.array(regionSchema).describe("One, or several where the area was divided"),
    day: z.iso.date().describe("The last day on which something changed"),
    establishments: figureSchema,
    guessed: figureSchema.describe(
      "Of these, those put where most of a divided area went, for want of a point",
    ),
  })
  .meta({ id: "CarriedArea" });

/** What codes were converted from and by what; the figures of divided codes are expectations. */
export const convertedSchema = z
  .object({
    from: schemeSchema,
    to: schemeSchema,
    by: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .describe("The correspondences, one after the other"),
    equalWeights: z
      .int()
      .describe("Codes that these divide without known weights: equal parts are assumed"),
    unknown: z.int().describe("Establishments whose code the correspondences do not have"),
  })
  .meta({ id: "Converted" });

export const industrySchema = z
  .object({ code: z.string(), label: z.object({ nl: z.string(), en: z.string() }) })
  .meta({ id: "Industry" });

/**
 * How a file is read and which of its columns fill which field. Everything is
 * optional: what is left out is found out from the file and shown.
 */
export const mappingSchema = z
  .object({
    columns: z.partialRecord(z.enum(establishmentFields), z.string()).optional(),
    scheme: schemeSchema.optional(),
    /** Prefix of region ids, e.g. nl-gm. */
    regionNamespace: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .optional(),
    source: z.string().optional(),
    referenceDate: z.iso.date().optional(),
    decimal: z.enum([",", "."]).optional(),
    delimiter: z.string().length(1).optional(),
    encoding: z.enum(textEncodings).optional(),
    sheet: z.string().optional(),
    headerRow: z
      .int()
      .min(0)
      .optional()
      .describe("The line of the header, from 1; 0 where there is none"),
    only: z
      .object({ column: z.string(), values: z.array(z.string()).min(1) })
      .optional()
      .describe("Keep only rows whose column has this value, e.g. change = added"),
    home: z.array(z.string()).optional().describe("Regions the map opens on; all when left out"),
    invented: z
      .boolean()
      .optional()
      .describe("Whether the companies are invented; the screens then say so"),
  })
  .strict()
  .meta({ id: "Mapping" });
