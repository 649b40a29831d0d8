import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Context as Asking } from "../app/clusterwerk.ts";
import { type Audience, defaultAudience } from "../domain/audience.ts";
import { languageOf } from "./problem.ts";

/** Who asks, from where, and in which language the answer is read. */
export const asking = (c: Context): Required<Pick<Asking, "audience" | "origin" | "language">> => ({
  audience: audienceOf(c),
  origin: originOf(c),
  language: languageOf(c),
});

/** Who asks; until there is sign-in, whoever holds this machine. */
const audienceOf = (_c: Context): Audience => defaultAudience;

/** The address that a request came from. */
const originOf = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    // Asked without a network, as by a test that hands its requests over.
    return "unknown";
  }
};
