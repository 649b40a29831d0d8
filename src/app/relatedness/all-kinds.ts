import { type Matrix, matrix } from "../../core/matrix.ts";
import { classificationRelatedness } from "../../core/relatedness/classification-relatedness.ts";
import { coagglomeration } from "../../core/relatedness/coagglomeration.ts";
import { coLocation } from "../../core/relatedness/co-location.ts";
import { comparativeAdvantage } from "../../core/relatedness/comparative-advantage.ts";
import { coOccurrence } from "../../core/relatedness/co-occurrence.ts";
import { descriptionSimilarity } from "../../core/relatedness/description-similarity.ts";
import { proximity } from "../../core/relatedness/proximity.ts";
import { upperTriangle } from "../../core/relatedness/upper-triangle.ts";
import type { UndefinedReason } from "../../domain/figure.ts";
import {
  industryAt,
  type IndustryLevel,
  industryLevels,
  type IndustryScheme,
} from "../../domain/industry-scheme.ts";
import type { Label } from "../../domain/reference.ts";
import type { RelatednessKind } from "../../domain/relatedness-kind.ts";
import type { CountryCounts } from "./country-counts.ts";
import { kinAtCodes } from "./kin-at-codes.ts";
import { wordCounts } from "./word-counts.ts";

export type KindSource =
  | { readonly from: "delivery" | "classification" | "none" }
  | { readonly from: "reference"; readonly id: string };

/** One kind of relatedness for every pair of industries of a country. */
export interface Kind {
  readonly kind: RelatednessKind;
  readonly urbanity: "taken-out" | "kept" | null;
  readonly counted: boolean;
  /** Where it comes from; a reference by its id. */
  readonly source: KindSource;
  /** One value per pair in the order of `placeOfPair`; NaN where unknown. */
  readonly value: Float64Array;
  /** The known values in rising order. */
  readonly sorted: Float64Array;
  /** Why a value that is NaN is. */
  readonly reason: UndefinedReason;
  /** Per industry 1 where only a wider one is told of. */
  readonly isCoarser: Uint8Array;
}

/** A reference as the kinds read it. */
export interface ReferenceKin {
  readonly id: string;
  readonly kind: "relatedness" | "input-output" | "occupations" | "flows";
  readonly industries: readonly string[];
  readonly kin: Matrix;
}

/** Fewer regions than this are no country to see industries lie together in. */
const fewestRegions = 10;

/**
 * Every kind of relatedness of every pair of industries.
 *
 * Those that come from the delivery say how its industries lie over its regions, and
 * so are about the country it covers and no other. They are figures of a country as a
 * whole and hold for every region alike; what rests on few companies is left out
 * before (`countryCounts`), so that nothing here is a cell of a region or lets one be
 * worked out.
 *
 * Cost: O(regions · industries² + Σ references · industries²).
 */
export function allKinds(
  counts: CountryCounts,
  labels: readonly Label[],
  scheme: IndustryScheme,
  level: IndustryLevel,
  references: readonly ReferenceKin[],
): Kind[] {
  const { codes, establishments, jobs } = counts;
  const n = codes.length;
  const unknown = (): Matrix => matrix(n, n, new Float64Array(n * n).fill(Number.NaN));
  const own = (
    kind: RelatednessKind,
    table: Matrix | undefined,
    measure: (table: Matrix) => Matrix,
    urbanity: Kind["urbanity"] = null,
  ): Kind => {
    const enough = establishments.rows >= fewestRegions;
    const kin = table && enough ? common(measure(table), counts.isCommon) : unknown();
    return {
      ...pairsOf(kin),
      kind,
      urbanity,
      counted: urbanity !== "kept",
      source: { from: "delivery" },
      reason: table ? "too-few" : "not-delivered",
      isCoarser: new Uint8Array(n),
    };
  };
  const size = jobs ?? establishments;
  const apart = (table: Matrix): Matrix => coLocation(table, { urbanity: "partialled-out" });
  const outside = (["input-output", "occupations", "flows", "relatedness"] as const).flatMap(
    (kind): Kind[] => {
      const about = {
        kind,
        urbanity: null,
        counted: true,
        reason: "not-delivered",
      } as const;
      const told = references.filter((one) => one.kind === kind);
      if (told.length === 0) {
        const isCoarser = new Uint8Array(n);
        return [{ ...about, ...pairsOf(unknown()), source: { from: "none" }, isCoarser }];
      }
      return told.map(({ id, industries, kin }) => {
        const at = kinAtCodes(industries, kin, codes);
        return {
          ...about,
          ...pairsOf(at.kin),
          source: { from: "reference", id },
          isCoarser: at.isCoarser,
        };
      });
    },
  );
  // Labels of NACE are worded most alike in English; those of a delivery are the same in both.
  const words = labels.map(({ en }, i) => (en === codes[i] ? "" : en));
  const levels = wider(codes, scheme, level);
  return [
    own("co-location-jobs", jobs, apart, "taken-out"),
    own("co-location-jobs", jobs, coLocation, "kept"),
    own("co-location-establishments", establishments, apart, "taken-out"),
    own("co-location-establishments", establishments, coLocation, "kept"),
    own("co-occurrence", size, (table) => proximity(coOccurrence(comparativeAdvantage(table)))),
    own("coagglomeration", size, coagglomeration),
    ...outside,
    {
      ...pairsOf(descriptionSimilarity(wordCounts(words))),
      kind: "text",
      urbanity: null,
      counted: true,
      source: { from: "classification" },
      reason: "not-delivered",
      isCoarser: new Uint8Array(n),
    },
    {
      ...pairsOf(levels.length > 0 ? classificationRelatedness(levels) : unknown()),
      kind: "classification",
      urbanity: null,
      counted: true,
      source: { from: "classification" },
      reason: "no-denominator",
      isCoarser: new Uint8Array(n),
    },
  ];
}

function pairsOf(kin: Matrix): Pick<Kind, "value" | "sorted"> {
  const value = upperTriangle(kin);
  return { value, sorted: value.filter((x) => !Number.isNaN(x)).sort() };
}

/** Without what is said of industries that are not common. */
function common({ rows, cols, data }: Matrix, isCommon: Uint8Array): Matrix {
  return matrix(
    rows,
    cols,
    data.map((x, k) => (isCommon[Math.floor(k / cols)] && isCommon[k % cols] ? x : Number.NaN)),
  );
}

/** Per level above `level` the class of each code as a number, coarse to fine. */
function wider(
  codes: readonly string[],
  scheme: IndustryScheme,
  level: IndustryLevel,
): Int32Array[] {
  if (scheme === "other") return [];
  return industryLevels.slice(0, industryLevels.indexOf(level)).map((above) => {
    const numbers = new Map<string, number>();
    return Int32Array.from(codes, (code) => {
      const wide = industryAt(code, scheme, above);
      if (wide === undefined) return -1;
      if (!numbers.has(wide)) numbers.set(wide, numbers.size);
      return numbers.get(wide)!;
    });
  });
}
