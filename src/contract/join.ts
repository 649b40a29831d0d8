import { z } from "zod";
import { joinParts, joinSides, unmatchedReasons } from "../domain/delivery-join.ts";
import { listInput, yesOrNo } from "./parts.ts";
import { question } from "./question.ts";
import { keepsRegister } from "./rights.ts";

const sourceSchema = z.object({
  delivery: z.string(),
  source: z.string(),
  referenceDate: z.iso.date().nullable(),
  hash: z.string(),
});

const unmatched = z.partialRecord(z.enum(unmatchedReasons), z.int());

/** What two deliveries were joined by, and what came of it. */
export const deliveryJoinSchema = z
  .object({
    first: sourceSchema.describe("All its rows are kept"),
    second: sourceSchema,
    addOthers: z.boolean().describe("Rows that only the second source has were added"),
    added: z.int(),
    matchedBy: z.object({
      establishment: z.int().describe("By the number of the establishment"),
      address: z
        .int()
        .describe("By enterprise, postcode and house number, where no other row has these"),
    }),
    unmatched: z.object({ first: unmatched, second: unmatched }),
    parts: z.record(
      z.enum(joinParts),
      z.object({
        prefer: z.enum(joinSides).describe("Which source wins where both tell it"),
        first: z.int(),
        second: z.int(),
        neither: z.int(),
        conflicts: z.int().describe("Rows in which the other source says otherwise"),
      }),
    ),
  })
  .meta({ id: "DeliveryJoin" });

export const joinDeliveries = question({
  name: "join-deliveries",
  rights: keepsRegister,
  summary: "One delivery of two: the rows of the first, with what the second tells of them",
  long: true,
  effect: "writes",
  input: z.object({
    first: z.string().min(1).describe("The delivery whose rows are all kept"),
    second: z.string().min(1),
    prefer: listInput.describe(
      `Which source wins for a part, as part=source; the first does where nothing is said. Parts: ${joinParts.join(", ")}. A source is first, second, a delivery's id or the name of its source`,
    ),
    addOthers: yesOrNo.default(false).describe("Add the rows that only the second has"),
  }),
  answer: z.object({
    delivery: z.string(),
    alreadyThere: z.boolean(),
    rows: z.int(),
    join: deliveryJoinSchema,
  }),
});
