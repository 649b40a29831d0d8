import { z } from "zod";
import { nameStates } from "../domain/name-state.ts";
import { joinParts, joinSides } from "../domain/delivery-join.ts";
import { tieStates } from "../domain/group-table.ts";
import { countingUnitSchema } from "./counting-unit.ts";
import { deliveryInput, industrySchema, regionSchema } from "./parts.ts";
import { question } from "./question.ts";
import { readsCompanies } from "./rights.ts";

const numberStates = z.enum(["shown", "protected", "not-delivered"]);

/** An establishment as it is named where companies are shown. */
export const companyEstablishmentSchema = z
  .object({
    row: z.int().describe("Row of the delivery"),
    establishment: z.string(),
    name: z.string().nullable(),
    nameState: z.enum(nameStates),
    region: regionSchema,
    industry: industrySchema.nullable(),
  })
  .meta({ id: "CompanyEstablishment" });

const told = z
  .object({
    column: z.string().nullable().describe("Column of the register file; null where it has none"),
    groupTable: z.string().nullable().describe("Name of the table of groups that tells it too"),
  })
  .meta({ id: "ToldBy" });

const numbered = {
  number: z.string().nullable(),
  numberState: numberStates.describe("A natural person's number is protected"),
};

const partValue = z.object({
  value: z.string().nullable(),
  state: z
    .enum(["shown", "protected", "not-told", "gone"])
    .describe("gone: the source is no longer there, or its licence has ended"),
});

export const groupTieSchema = z
  .object({
    child: z.string(),
    parent: z.string().nullable(),
    share: z.number().nullable().describe("Part of the child that the parent owns, 0 to 1"),
    from: z.string().nullable(),
    until: z.string().nullable(),
    source: z.string().nullable(),
    name: z.string().nullable(),
    line: z.int(),
    state: z.enum(tieStates).describe("Whether it joins both into one group, or why not"),
  })
  .meta({ id: "GroupTie" });

export const showCompany = question({
  name: "show-company",
  rights: readsCompanies,
  personal: true,
  commandLineOnly: ["number"],
  summary:
    "One company: the establishment, its enterprise, legal entity and group, and where each was told",
  input: z.object({
    number: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Number of the establishment, enterprise, legal entity or group; on the command line only, since a number does not belong in an address",
      ),
    row: z.coerce.number().int().min(0).optional().describe("Row of the delivery"),
    delivery: deliveryInput,
  }),
  answer: z.object({
    delivery: z.string(),
    source: z.string(),
    invented: z.boolean(),
    countingUnit: countingUnitSchema,
    establishment: companyEstablishmentSchema
      .nullable()
      .describe("Null for a number that only the table of groups knows"),
    enterprise: z.object({
      ...numbered,
      told,
      total: z.int().describe("Its establishments in this delivery"),
      establishments: z.array(companyEstablishmentSchema),
    }),
    legalEntity: z.object({ ...numbered, told }),
    sources: z
      .object({
        first: z.object({ delivery: z.string(), source: z.string() }),
        second: z.object({ delivery: z.string(), source: z.string() }),
        matchedBy: z.enum(["establishment", "address"]).nullable(),
        parts: z.array(
          z.object({
            part: z.enum(joinParts),
            from: z.enum(joinSides).nullable().describe("Which source the part comes from"),
            differs: z.boolean().describe("The other source says otherwise"),
            first: partValue,
            second: partValue,
          }),
        ),
      })
      .nullable()
      .describe("Of a delivery that was made of two others: what each tells, side by side"),
    group: z.object({
      number: z.string().nullable().describe("As the register tells it"),
      told,
      heads: z.array(z.string()).describe("Numbers that nobody owns"),
      circle: z.array(z.string()).describe("Numbers that own each other in a circle"),
      parentsElsewhere: z
        .array(z.string())
        .describe("Parents that are not in this delivery, and of which the table tells no owner"),
      total: z.int().describe("Enterprises of the group in this delivery"),
      enterprises: z.array(
        z.object({
          ...numbered,
          row: z.int().describe("Row of its first establishment"),
          name: z.string().nullable(),
          nameState: z.enum(nameStates),
          establishments: z.int(),
        }),
      ),
      ties: z.array(groupTieSchema),
    }),
  }),
});

export const showRollUp = question({
  name: "show-roll-up",
  rights: readsCompanies,
  summary: "How the establishments of a delivery are counted as companies, and what is odd in it",
  input: z.object({ delivery: deliveryInput }),
  answer: z.object({
    delivery: z.string(),
    invented: z.boolean(),
    countingUnit: countingUnitSchema,
    establishments: z.int(),
    companies: z.int().nullable().describe("Independent companies; null where they are not known"),
    unknown: z.int().describe("Establishments of which the company is not known"),
    groupTable: z
      .object({
        reference: z.string(),
        name: z.string(),
        importedAt: z.iso.datetime(),
        ties: z.partialRecord(z.enum(tieStates), z.int()),
        unread: z.array(z.int()).describe("Lines of the table that could not be used"),
        joined: z.int().describe("How many companies fewer there are through the table"),
        circles: z.array(z.array(z.string())).describe("Each counts as one group"),
        parentsElsewhere: z.array(z.string()),
        childrenElsewhere: z.array(z.string()),
      })
      .nullable(),
  }),
});
