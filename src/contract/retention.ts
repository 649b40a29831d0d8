import { z } from "zod";
import { retainedKinds, retentionRules } from "../domain/retention.ts";
import { question } from "./question.ts";
import { administers } from "./rights.ts";

const rules = <Key extends keyof (typeof retentionRules)[number]>(key: Key) =>
  z.enum([...new Set(retentionRules.map((rule) => rule[key] as string))]);

const dueRecordSchema = z
  .object({
    record: z.string().describe("Kind and id, as it is named to agree to its destruction"),
    kind: z.enum(retainedKinds),
    started: z.iso.date().describe("The day that its term began"),
    due: z.iso.date().describe("The day from which it is over its time"),
    outcome: z.enum(["destroyed", "forgotten"]),
  })
  .meta({ id: "DueRecord" });

export const listDestruction = question({
  name: "list-destruction",
  rights: administers,
  summary: "What the own organisation keeps beyond its time; nothing of it goes by itself",
  input: z.object({}),
  answer: z.object({
    rules: z.array(
      z.object({
        kind: z.enum(retainedKinds),
        months: z.int().min(0).describe("After the start; 0 is the day itself"),
        starts: rules("starts"),
        outcome: z.enum(["destroyed", "forgotten"]),
        source: rules("source").describe("Agreed with the supplier, or a proposal of this program"),
      }),
    ),
    records: z.array(dueRecordSchema).describe("The longest over its time first"),
  }),
});

export const approveDestruction = question({
  name: "approve-destruction",
  rights: administers,
  effect: "writes",
  summary: "Agree to the destruction of one record that is over its time, which happens at once",
  input: z.object({
    record: z.string().min(1).max(80).describe("As list-destruction names it"),
  }),
  answer: dueRecordSchema,
});
