import type { compare } from "../../contract/compare.ts";
import type { AnswerOf } from "../../contract/question.ts";
import type { ComparisonFound } from "../../data/register/comparison/comparisons.ts";
import { type BreakPiece, comparisonBounds, type SeriesBreak } from "../../domain/comparison.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { Label } from "../../domain/reference.ts";
import type { Effects } from "../answer.ts";
import type { ComparedDeliveries } from "./compared-deliveries.ts";

/**
 * The breaks between two deliveries, in the order in which a reader should know them:
 * what makes the whole comparison doubtful first.
 */
export function seriesBreaks(
  earlier: Delivery,
  later: Delivery,
  found: ComparisonFound,
): SeriesBreak[] {
  const breaks: SeriesBreak[] = [];
  const add = (
    kind: SeriesBreak["kind"],
    basis: SeriesBreak["basis"],
    establishments: number | null,
    pieces: readonly BreakPiece[] = [],
  ): void => {
    const { mostPieces } = comparisonBounds;
    breaks.push({
      kind,
      basis,
      establishments,
      pieces: pieces.slice(0, mostPieces),
      allPieces: pieces.length,
    });
  };
  const matched = Object.values(found.matches).reduce((sum, n) => sum + n, 0);
  const otherwise = matched - (found.matches.number ?? 0);

  const [only, onlyNow] = [earlier.mapping.only, later.mapping.only];
  if (JSON.stringify(only) !== JSON.stringify(onlyNow)) {
    const said = (one: typeof only): string | null =>
      one ? `${one.column} = ${one.values.join(", ")}` : null;
    const piece = { from: said(only), to: said(onlyNow), establishments: 0 };
    add("selection", "manifest", null, [{ about: "column", ...piece }]);
  }
  if (matched === 0) add("nothing-in-common", "inferred", null);
  if (found.numbersUnlike > 0) add("numbers-unlike", "inferred", found.numbersUnlike);
  if (
    otherwise >= comparisonBounds.togetherAtLeast &&
    otherwise >= comparisonBounds.renumberedShare * matched
  ) {
    add("renumbering", "inferred", otherwise);
  }
  if (found.industries.length > 0) {
    const isTold = found.industries.every((one) => one.told);
    add(
      "reclassification",
      isTold ? "reference" : "inferred",
      total(found.industries),
      found.industries.map(({ from, to, pairs }) => piece("industry", from, to, pairs)),
    );
  } else if (earlier.scheme !== later.scheme && found.schemesDiffer) {
    add("reclassification", "manifest", 0);
  }
  for (const [kind, gone] of [
    ["merger", true],
    ["boundary", false],
  ] as const) {
    const regions = found.regions.filter((one) => one.gone === gone);
    if (regions.length === 0) continue;
    const pieces = regions.map(({ from, to, pairs }) => piece("region", from, to, pairs));
    add(kind, "inferred", total(regions), pieces);
  }
  if (found.absent.length > 0) {
    const pieces = found.absent.map(({ side, about, code, establishments }) =>
      side === "earlier"
        ? piece(about, code, null, establishments)
        : piece(about, null, code, establishments),
    );
    add("coverage", "inferred", found.byRule.coverage ?? 0, pieces);
  }
  if (found.thresholds.length > 0) {
    const count = found.byRule.threshold ?? 0;
    const pieces = found.thresholds.map(({ side, below }) =>
      side === "earlier"
        ? piece("persons", null, String(below), count)
        : piece("persons", String(below), null, count),
    );
    add("threshold", "inferred", count, pieces);
  }
  if (found.sizeRule) {
    const [from, to] = [earlier, later].map((one) => one.mapping.columns?.jobs ?? null);
    add("size-rule", "inferred", found.sizeRule.changed, [
      piece("column", from, to, found.sizeRule.changed),
    ]);
  }
  if (found.notMeasured > 0) add("not-measured", "measurement", found.notMeasured);
  return breaks;
}

const piece = (
  about: BreakPiece["about"],
  from: string | null,
  to: string | null,
  establishments: number,
): BreakPiece => ({ about, from, to, establishments });

const total = (pieces: readonly { readonly pairs: number }[]): number =>
  pieces.reduce((sum, { pairs }) => sum + pairs, 0);

/** The breaks with the names of their regions and industries, each in its own scheme. */
export async function namedBreaks(
  { register }: Effects,
  { earlier, later }: ComparedDeliveries,
  breaks: readonly SeriesBreak[],
  regionNames: ReadonlyMap<string, string>,
): Promise<AnswerOf<typeof compare>["breaks"]> {
  const industries = breaks.flatMap(({ pieces }) =>
    pieces.filter(({ about }) => about === "industry"),
  );
  const labels = async (delivery: Delivery, codes: readonly string[]) => {
    const found = await register.industryLabels(delivery, codes);
    return new Map(codes.map((code, k) => [code, found[k]]));
  };
  const labelThen = await labels(
    earlier,
    industries.flatMap(({ from }) => from ?? []),
  );
  const labelNow = await labels(
    later,
    industries.flatMap(({ to }) => to ?? []),
  );
  const named = (
    about: BreakPiece["about"],
    code: string | null,
    of: ReadonlyMap<string, Label>,
  ) => {
    if (code === null) return null;
    if (about === "industry") return of.get(code) ?? null;
    const name = about === "region" ? regionNames.get(code) : undefined;
    return name === undefined ? null : { nl: name, en: name };
  };
  return breaks.map(({ pieces, ...one }) => ({
    ...one,
    pieces: pieces.map((each) => ({
      ...each,
      fromName: named(each.about, each.from, labelThen),
      toName: named(each.about, each.to, labelNow),
    })),
  }));
}
