import type { Context } from "hono";
import type { Context as Asking } from "../app/clusterwerk.ts";
import type { Asker } from "../app/sign-in/asker.ts";
import { languageOf } from "./problem.ts";

/** Who asks, from where, and in which language the answer is read. */
export const asking = (c: Context): Asker & Required<Pick<Asking, "origin" | "language">> => ({
  ...c.get("asker"),
  origin: c.get("visitor").address || "unknown",
  language: languageOf(c),
});
