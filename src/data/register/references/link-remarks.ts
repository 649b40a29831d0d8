import type { ReferenceRemarks } from "../../../domain/reference.ts";

/** How many of what is linked go to several others, and of these how many without weights. */
export function linkRemarks<L extends { readonly weight: number | null }>(
  links: readonly L[],
  from: (link: L) => string,
): ReferenceRemarks {
  let split = 0;
  let equal = 0;
  for (const of of Map.groupBy(links, from).values()) {
    if (of.length < 2) continue;
    split++;
    if (of.some(({ weight }) => weight === null)) equal++;
  }
  return { ...(split > 0 ? { split } : {}), ...(equal > 0 ? { "equal-weights": equal } : {}) };
}
