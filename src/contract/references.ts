import { z } from "zod";
import { referenceKinds, referenceReaders, referenceRemarks } from "../domain/reference.ts";
import { schemeSchema } from "./parts.ts";
import { pageInput, total } from "./page.ts";
import { question } from "./question.ts";
import { keepsReferences, readsFigures } from "./rights.ts";

const prefix = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const referenceSchema = z
  .object({
    id: z.string(),
    kind: z.enum(referenceKinds),
    name: z.string(),
    regionNamespace: z
      .string()
      .nullable()
      .describe("Prefix of region ids, for what is about areas"),
    scheme: schemeSchema.nullable().describe("Of a correspondence: what it goes from"),
    toScheme: schemeSchema.nullable().describe("Of a correspondence: what it goes to"),
    validFrom: z.iso.date().nullable(),
    validTo: z.iso.date().nullable(),
    source: z.string().nullable().describe("Who made it"),
    licence: z.string().nullable().describe("On what terms it may be used"),
    rows: z.int(),
    remarks: z
      .partialRecord(z.enum(referenceRemarks), z.int())
      .describe("What its reader should know, counted"),
    importedAt: z.iso.datetime(),
    hash: z.string(),
  })
  .meta({ id: "Reference" });

/** What can be said of a reference beside its file. */
export const referenceTerms = z.object({
  name: z.string().optional(),
  validFrom: z.iso.date().optional().describe("First day that it holds"),
  validTo: z.iso.date().optional().describe("Last day that it holds"),
  source: z.string().optional().describe("Who made it"),
  licence: z.string().optional().describe("On what terms it may be used"),
});

export const importReference = question({
  name: "import-reference",
  rights: keepsReferences,
  commandLineOnly: ["file"],
  summary:
    "Read a map, a list of areas, a classification, a correspondence or another table that deliveries are compared with",
  effect: "writes",
  input: referenceTerms.extend({
    upload: z.string().optional().describe("The id of an uploaded file"),
    file: z.string().optional().describe("A path; on the command line only"),
    kind: z
      .enum(referenceKinds)
      .optional()
      .describe("Told from the file where that leaves no doubt"),
    regionNamespace: prefix.optional().describe("Prefix of region ids, such as nl-gm"),
    scheme: schemeSchema.optional(),
    toScheme: schemeSchema.optional().describe("Of a correspondence: what it goes to"),
  }),
  answer: referenceSchema.extend({
    alreadyThere: z.boolean().describe("The same was imported before; nothing was written"),
  }),
});

export const fetchReference = question({
  name: "fetch-reference",
  rights: keepsReferences,
  summary:
    "Fetch an open table of the Dutch statistics office, or a map from PDOK, and keep it as a reference",
  effect: "writes",
  input: referenceTerms.extend({
    from: z.enum(["cbs", "pdok"]).describe("cbs: counts by area and industry; pdok: outlines"),
    table: z
      .string()
      .regex(/^[\w.:-]+$/)
      .describe("The table, such as 81575NED; of pdok the layer, such as gemeente_gegeneraliseerd"),
    year: z
      .string()
      .regex(/^\d{4}$/)
      .optional()
      .describe("The last one there is when left out; of pdok this year"),
    areas: z
      .enum(["GM", "CR", "PV"])
      .default("GM")
      .describe("Of cbs: municipalities, COROP areas or provinces"),
    measure: z
      .string()
      .min(1)
      .optional()
      .describe("Of cbs: what is counted, where the table has more than one"),
    server: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe("Another server that speaks the same protocol"),
  }),
  answer: referenceSchema.extend({ alreadyThere: z.boolean() }),
});

export const listReferences = question({
  name: "list-references",
  rights: readsFigures,
  summary: "The reference data there are, what uses them and how many runs rest on them",
  input: z.object(pageInput()),
  answer: z.object({
    total,
    references: z.array(
      referenceSchema.extend({
        usedBy: z
          .array(z.enum(referenceReaders))
          .describe("The questions that read this kind of reference"),
        runs: z.int().describe("Kept runs that were computed with it"),
      }),
    ),
  }),
});

export const deleteReference = question({
  name: "delete-reference",
  rights: keepsReferences,
  summary: "Take reference data away; runs made with it stay readable and cannot be computed again",
  effect: "writes",
  input: z.object({ reference: z.string().min(1) }),
  answer: z.object({
    deleted: z.string(),
    runs: z.int().describe("Kept runs that can no longer be computed again"),
  }),
});
