import { z } from "zod";
import { auditResults } from "../domain/audit-line.ts";
import { pageInput } from "./page.ts";
import { question } from "./question.ts";
import { audits, keepsAudit } from "./rights.ts";

export const auditLineSchema = z
  .object({
    number: z.int().describe("Its place in the chain"),
    at: z.iso.datetime(),
    action: z.string().describe("The question that was asked"),
    object: z.record(z.string(), z.string()).describe("What it was asked of, by its ids"),
    result: z.enum(auditResults),
    code: z.string().nullable().describe("Why it was refused or failed"),
    origin: z.string().describe("The network address it came from, or the terminal"),
    organisation: z.string(),
    person: z.string().nullable().describe("Null is whoever holds the machine"),
    name: z
      .string()
      .nullable()
      .describe("Of the person, where they are of the own organisation; the log itself has it not"),
    previous: z.string(),
    hash: z.string(),
  })
  .meta({ id: "AuditLine" });

export const listAudit = question({
  name: "list-audit",
  rights: audits,
  summary: "The log of what people of the own organisation did and looked into, the newest first",
  input: z.object({
    from: z.iso.date().optional().describe("The first day"),
    until: z.iso.date().optional().describe("The last day"),
    person: z.uuid().optional().describe("The id of a person"),
    action: z.string().min(1).optional().describe("The name of a question"),
    result: z.enum(auditResults).optional(),
    ...pageInput(100),
  }),
  answer: z.object({ lines: z.array(auditLineSchema), total: z.int() }),
});

export const verifyAudit = question({
  name: "verify-audit",
  rights: keepsAudit,
  long: true,
  summary: "Check the whole log: whether a line was changed, removed, added or put elsewhere",
  input: z.object({
    number: z.coerce
      .number()
      .int()
      .min(1)
      .optional()
      .describe("A line that was written down earlier, with its hash"),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  answer: z.object({
    lines: z.int().describe("How many were checked"),
    whole: z.boolean(),
    faults: z
      .array(
        z.object({
          number: z.int().describe("The line at which the chain does not hold"),
          kind: z
            .enum(["changed", "missing", "cut-off", "other-than-noted"])
            .describe(
              "changed or put elsewhere; lines missing before it; lines missing at the end; other than was written down",
            ),
        }),
      )
      .describe("The first hundred"),
    since: z.int().nullable().describe("The last line that was removed when its time was over"),
    end: z
      .object({ number: z.int(), hash: z.string() })
      .nullable()
      .describe("To write down: the next check can begin from what is known today"),
  }),
});

export const trimAudit = question({
  name: "trim-audit",
  rights: keepsAudit,
  effect: "writes",
  summary:
    "Remove the lines of before a day, when their time is over; the rest can still be checked",
  input: z.object({ before: z.iso.date() }),
  answer: z.object({ removed: z.int() }),
});
