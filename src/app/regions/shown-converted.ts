import { cellIsSafe } from "../../core/disclosure/cell-is-safe.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import {
  industryAt,
  type IndustryLevel,
  type IndustryScheme,
} from "../../domain/industry-scheme.ts";
import type { ConvertedLevel } from "../register/code-conversion.ts";
import type { ShownIndustries } from "./shown-industries.ts";

/**
 * Which industries of another classification may be shown of a region whose
 * profile in its own classification is open to the same reader. Beside one
 * another the two tables tell more than each alone: the difference of two
 * industries is what moved between them.
 *
 * Industries of both classifications that are joined by companies make up one
 * piece. A piece is shown where all of its own-classification industries are
 * shown, and every flow between two industries in it is safe by itself. Then
 * what is shown of it is made of safe parts; of a piece that is hidden only the
 * sum follows from the rest, and that sum follows from the own classification
 * too. A piece in which nothing is divided and each industry becomes one other
 * shows sums of shown figures.
 *
 * Cost: O(establishments of the region · parts of a code).
 */
export function shownConverted(
  columns: EstablishmentColumns,
  region: number,
  size: Float64Array,
  own: { readonly scheme: IndustryScheme; readonly shown: ShownIndustries },
  level: IndustryLevel,
  { codes, by }: ConvertedLevel,
  minimumContributors: number,
): ShownIndustries {
  const flows = new Map<string, Map<number, number>>();
  const targetsOf = new Map<string, Set<number>>();
  for (let k = 0; k < columns.count; k++) {
    const code = columns.industry[k];
    if (columns.region[k] !== region || code < 0) continue;
    const full = columns.industries[code];
    // A code too coarse for the level is an industry of its own that is shown nowhere.
    const source = industryAt(full, own.scheme, level) ?? `? ${full}`;
    const group = columns.group[k] < 0 ? -1 - k : columns.group[k];
    for (let part = by.start[code]; part < by.start[code + 1]; part++) {
      const target = by.target[part];
      const key = `${source} ${target}`;
      const of = flows.get(key) ?? new Map<number, number>();
      const adds = (Number.isNaN(size[k]) ? 0 : size[k]) * by.weight[part];
      of.set(group, (of.get(group) ?? 0) + adds);
      flows.set(key, of);
      targetsOf.set(source, (targetsOf.get(source) ?? new Set()).add(target));
    }
  }
  const piece = joinedPieces(targetsOf, codes.length);
  const hidden = new Set<number>();
  for (const [source, targets] of targetsOf) {
    const [first] = targets;
    const safe = [...targets].every((target) =>
      cellIsSafe(Float64Array.from(flows.get(`${source} ${target}`)!.values()), {
        minimumContributors,
      }),
    );
    // What goes over whole is as its own industry is shown.
    const isWhole = targets.size === 1;
    if (!own.shown.has(source) || source.startsWith("?") || (!isWhole && !safe)) {
      hidden.add(piece[first]);
    }
  }
  const place = new Map(codes.map((code, t) => [code, t]));
  return {
    has: (code) => {
      const t = place.get(code);
      return t !== undefined && !hidden.has(piece[t]);
    },
    total: own.shown.total,
  };
}

/** Per target the piece it belongs to: targets that some source has in common are one piece. */
function joinedPieces(
  targetsOf: ReadonlyMap<string, ReadonlySet<number>>,
  targets: number,
): Int32Array {
  const parent = Int32Array.from({ length: targets }, (_, t) => t);
  const root = (t: number): number => {
    let at = t;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]];
    return at;
  };
  for (const of of targetsOf.values()) {
    const [first, ...others] = of;
    for (const other of others) parent[root(other)] = root(first);
  }
  return parent.map((_, t) => root(t));
}
