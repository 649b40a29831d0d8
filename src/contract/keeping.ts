import { z } from "zod";
import { deliveryRemarks } from "../domain/set-aside.ts";
import { licenceStateSchema, termsInput, termsSchema } from "./licence-terms.ts";
import { regionSchema, yesOrNo } from "./parts.ts";
import { ifVersion } from "./page.ts";
import { question } from "./question.ts";
import { keepsRegister, readsCompanies } from "./rights.ts";
import { deliverySchema } from "./register.ts";

const deliveryId = z.string().min(1).describe("A delivery's id");

/** All that is known of a delivery: where from, how good, what may be done with it, what hangs on it. */
export const shownDeliverySchema = deliverySchema
  .extend({
    storedHash: z.string().describe("SHA-256 of the stored file of rows, which never changes"),
    regionNames: z
      .array(regionSchema)
      .describe("Its regions by name, as delivered; the first 500 where there are more"),
    quality: z
      .array(
        z.object({
          remark: z.enum(deliveryRemarks),
          rows: z.int(),
          share: z.number().describe("Of the rows accepted"),
        }),
      )
      .describe("What is doubtful, the commonest first"),
    version: z.int().describe("Of its terms: how often they were told"),
    termsHistory: z
      .array(
        z.object({
          terms: termsSchema,
          changedAt: z.iso.datetime(),
          changedBy: z.string().describe("The organisation that changed them"),
        }),
      )
      .describe("Every wording of the terms, the newest first"),
    exclusions: z.array(
      z.object({
        row: z.int(),
        wholeRow: z.boolean().describe("Taken out whole; else name, address and point alone"),
        reason: z.string(),
        excludedAt: z.iso.datetime(),
      }),
    ),
    runs: z.int().describe("Runs that stand on it"),
    hypotheses: z.array(z.object({ id: z.string(), name: z.string() })),
    before: z
      .object({
        id: z.string(),
        referenceDate: z.iso.date().nullable(),
        licence: licenceStateSchema,
      })
      .nullable()
      .describe("The delivery of the same source before it"),
  })
  .meta({ id: "ShownDelivery" });

export const showDelivery = question({
  name: "show-delivery",
  rights: readsCompanies,
  summary: "A delivery: where from, how good, until when, for whom, and what hangs on it",
  input: z.object({ delivery: deliveryId }),
  answer: shownDeliverySchema,
});

export const changeDeliveryTerms = question({
  name: "change-delivery-terms",
  rights: keepsRegister,
  summary: "Tell what the supplier of a delivery allows; what is left out stays as it was",
  effect: "writes",
  input: termsInput.extend({ delivery: deliveryId, ifVersion }),
  answer: shownDeliverySchema,
});

export const excludeEstablishment = question({
  name: "exclude-establishment",
  rights: keepsRegister,
  summary: "Erase the name, address and contacts of one establishment, or take it out whole",
  effect: "writes",
  input: z.object({
    delivery: deliveryId,
    establishment: z.string().trim().min(1).optional().describe("Its number"),
    row: z.coerce.number().int().min(0).optional().describe("Its row, where it has no number"),
    wholeRow: yesOrNo.default(false).describe("Take it out whole, so that it no longer counts"),
    reason: z.string().trim().max(500).default(""),
  }),
  answer: shownDeliverySchema,
});

export const removePersonal = question({
  name: "remove-personal",
  rights: keepsRegister,
  summary:
    "Remove all that may point to a person from the disk, rows set aside among it; the rest stays",
  effect: "writes",
  input: z.object({ delivery: deliveryId }),
  answer: shownDeliverySchema,
});

export const deleteDelivery = question({
  name: "delete-delivery",
  rights: keepsRegister,
  summary: "Delete a delivery; the cards of its runs and what people noted stay",
  effect: "writes",
  input: z.object({
    delivery: deliveryId,
    confirmed: yesOrNo
      .default(false)
      .describe("Without it, what hangs on the delivery is told and nothing deleted"),
  }),
  answer: z.object({ delivery: z.string(), runs: z.int(), hypotheses: z.int() }),
});
