import { z } from "zod";
import { helixSides, organisationKinds } from "../domain/organisation.ts";
import { pageInput, total } from "./page.ts";
import { yesOrNo } from "./parts.ts";
import { emailInput, personNameInput } from "./people.ts";
import { question } from "./question.ts";
import { administers, everyone, hosts } from "./rights.ts";

export const organisationSchema = z
  .object({
    id: z.string(),
    name: z.string().describe("Empty for the one that runs the installation, until it is given"),
    kind: z.enum(organisationKinds),
    side: z.enum(helixSides),
    licensed: z.boolean().describe("Whether its people work under the licences of the registers"),
    host: z.boolean().describe("Whether it runs this installation"),
    region: z.string().nullable().describe("The region it looks at first"),
  })
  .meta({ id: "Organisation" });

const nameInput = z.string().trim().min(1).max(200).describe("What it is called");
const regionInput = z.string().trim().max(100).describe("A region's id; empty for none");
const enterpriseInput = z
  .string()
  .trim()
  .regex(/^\d{8}$/)
  .describe("Of a company: its trade register number, by which it sees what is kept of it");
const licensedInput = yesOrNo.describe(
  "Whether its people work under the licences of the registers",
);

export const listOrganisations = question({
  name: "list-organisations",
  rights: everyone,
  summary: "The organisations that take part, the one that runs the installation first",
  input: z.object(pageInput()),
  answer: z.object({ total, organisations: z.array(organisationSchema) }),
});

export const addOrganisation = question({
  name: "add-organisation",
  rights: hosts,
  summary: "Add an organisation, together with its first administrator",
  effect: "writes",
  input: z.object({
    name: nameInput,
    kind: z.enum(organisationKinds),
    side: z
      .enum(helixSides)
      .optional()
      .describe("Of business, government, knowledge or society; by its kind when left out"),
    licensed: licensedInput.default(false),
    region: regionInput.optional(),
    enterprise: enterpriseInput.optional(),
    administratorName: personNameInput,
    administratorEmail: emailInput,
  }),
  answer: organisationSchema.extend({ administrator: z.string().describe("The person's id") }),
});

export const changeOrganisation = question({
  name: "change-organisation",
  rights: administers,
  summary:
    "Change the name or region of the own organisation; who runs the installation changes any, and whether it is licensed",
  effect: "writes",
  input: z.object({
    organisation: z
      .string()
      .min(1)
      .optional()
      .describe("Its id or name; the own one when left out"),
    name: nameInput.optional(),
    region: regionInput.optional(),
    kind: z.enum(organisationKinds).optional(),
    side: z.enum(helixSides).optional(),
    licensed: licensedInput.optional(),
    enterprise: enterpriseInput.optional(),
  }),
  answer: organisationSchema,
});
