import type { Delivery } from "../register/questions.ts";
import type { Pair } from "./questions.ts";

/**
 * The two deliveries that are compared when none are chosen: the newest, and the one
 * before it of the same source, else the one before it at all.
 */
export function usualPair(
  all: readonly Pick<Delivery, "id" | "source" | "referenceDate">[],
): Pair | undefined {
  const [newest, ...others] = all;
  if (!newest) return undefined;
  const before = others.find(({ source }) => source === newest.source) ?? others[0];
  return before && { old: before.id, new: newest.id };
}
