import { z } from "zod";
import { privacyKinds, privacyStates } from "../domain/privacy.ts";
import { yesOrNo } from "./parts.ts";
import { question } from "./question.ts";
import { answersForPrivacy, asksForPrivacy } from "./rights.ts";

const numberInput = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .describe("A company's number in the register: of the enterprise or the establishment");

export const privacyRequestSchema = z
  .object({
    id: z.string(),
    kind: z.enum(privacyKinds),
    number: z.string().describe("The company it is about"),
    text: z.string().describe("What is asked, in the asker's words"),
    state: z.enum(privacyStates),
    askedAt: z.iso.datetime(),
    answerBy: z.iso.date().describe("The last day to answer: a month after it was asked"),
    byCompany: z.boolean().describe("Asked by the company itself, else written down for it"),
    decidedAt: z.iso.datetime().nullable(),
    reason: z.string().describe("Why it was granted or refused"),
  })
  .meta({ id: "PrivacyRequest" });

export const showHeld = question({
  name: "show-held",
  rights: asksForPrivacy,
  personal: true,
  summary: "Everything that is kept of one company, in one answer, to hand over",
  input: z.object({
    number: numberInput
      .optional()
      .describe("Left out by a company itself, which sees what is kept of it"),
  }),
  answer: z.object({
    number: z.string(),
    deliveries: z.array(
      z.object({
        delivery: z.string(),
        source: z.string(),
        referenceDate: z.iso.date().nullable(),
        row: z.int(),
        concealed: z
          .boolean()
          .describe("Erased or restricted: name, address, point and contacts are not shown"),
        values: z
          .array(z.object({ field: z.string(), value: z.string() }))
          .describe("As the supplier delivered it"),
      }),
    ),
    clusters: z.array(
      z.object({
        hypothesis: z.string(),
        name: z.string(),
        establishment: z.string(),
        state: z.enum(["found", "added", "dropped"]),
        note: z.string(),
      }),
    ),
    requests: z.array(privacyRequestSchema),
  }),
});

export const askPrivacy = question({
  name: "ask-privacy",
  rights: asksForPrivacy,
  effect: "writes",
  summary: "Ask for access, correction, erasure, restriction, or object",
  input: z.object({
    kind: z.enum(privacyKinds),
    number: numberInput.optional().describe("Left out by a company itself"),
    text: z.string().trim().min(1).max(2000).describe("What is asked, and why"),
  }),
  answer: privacyRequestSchema,
});

export const listPrivacyRequests = question({
  name: "list-privacy-requests",
  rights: asksForPrivacy,
  personal: true,
  summary: "What was asked about what is kept, the most urgent first",
  input: z.object({ open: yesOrNo.default(false).describe("Only what is not yet decided") }),
  answer: z.object({
    requests: z.array(privacyRequestSchema),
    asker: z
      .enum(["keeper", "company"])
      .describe("Who asks: whoever keeps the data, or a company, which sees its own alone"),
  }),
});

export const decidePrivacy = question({
  name: "decide-privacy",
  rights: answersForPrivacy,
  effect: "writes",
  summary:
    "Grant or refuse what was asked, or lift a restriction; names are taken out at once, also of deliveries to come",
  input: z.object({
    request: z.string().min(1),
    state: z.enum(["granted", "refused", "lifted"]),
    reason: z.string().trim().min(1).max(2000).describe("Told to who asked"),
  }),
  answer: privacyRequestSchema.extend({
    concealed: z.int().describe("Rows of which the name was taken out now"),
  }),
});
