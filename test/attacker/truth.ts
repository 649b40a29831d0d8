import type { EstablishmentColumns } from "../../src/domain/delivery.ts";
import { industryAt } from "../../src/domain/industry-scheme.ts";
import { sizeClassBounds } from "../../src/domain/size-class.ts";
import { cellIsSafe, type DisclosurePolicy } from "../../src/core/index.ts";
import { keyOf, type Known, type Measure } from "./known.ts";

/** A cell as it is, and what anybody knows of it from size classes alone. */
export interface TrueCell {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly safe: boolean;
  /** The finest cells it is made of. */
  readonly leaves: ReadonlySet<string>;
}

/** The register read slowly: every cell of regions and divisions with every sum of them. */
export function truth(
  columns: EstablishmentColumns,
  rules: Record<Measure, DisclosurePolicy>,
): Map<string, TrueCell> {
  const cells = new Map<
    string,
    { value: number; least: number; most: number; by: Map<number, number>; leaves: Set<string> }
  >();
  for (let k = 0; k < columns.count; k++) {
    const region = columns.regions[columns.region[k]]?.id;
    if (region === undefined) continue;
    const full = columns.industries[columns.industry[k]];
    const division = full && industryAt(full, "sbi-2025", "division");
    const section = full && industryAt(full, "sbi-2025", "section");
    const names = division
      ? [`division|${division}`, `section|${section}`, "all|all"]
      : ["rest|rest", "all|all"];
    for (const measure of ["establishments", "jobs"] as const) {
      const size = measure === "jobs" ? columns.jobs[k] || 0 : 1;
      const bounds =
        measure === "jobs" ? sizeClassBounds(columns.jobs[k]) : { least: 0, most: Infinity };
      const leaf = `${measure}|${region}|${names[0]}`;
      for (const place of [region, "country"]) {
        for (const name of names) {
          const [level, code] = name.split("|");
          const key = keyOf(measure, place, level, code);
          const cell = cells.get(key) ?? {
            value: 0,
            least: 0,
            most: 0,
            by: new Map<number, number>(),
            leaves: new Set<string>(),
          };
          cell.value += size;
          cell.least += bounds.least;
          cell.most += bounds.most;
          const owner = columns.group[k] < 0 ? -1 : columns.group[k];
          cell.by.set(owner, (cell.by.get(owner) ?? 0) + size);
          cell.leaves.add(leaf);
          cells.set(key, cell);
        }
      }
    }
  }
  return new Map(
    [...cells].map(([key, { by, ...cell }]) => {
      const measure = key.split("|")[0] as Measure;
      const safe = cell.value === 0 || cellIsSafe(Float64Array.from(by.values()), rules[measure]);
      // Nobody is hidden where nothing is.
      const least = measure === "establishments" ? cell.leaves.size : cell.least;
      return [key, { ...cell, least, safe }];
    }),
  );
}

/** What would be known if only what is unsafe were hidden. */
export function unsafeOnly(cells: ReadonlyMap<string, TrueCell>): Known {
  return new Map([...cells].map(([key, { value, safe }]) => [key, safe ? value : "hidden"]));
}
