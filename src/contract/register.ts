import { z } from "zod";
import { purposes } from "../domain/purpose.ts";
import { deliveryRemarks, setAsideReasons } from "../domain/set-aside.ts";
import { fileFormats } from "../domain/delivery.ts";
import { establishmentFields } from "../domain/establishment-field.ts";
import { licenceStateSchema, termsInput, termsSchema } from "./licence-terms.ts";
import { unfilledCosts } from "../domain/unfilled-cost.ts";
import { deliveryInput, mappingSchema, schemeSchema, yesOrNo } from "./parts.ts";
import { deliveryJoinSchema } from "./join.ts";
import { pageInput, total } from "./page.ts";
import { question } from "./question.ts";
import { keepsRegister, readsFigures, readsRows } from "./rights.ts";

/** What is kept of a delivery beside its rows. */
export const deliverySchema = z
  .object({
    id: z.string(),
    source: z.string(),
    fileName: z.string(),
    referenceDate: z.iso.date().nullable(),
    importedAt: z.iso.datetime(),
    invented: z.boolean(),
    scheme: schemeSchema,
    sizeMeasure: z.enum(["jobs", "establishments"]),
    rows: z.int(),
    accepted: z.int(),
    setAside: z.int(),
    setAsideByReason: z.partialRecord(z.enum(setAsideReasons), z.int()),
    remarks: z.partialRecord(z.enum(deliveryRemarks), z.int()),
    regions: z.int(),
    sourceHash: z.string(),
    hash: z
      .string()
      .describe("Of what is counted: SHA-256 of the stored rows, and of which were taken out"),
    mapping: mappingSchema,
    terms: termsSchema,
    keptBy: z.string().describe("The id of the organisation that it is of"),
    readAs: z
      .enum(purposes)
      .nullable()
      .describe(
        "As what it may be read, where it is shared; null where it is the own organisation's",
      ),
    licence: licenceStateSchema.describe(
      "Whether it may answer new questions, no longer may, or must be deleted",
    ),
    erased: z.int().describe("Establishments whose name, address and contacts were erased"),
    excluded: z.int().describe("Establishments taken out whole; they no longer count"),
    personalRemovedAt: z.iso
      .datetime()
      .nullable()
      .describe("When all that may point to a person was removed from the disk"),
    join: deliveryJoinSchema.optional().describe("Of a delivery that was made of two others"),
  })
  .meta({ id: "Delivery" });

const setAsideCounts = z.partialRecord(z.enum(setAsideReasons), z.int());

const keptMappingSchema = z
  .object({ id: z.string(), source: z.string(), keptAt: z.iso.datetime() })
  .nullable()
  .describe("The kept mapping that the file was read with, since its columns are the same");

const fresh = yesOrNo
  .default(false)
  .describe("Leave a mapping aside that is kept for files of this shape");

const fileInput = z.object({
  upload: z.string().optional().describe("The id of an uploaded file"),
  file: z.string().optional().describe("A path; on the command line only"),
});

export const previewDelivery = question({
  name: "preview-delivery",
  rights: keepsRegister,
  personal: true,
  commandLineOnly: ["file"],
  summary:
    "How a file would be read: its columns, the guessed mapping, and what would be set aside",
  input: fileInput.extend({
    mapping: mappingSchema.optional(),
    fresh,
    rows: z.coerce
      .number()
      .int()
      .min(100)
      .optional()
      .describe("Try no more than about this many rows, for a first look"),
    whole: yesOrNo
      .default(false)
      .describe("Try every row, also of a file over 50 MB; else its first 100,000 or so"),
  }),
  answer: z.object({
    fileName: z.string(),
    format: z.enum(fileFormats),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    decimal: z.string().nullable(),
    sheets: z.array(z.string()),
    columns: z.array(
      z.object({
        name: z.string(),
        samples: z.array(z.string()),
        field: z.enum(establishmentFields).nullable(),
      }),
    ),
    mapping: mappingSchema,
    missing: z.array(z.enum(establishmentFields)),
    consequences: z.object({
      rowsRead: z.int(),
      complete: z.boolean().describe("False when only the first rows were tried"),
      wouldAccept: z.int(),
      setAsideByReason: setAsideCounts,
      examples: z
        .array(
          z.object({
            line: z.int(),
            reason: z.enum(setAsideReasons),
            column: z.string().nullable(),
            cell: z.string().describe("The cell at fault, else the beginning of the row"),
          }),
        )
        .describe("A few rows per reason"),
    }),
    remarks: z
      .partialRecord(z.enum(deliveryRemarks), z.int())
      .describe("What would be doubtful in the rows accepted"),
    ambiguous: z
      .array(
        z.object({
          column: z.string(),
          cells: z.int(),
          sample: z.string(),
          readWith: z.enum([",", "."]),
        }),
      )
      .describe("Columns in which 1.234 may be a thousand or one and a bit: say which"),
    unfilled: z
      .array(z.enum(unfilledCosts))
      .describe("What the delivery could not tell, for want of a column"),
    readLike: keptMappingSchema,
    alreadyImported: z.string().nullable().describe("The delivery this very file became before"),
  }),
});

export const importDelivery = question({
  name: "import-delivery",
  rights: keepsRegister,
  commandLineOnly: ["file"],
  summary: "Read a register file into a delivery",
  long: true,
  effect: "writes",
  input: fileInput.extend({
    mapping: mappingSchema.optional(),
    fresh,
    terms: termsInput.optional(),
  }),
  answer: z.object({
    delivery: z.string(),
    rows: z.int(),
    accepted: z.int(),
    setAside: z.int(),
    setAsideByReason: setAsideCounts,
    alreadyThere: z.boolean(),
    mapping: mappingSchema,
    readLike: keptMappingSchema,
  }),
});

export const listDeliveries = question({
  name: "list-deliveries",
  rights: readsFigures,
  summary: "The deliveries there are, the newest first",
  input: z.object(pageInput()),
  answer: z.object({ total, deliveries: z.array(deliverySchema) }),
});

export const listSetAside = question({
  name: "list-set-aside",
  rights: readsRows,
  personal: true,
  summary: "The rows of a delivery that were set aside, each with its line and reason",
  input: z.object({
    delivery: deliveryInput,
    ...pageInput(100),
  }),
  answer: z.object({
    delivery: z.string(),
    total: z.int(),
    columns: z.array(z.string()),
    rows: z.array(
      z.object({
        line: z.int(),
        reason: z.enum(setAsideReasons),
        column: z.string().nullable(),
        cells: z.array(z.string().nullable()),
      }),
    ),
  }),
});
