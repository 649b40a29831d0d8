import { z } from "zod";
import { sessionSchema } from "./sign-in.ts";
import { personSchema } from "./people.ts";
import { question } from "./question.ts";
import { administers, everyone } from "./rights.ts";

const count = z.int().min(0);

export const heldPersonSchema = z
  .object({
    ...personSchema.pick({ id: true, name: true, email: true }).shape,
    knownBy: z.array(
      z.object({
        organisation: z.string(),
        name: z.string().describe("As that organisation wrote it"),
        email: z.string(),
        since: z.iso.datetime(),
        blockedAt: z.iso.datetime().nullable(),
      }),
    ),
    roles: z.array(
      personSchema.shape.roles.element
        .pick({ role: true, since: true, until: true })
        .extend({ organisation: z.string() }),
    ),
    sessions: z.array(
      sessionSchema.pick({ way: true, device: true, madeAt: true, seenAt: true, endsAt: true }),
    ),
    tokens: z.array(
      z.object({ name: z.string(), madeAt: z.iso.datetime(), endsAt: z.iso.datetime() }),
    ),
    wrote: z
      .object({
        confidences: count.describe("Notes of what was told in confidence"),
        shares: count.describe("Records shared with others"),
        requests: count.describe("Privacy requests made or written down"),
        decisions: count.describe("Privacy requests decided"),
      })
      .describe("How much there is with this person's id to it"),
    auditLines: count.describe("Lines of the log with this person's id"),
  })
  .meta({ id: "HeldPerson" });

export const showHeldPerson = question({
  name: "show-held-person",
  rights: administers,
  personal: true,
  summary: "Everything that the own organisation keeps of a person who works or worked there",
  input: z.object({ person: z.string().min(1).describe("A person's id") }),
  answer: heldPersonSchema,
});

export const showHeldSelf = question({
  name: "show-held-self",
  rights: everyone,
  summary: "Everything that is kept of oneself as a user, by every organisation",
  input: z.object({}),
  answer: z.object({
    held: heldPersonSchema
      .nullable()
      .describe("Null is whoever holds the machine: of them nothing is kept"),
  }),
});

export const forgetPerson = question({
  name: "forget-person",
  rights: administers,
  effect: "writes",
  summary:
    "Forget a person who left: name and e-mail go for good, roles end, and the id stays so that the log can be checked",
  input: z.object({ person: z.string().min(1).describe("A person's id") }),
  answer: z.object({
    person: z.string(),
    account: z
      .enum(["forgotten", "kept"])
      .describe("Kept where another organisation still knows the person"),
  }),
});
