import { z } from "zod";

/**
 * A page of a list that can grow: how many stand before it, and how many it holds.
 * Its answer says with `total` how many there are.
 */
export const pageInput = (usual = 1000) => ({
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000_000)
    .default(0)
    .describe("How many to pass over"),
  limit: z.coerce.number().int().min(1).max(10_000).default(usual).describe("How many at most"),
});

export const total = z.int().describe("How many there are, of which this is a page");

/** The version of what is to be changed: where it is another by now, nothing is changed. */
export const ifVersion = z.coerce
  .number()
  .int()
  .min(0)
  .optional()
  .describe("Change only this version, as it was read; over HTTP it stands in If-Match");
