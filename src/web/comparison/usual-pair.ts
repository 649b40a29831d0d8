import type { Delivery } from "../register/questions.ts";
import type { Pair } from "./questions.ts";

/**
 * The two deliveries that are compared when none are chosen: the newest that may be
 * used, and the one before it of the same source, else the one before it at all. What
 * is invented is no earlier state of what is not.
 */
export function usualPair(
  all: readonly Pick<Delivery, "id" | "source" | "invented" | "licence">[],
): Pair | undefined {
  const [newest, ...rest] = all.filter(({ licence }) => licence === "usable");
  if (!newest) return undefined;
  const others = rest.filter(({ invented }) => invented === newest.invented);
  const before = others.find(({ source }) => source === newest.source) ?? others[0];
  return before && { old: before.id, new: newest.id };
}
