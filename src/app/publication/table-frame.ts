import type { Dimension } from "../../core/disclosure/published-table.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import {
  industryAt,
  industryLevels,
  type IndustryLevel,
  type IndustryScheme,
} from "../../domain/industry-scheme.ts";
import type { TableLevel } from "../../domain/publication.ts";
import type { AreaMembership } from "../../domain/reference.ts";

/** A side of a table: its leaves and sums, and a leaf per establishment; −1 where it is in none. */
interface Side<Name> {
  readonly dimension: Dimension;
  /** What stands on this side, each with its node; two names of the same leaves have one node. */
  readonly names: readonly Name[];
  readonly leaf: Int32Array;
}

export interface PlaceOfTable {
  /** Id of a region or of an area; `country` for all regions together. */
  readonly id: string;
  readonly name: string;
  readonly node: number;
}

export interface IndustryOfTable {
  /** A code; the level's own name where the level is no level of codes. */
  readonly code: string;
  readonly level: TableLevel;
  readonly node: number;
}

/** The places of a delivery: its regions, the areas they lie in, and all together. Cost: O(establishments + members). */
export function placesOf(
  { count, region, regions }: EstablishmentColumns,
  membership: AreaMembership | undefined,
): Side<PlaceOfTable> {
  const place = new Map(regions.map(({ id }, r) => [id, r]));
  const areas = new Map<string, number[]>();
  for (const { region: id, of } of membership?.members ?? []) {
    const r = place.get(id);
    if (r === undefined) continue;
    const inside = areas.get(of) ?? [];
    if (!inside.includes(r)) inside.push(r);
    areas.set(of, inside);
  }
  const nameOf = new Map(membership?.areas.map(({ region: id, name }) => [id, name]));
  const { nodeOf, dimension } = sumsOver(regions.length);
  const names = [
    ...regions.map(({ id, name }, node) => ({ id, name, node })),
    ...[...areas].map(([id, of]) => ({ id, name: nameOf.get(id) ?? id, node: nodeOf(of) })),
    { id: "country", name: "country", node: nodeOf([...regions.keys()]) },
  ];
  const leaf = Int32Array.from({ length: count }, (_, k) =>
    region[k] < regions.length ? region[k] : -1,
  );
  return { dimension: dimension(), names, leaf };
}

/**
 * The industries of a delivery down to a level, whose codes are the leaves; so is the rest of
 * each wider code, which is all that is known of some establishments. Cost: O(establishments + codes²).
 */
export function industriesOf(
  { industries, industry }: EstablishmentColumns,
  scheme: IndustryScheme,
  finest: IndustryLevel,
): Side<IndustryOfTable> {
  const levels = industryLevels.slice(0, industryLevels.indexOf(finest) + 1);
  const paths = [...industries, ""].map((code) => pathOf(code, scheme, levels));
  const leafKeys = [...new Set(paths.map(({ leaf }) => leaf))].sort();
  const leafOf = new Map(leafKeys.map((key, leaf) => [key, leaf]));
  const { nodeOf, dimension } = sumsOver(leafKeys.length);
  const under = new Map<string, Set<number>>();
  const put = (key: string, leaf: number): void => {
    under.set(key, (under.get(key) ?? new Set()).add(leaf));
  };
  for (const { leaf, codes } of paths) {
    const at = leafOf.get(leaf)!;
    put("all all", at);
    codes.forEach((code, depth) => put(`${levels[depth]} ${code}`, at));
  }
  const named = (key: string, node: number): IndustryOfTable => {
    const [level, code] = key.split(" ") as [TableLevel, string];
    return { code, level, node };
  };
  const names = [
    ...leafKeys.filter((key) => key.startsWith("rest ")).map((key) => named(key, leafOf.get(key)!)),
    ...[...under].map(([key, leaves]) => named(key, nodeOf([...leaves]))),
  ];
  const ofFull = Int32Array.from(paths, ({ leaf }) => leafOf.get(leaf)!);
  // The last path is that of an unknown industry.
  const leaf = industry.map((full) => ofFull[full < 0 ? industries.length : full]);
  return { dimension: dimension(), names, leaf };
}

/** The codes that a full code falls under, from wide to fine, and its leaf. */
function pathOf(
  full: string,
  scheme: IndustryScheme,
  levels: readonly IndustryLevel[],
): { readonly leaf: string; readonly codes: readonly string[] } {
  // Codes of an unknown scheme have no levels.
  if (scheme === "other" && full !== "") {
    return { leaf: `${levels.at(-1)} ${full}`, codes: levels.map(() => full) };
  }
  const codes: string[] = [];
  for (const level of levels) {
    const code = full === "" ? undefined : industryAt(full, scheme, level);
    if (code === undefined) break;
    codes.push(code);
  }
  return codes.length === levels.length
    ? { leaf: `${levels.at(-1)} ${codes.at(-1)}`, codes }
    : { leaf: `rest ${codes.at(-1) ?? "rest"}`, codes };
}

/** Sums over so many leaves, each set of leaves once; of one leaf it is the leaf itself. */
function sumsOver(leaves: number): {
  nodeOf(of: readonly number[]): number;
  dimension(): Dimension;
} {
  const sums: number[][] = [];
  const known = new Map<string, number>();
  return {
    nodeOf(of) {
      if (of.length === 1) return of[0];
      const sorted = [...of].sort((a, b) => a - b);
      const key = sorted.join();
      const node = known.get(key) ?? leaves + sums.push(sorted) - 1;
      known.set(key, node);
      return node;
    },
    dimension: () => ({ leaves, sums }),
  };
}
