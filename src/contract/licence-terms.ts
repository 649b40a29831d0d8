import { z } from "zod";
import { licenceStates, singleJobsReaders } from "../domain/licence-terms.ts";

export const licenceStateSchema = z.enum(licenceStates);

/** What the supplier of a delivery allows. */
export const termsSchema = z
  .object({
    licensor: z.string().nullable().describe("Who gave the delivery"),
    purpose: z.string().nullable().describe("What it may be used for"),
    until: z.iso.date().nullable().describe("The last day on which it may answer questions"),
    deleteBy: z.iso.date().nullable().describe("The day from which it must be gone"),
    singleJobs: z
      .enum(singleJobsReaders)
      .describe("To whom the jobs of one establishment may be shown"),
  })
  .meta({ id: "LicenceTerms" });

const text = z.string().trim().max(500).nullable().optional();
/** A day; empty takes back what was agreed. */
const day = z.union([z.iso.date(), z.literal(""), z.null()]).optional();

/** Terms as they are told: what is left out stays as it was. */
export const termsInput = z.object({
  licensor: text.describe("Who gave the delivery"),
  purpose: text.describe("What it may be used for"),
  until: day.describe("The last day on which it may answer questions; empty for no end"),
  deleteBy: day.describe("The day from which it must be gone; empty for none"),
  singleJobs: z
    .enum(singleJobsReaders)
    .optional()
    .describe("To whom the jobs of one establishment may be shown"),
});
