import type { z } from "zod";
import type { carriedAreaSchema } from "../../contract/parts.ts";
import { figure, suppressed } from "../../domain/figure.ts";
import type { Effects } from "../answer.ts";
import { minimumContributors } from "../platform/disclosure-policy.ts";
import type { CarriedColumns } from "../register/carried-columns.ts";

type Carried = z.output<typeof carriedAreaSchema>;

/**
 * The areas of a delivery that are no more, all or those that are counted with
 * one region now. How many establishments came from each is told where every
 * part of a region rests on enough companies: the region's own number is shown,
 * so that one part left out could be worked out from the others.
 *
 * Cost: O(establishments).
 */
export function carriedAreas(
  { audience }: Pick<Effects, "audience">,
  columns: CarriedColumns,
  region?: string,
): Carried[] {
  const { carried, carriedRow, regions } = columns;
  if (carried.length === 0) return [];
  const place = new Map(regions.map(({ id }, r) => [id, r]));
  const told = partsToldOf(columns, minimumContributors(audience));
  return carried
    .filter(({ to }) => region === undefined || to.includes(region))
    .map(({ from, to, day, establishments, guessed }): Carried => {
      const may = carriedRow.length > 0 && to.every((id) => told.has(place.get(id)!));
      return {
        from: { ...from },
        to: to.map((id) => ({ ...regions[place.get(id)!] })),
        day,
        establishments: may ? figure(establishments) : suppressed,
        guessed: may ? figure(guessed, "estimated") : suppressed,
      };
    });
}

/** Regions with carried areas of which each part, and what was always theirs, rests on enough companies. */
function partsToldOf(columns: CarriedColumns, minimum: number): ReadonlySet<number> {
  const { carried, carriedRow, regions, region, group, count } = columns;
  const targets = new Set(carried.flatMap(({ to }) => to));
  const is = Uint8Array.from(regions, ({ id }) => (targets.has(id) ? 1 : 0));
  const parts = carried.length + 1;
  const companies = new Map<number, Set<number>>();
  for (let k = 0; k < count; k++) {
    if (is[region[k]] !== 1) continue;
    const key = region[k] * parts + carriedRow[k] + 1;
    const of = companies.get(key) ?? new Set();
    if (of.size < minimum) of.add(group[k] < 0 ? -1 - k : group[k]);
    companies.set(key, of);
  }
  const hidden = new Set<number>();
  for (const [key, of] of companies) if (of.size < minimum) hidden.add(Math.floor(key / parts));
  return new Set([...is.keys()].filter((r) => is[r] === 1 && !hidden.has(r)));
}
