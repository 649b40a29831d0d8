import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import type { CodeLink } from "../../../domain/reference.ts";
import { bareCode } from "../rows/industry-code.ts";
import { NumberHabit, numberOf } from "../mapping/number-habit.ts";
import type { SourceFile } from "../tables/source-file.ts";
import { type NamedColumns, namedColumns } from "./named-columns.ts";
import { notUnderstood } from "./not-understood.ts";
import { refuseWeights } from "./read-area-changes.ts";

export interface Correspondence {
  readonly scheme: IndustryScheme;
  readonly toScheme: IndustryScheme;
  readonly links: readonly CodeLink[];
  /** Rows with a code on one side only. */
  readonly leftOut: number;
}

const fromNames = /^(from|van|oud|fromcode|codevan|codeoud|source|bron)$/;
const toNames = /^(to|naar|nieuw|tocode|codenaar|codenieuw|target|doel)$/;
const weightNames = /^(weight|gewicht|aandeel|share|deel)$/;

/** What a column of codes is called, per scheme. */
const schemeNames: readonly (readonly [IndustryScheme, RegExp])[] = [
  ["naics-2012", /^(2012naics|naics(us)?2012)/],
  ["naics-2017", /^(2017naics|naics(us)?2017)/],
  ["naics-2022", /^(2022naics|naics(us)?2022)/],
  ["sbi-2025", /^sbi(20)?25/],
  ["sbi-2008", /^sbi(20)?08/],
  ["nace-2.1", /^nace(rev)?21/],
  ["nace-2", /^nace(rev)?2($|\D)/],
];

/** The columns that hold codes of a scheme, in order: the first of each scheme; titles come after. */
export function schemeColumns(
  keys: readonly string[],
): { readonly scheme: IndustryScheme; readonly at: number }[] {
  return schemeNames
    .flatMap(([scheme, pattern]) => {
      const at = keys.findIndex((key) => pattern.test(key) && !/title|label|naam|name/.test(key));
      return at < 0 ? [] : [{ scheme, at }];
    })
    .sort((a, b) => a.at - b.at);
}

/**
 * Which codes of one classification become which of another, from a table with
 * a row per pair: columns named after the two schemes, or `from` and `to` with
 * the schemes given. A code that goes to several has the weight of each, or
 * none, and then equal parts are assumed. A pair told several times, as for
 * several pieces of an industry, is one link.
 *
 * @throws reference-not-understood
 */
export async function readCorrespondence(
  source: SourceFile,
  given: {
    readonly scheme?: IndustryScheme | undefined;
    readonly toScheme?: IndustryScheme | undefined;
  },
): Promise<Correspondence> {
  const table = await namedColumns(source);
  const { from, to } = ends(table, given, source.fileName);
  const weightAt = table.at(weightNames);
  const habit = new NumberHabit();
  for (const row of table.rows) habit.add(row.cells[weightAt] ?? "");
  const { decimal } = habit.decide(false);
  const links = new Map<string, CodeLink>();
  let leftOut = 0;
  for (const row of table.rows) {
    const [a, b] = [from.at, to.at].map((index) => codeIn(table.cell(row, index)));
    if (a === undefined || b === undefined) {
      leftOut++;
      continue;
    }
    const text = table.cell(row, weightAt);
    const weight = text === undefined ? null : numberOf(text, decimal);
    if (weight !== null && !(weight >= 0 && weight <= 1)) {
      throw notUnderstood(source.fileName, "a weight of 0 to 1", `"${text}" on line ${row.line}`);
    }
    const key = `${a} ${b}`;
    const before = links.get(key);
    if (!before) links.set(key, { from: a, to: b, weight });
    else if (before.weight !== null && weight !== null) {
      links.set(key, { ...before, weight: before.weight + weight });
    }
  }
  const all = [...links.values()];
  if (all.length === 0) throw notUnderstood(source.fileName, "pairs of codes", "none");
  for (const [code, of] of Map.groupBy(all, (link) => link.from)) {
    refuseWeights(source.fileName, code, of);
  }
  return { scheme: from.scheme, toScheme: to.scheme, links: all, leftOut };
}

function ends(
  table: NamedColumns,
  given: {
    readonly scheme?: IndustryScheme | undefined;
    readonly toScheme?: IndustryScheme | undefined;
  },
  fileName: string,
) {
  const named = schemeColumns(table.keys);
  const plain = (pattern: RegExp, scheme: IndustryScheme | undefined) => {
    const at = table.at(pattern);
    return at >= 0 && scheme ? { scheme, at } : undefined;
  };
  const from =
    named.find(({ scheme }) => scheme === given.scheme) ??
    plain(fromNames, given.scheme) ??
    (given.scheme === undefined
      ? named.find(({ scheme }) => scheme !== given.toScheme)
      : undefined);
  const to =
    named.find(({ scheme }) => scheme === given.toScheme) ??
    plain(toNames, given.toScheme) ??
    (given.toScheme === undefined ? named.find((one) => one.scheme !== from?.scheme) : undefined);
  if (from === undefined || to === undefined) {
    throw notUnderstood(
      fileName,
      "two columns of codes named after their schemes, or from and to with both schemes given",
      table.keys.filter((key) => key !== "").join(", "),
    );
  }
  return { from, to };
}

/** A code; the Census marks codes that are new by a T, and prints notes among them. */
function codeIn(cell: string | undefined): string | undefined {
  const code = bareCode((cell ?? "").replace(/T$/, ""));
  return /^([A-V]|\d\d-\d\d|\d{1,6})$/.test(code) ? code : undefined;
}
