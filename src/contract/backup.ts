import { z } from "zod";
import { question } from "./question.ts";
import { hosts } from "./rights.ts";

/** What a backup holds. */
export const backupSchema = z
  .object({
    folder: z.string(),
    madeAt: z.iso
      .datetime()
      .describe("The moment it shows: all that was told to be done before is in it"),
    softwareVersion: z.string(),
    deliveries: z.int(),
    references: z.int(),
    tables: z.array(
      z.object({
        name: z.string(),
        rows: z.int(),
        sha256: z.string().describe("Of its rows as text"),
      }),
    ),
    files: z.int().describe("Files in the backup, those of the tables among them"),
    bytes: z.number(),
    hash: z
      .string()
      .describe("SHA-256 of the list of checksums: who has noted it knows the backup again"),
  })
  .meta({ id: "Backup" });

export const backup = question({
  name: "backup",
  rights: hosts,
  personal: true,
  summary: "Copy the workspace, deliveries and references as they are now, while others work on",
  long: true,
  input: z.object({ to: z.string().min(1).describe("Folder to write to: new or empty") }),
  answer: backupSchema,
});

export const restore = question({
  name: "restore",
  rights: hosts,
  summary: "Make a data folder of a backup, and prove by checksum that it is the same",
  long: true,
  effect: "writes",
  input: z.object({ from: z.string().min(1).describe("Folder of the backup") }),
  answer: backupSchema.extend({
    data: z.string().describe("The data folder that was made: that of --data"),
  }),
});
