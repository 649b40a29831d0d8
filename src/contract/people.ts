import { z } from "zod";
import { helixSides, organisationKinds } from "../domain/organisation.ts";
import { roles } from "../domain/role.ts";
import { pageInput, total } from "./page.ts";
import { yesOrNo } from "./parts.ts";
import { question } from "./question.ts";
import { administers, everyone, seesPeople } from "./rights.ts";

export const personNameInput = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .describe("What a person is called");
export const emailInput = z.email().max(254).describe("An e-mail address");
const personInput = z.string().min(1).describe("A person's id");
const sinceInput = z.iso.date().optional().describe("The first day; today when left out");
const untilInput = z.iso.date().optional().describe("The last day; no end when left out");

const heldRoleSchema = z
  .object({
    id: z.string(),
    role: z.enum(roles),
    since: z.iso.date(),
    until: z.iso.date().nullable().describe("The last day; null for no end"),
    today: z.boolean().describe("Whether it holds today"),
  })
  .meta({ id: "HeldRole" });

export const personSchema = z
  .object({
    id: z.string(),
    name: z.string().describe("As this organisation knows the person"),
    email: z.string(),
    blocked: z.boolean(),
    roles: z.array(heldRoleSchema).describe("In this organisation, the newest first"),
  })
  .meta({ id: "Person" });

export const listPeople = question({
  name: "list-people",
  rights: seesPeople,
  personal: true,
  summary: "The people of the own organisation with their roles, of today and before",
  input: z.object(pageInput()),
  answer: z.object({ total, people: z.array(personSchema) }),
});

export const invitePerson = question({
  name: "invite-person",
  rights: administers,
  summary: "Let a person in with a first role; whoever is known elsewhere keeps one account",
  effect: "writes",
  input: z.object({
    name: personNameInput,
    email: emailInput,
    role: z.enum(roles),
    since: sinceInput,
    until: untilInput,
  }),
  answer: personSchema,
});

export const giveRole = question({
  name: "give-role",
  rights: administers,
  summary: "Give a person of the own organisation a role",
  effect: "writes",
  input: z.object({
    person: personInput,
    role: z.enum(roles),
    since: sinceInput,
    until: untilInput,
  }),
  answer: personSchema,
});

export const endRole = question({
  name: "end-role",
  rights: administers,
  summary: "Take a role back; what was done in it stays. The last administrator stays one",
  effect: "writes",
  input: z.object({
    assignment: z.string().min(1).describe("The id of the role as the person holds it"),
    until: z.iso.date().optional().describe("The last day; from now on when left out"),
  }),
  answer: personSchema,
});

export const blockPerson = question({
  name: "block-person",
  rights: administers,
  summary: "Shut a person out of the own organisation at once, or let them in again",
  effect: "writes",
  input: z.object({
    person: personInput,
    blocked: yesOrNo.default(true).describe("No lets the person in again"),
  }),
  answer: personSchema,
});

export const listMyRoles = question({
  name: "list-my-roles",
  rights: everyone,
  summary: "Every role that one holds or held, in every organisation",
  input: z.object({}),
  answer: z.object({
    roles: z.array(
      heldRoleSchema.extend({
        organisation: z.object({
          id: z.string(),
          name: z.string(),
          kind: z.enum(organisationKinds),
          side: z.enum(helixSides),
        }),
      }),
    ),
  }),
});
