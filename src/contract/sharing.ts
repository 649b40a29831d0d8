import { z } from "zod";
import { purposes } from "../domain/purpose.ts";
import { sharedKinds } from "../domain/share.ts";
import { pageInput, total } from "./page.ts";
import { yesOrNo } from "./parts.ts";
import { question } from "./question.ts";
import { seesShares, sharesClusters, sharesDeliveries, stopsSharing } from "./rights.ts";

const shareInput = {
  with: z
    .string()
    .min(1)
    .describe('The id or name of an organisation, or "all" for all that take part, now and later'),
  purpose: z
    .enum(purposes)
    .describe(
      "As what it may be read: never more than the reader's own organisation may see, and no more than this",
    ),
  until: z.iso.date().optional().describe("The last day; no end when left out"),
};

const partySchema = z.object({ id: z.string(), name: z.string() });

export const shareSchema = z
  .object({
    id: z.string(),
    kind: z.enum(sharedKinds),
    record: z.string().describe("The id of what is shared"),
    name: z.string().describe("What the record is called"),
    by: partySchema.describe("The organisation that shares it"),
    with: partySchema.nullable().describe("Null: all organisations that take part"),
    purpose: z.enum(purposes),
    mayChange: z.boolean(),
    until: z.iso.date().nullable(),
    today: z.boolean().describe("Whether it holds today"),
    sharedAt: z.iso.datetime(),
  })
  .meta({ id: "Share" });

export const shareDelivery = question({
  name: "share-delivery",
  rights: sharesDeliveries,
  summary: "Share a delivery of the own organisation for reading, within its licence terms",
  effect: "writes",
  input: z.object({ delivery: z.string().min(1).describe("A delivery's id"), ...shareInput }),
  answer: shareSchema,
});

export const shareHypothesis = question({
  name: "share-hypothesis",
  rights: sharesClusters,
  summary: "Share an adopted cluster of the own organisation, for reading or for changing too",
  effect: "writes",
  input: z.object({
    hypothesis: z.string().min(1).describe("An adopted cluster's id"),
    ...shareInput,
    mayChange: yesOrNo.default(false).describe("Whether they may change it too"),
  }),
  answer: shareSchema,
});

export const stopSharing = question({
  name: "stop-sharing",
  rights: stopsSharing,
  summary: "Stop sharing something with someone, from now on",
  effect: "writes",
  input: z.object({ share: z.string().min(1).describe("The share's id") }),
  answer: z.object({ stopped: z.string() }),
});

export const listShares = question({
  name: "list-shares",
  rights: seesShares,
  summary: "What the own organisation shares with whom, and after that what is shared with it",
  input: z.object({
    ...pageInput(),
    record: z.string().min(1).optional().describe("Of this delivery or adopted cluster only"),
  }),
  answer: z.object({
    total: total.describe("How many there are of both, of which this is a page"),
    given: z.array(shareSchema),
    received: z.array(shareSchema),
  }),
});
