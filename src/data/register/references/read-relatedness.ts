import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import type { FlowTable, OccupationTable, RelatednessTable } from "../../../domain/reference.ts";
import { columnKey } from "../mapping/column-aliases.ts";
import { bareCode, CodeEvidence, guessedScheme } from "../rows/industry-code.ts";
import { NumberHabit, numberOf } from "../mapping/number-habit.ts";
import type { SourceFile } from "../tables/source-file.ts";
import { known } from "../mapping/unknown-symbol.ts";
import { notUnderstood } from "./not-understood.ts";
import { tableOfFile } from "./table-of-file.ts";

const fromNames = /^(from|van|(industry|code|branche|(sbi|nace|naics)\w*?)(1|a|from|van))$/;
const toNames = /^(to|naar|(industry|code|branche|(sbi|nace|naics)\w*?)(2|b|to|naar))$/;
const valueNames =
  /^(relatedness|verwantschap|value|waarde|weight|gewicht|proximity|similarity|strength|sterkte|flow|stroom|amount|bedrag)$/;
const workersNames =
  /^(count|aantal|workers|werknemers|werkenden|moves|overstappen|overstappers|flow|stroom|value|waarde)$/;
const industryNames =
  /^(industry|industrycode|branche|bedrijfstak|tolcode|(sbi|nace|naics)\w*|code)$/;
const occupationNames =
  /^(occupation|occupationcode|occcode|soc|isco\w*|beroep|beroepcode|brc\w*)$/;
const jobsNames = /^(jobs|banen|employed|employment|emp|totemp|werkzamepersonen|personen)$/;

/**
 * How related industries are, from a table with a row per pair: two codes and
 * a value of 0 or more, the higher the closer. Of a pair told twice, also the
 * other way round, the higher value counts; an industry with itself is skipped.
 *
 * @throws reference-not-understood
 */
export async function readRelatedness(
  source: SourceFile,
  given: IndustryScheme | undefined,
): Promise<{ scheme: IndustryScheme; table: RelatednessTable }> {
  const read = await codedRows(source, given, [
    [fromNames, "from"],
    [toNames, "to"],
    [valueNames, "relatedness"],
  ]);
  const pairs = read.rows
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, value }) => (a < b ? { a, b, value } : { a: b, b: a, value }));
  return { scheme: read.scheme, table: tableOf(source, cellsOf(pairs, Math.max)) };
}

/**
 * What industries sell one another, from a table with a row per flow: who
 * sells, who buys, an amount of 0 or more. Flows told twice are added up.
 *
 * @throws reference-not-understood
 */
export async function readFlows(
  source: SourceFile,
  given: IndustryScheme | undefined,
): Promise<{ scheme: IndustryScheme; table: FlowTable }> {
  return flowsOf(source, given, [valueNames, "value"]);
}

/**
 * How many workers went from one industry to another, from a table with a row per
 * pair: where they left, where they came, a count of 0 or more. Counts told twice,
 * as for several years, are added up.
 *
 * @throws reference-not-understood
 */
export async function readWorkerFlows(
  source: SourceFile,
  given: IndustryScheme | undefined,
): Promise<{ scheme: IndustryScheme; table: FlowTable }> {
  return flowsOf(source, given, [workersNames, "count"]);
}

async function flowsOf(
  source: SourceFile,
  given: IndustryScheme | undefined,
  amount: readonly [pattern: RegExp, name: string],
): Promise<{ scheme: IndustryScheme; table: FlowTable }> {
  const read = await codedRows(source, given, [[fromNames, "from"], [toNames, "to"], amount]);
  return { scheme: read.scheme, table: tableOf(source, cellsOf(read.rows, sum)) };
}

/**
 * Jobs by industry and occupation, from a table with a row per cell; cells
 * told twice, as for several years, are added up.
 *
 * @throws reference-not-understood
 */
export async function readOccupations(
  source: SourceFile,
  given: IndustryScheme | undefined,
): Promise<{ scheme: IndustryScheme; table: OccupationTable }> {
  const read = await codedRows(source, given, [
    [industryNames, "industry"],
    [occupationNames, "occupation"],
    [jobsNames, "jobs"],
  ]);
  const industries = new Numbers();
  const occupations = new Numbers();
  const kept = cellsOf(read.rows, sum).map(({ a, b, value }) => ({
    industry: industries.of(a),
    occupation: occupations.of(b),
    jobs: value,
  }));
  if (occupations.names.length < 3) {
    throw notUnderstood(source.fileName, "three occupations or more", "fewer");
  }
  return {
    scheme: read.scheme,
    table: {
      industries: industries.names,
      occupations: occupations.names,
      industry: kept.map((cell) => cell.industry),
      occupation: kept.map((cell) => cell.occupation),
      jobs: kept.map((cell) => cell.jobs),
    },
  };
}

/** Names numbered in the order in which they come. */
class Numbers {
  readonly #number = new Map<string, number>();

  of(name: string): number {
    const number = this.#number.get(name) ?? this.#number.size;
    this.#number.set(name, number);
    return number;
  }

  get names(): string[] {
    return [...this.#number.keys()];
  }
}

/** Two codes and an amount. */
interface CodedCell {
  readonly a: string;
  readonly b: string;
  readonly value: number;
}

const sum = (x: number, y: number): number => x + y;

/** Each pair of codes once, in the order they come, its amounts joined. */
function cellsOf(rows: readonly CodedCell[], join: (x: number, y: number) => number): CodedCell[] {
  const cells = new Map<string, CodedCell>();
  for (const row of rows) {
    const key = `${row.a} ${row.b}`;
    const cell = cells.get(key);
    cells.set(key, cell ? { ...cell, value: join(cell.value, row.value) } : row);
  }
  return [...cells.values()];
}

function tableOf(source: SourceFile, cells: readonly CodedCell[]): RelatednessTable {
  if (cells.length === 0) throw notUnderstood(source.fileName, "pairs of industries", "none");
  const industries = new Numbers();
  const pairs = cells.map(({ a, b, value }) => {
    return { from: industries.of(a), to: industries.of(b), value };
  });
  return {
    industries: industries.names,
    from: pairs.map((pair) => pair.from),
    to: pairs.map((pair) => pair.to),
    value: pairs.map((pair) => pair.value),
  };
}

/** Rows of two codes and an amount, in the columns asked for; rows of unknown amount are skipped. */
async function codedRows(
  source: SourceFile,
  given: IndustryScheme | undefined,
  asked: readonly (readonly [pattern: RegExp, name: string])[],
): Promise<{ scheme: IndustryScheme; rows: CodedCell[] }> {
  const { columns, rows } = await tableOfFile(source);
  const keys = columns.map(columnKey);
  const [aAt, bAt, valueAt] = asked.map(([pattern]) => keys.findIndex((key) => pattern.test(key)));
  if (aAt < 0 || bAt < 0 || valueAt < 0) {
    const [a, b, value] = asked.map(([, name]) => name);
    throw notUnderstood(source.fileName, `columns ${a}, ${b} and ${value}`, columns.join(", "));
  }
  const habit = new NumberHabit();
  const codes = new CodeEvidence();
  for (const { cells } of rows) {
    codes.add(cells[aAt] ?? "");
    habit.add(cells[valueAt] ?? "");
  }
  const { decimal } = habit.decide(true);
  const read: CodedCell[] = [];
  for (const { line, cells } of rows) {
    const a = bareCode(known(cells[aAt]) ?? "");
    const b = bareCode(known(cells[bAt]) ?? "");
    if (a === "" || b === "") {
      throw notUnderstood(source.fileName, "two codes on each row", `fewer on line ${line}`);
    }
    const text = known(cells[valueAt]);
    if (text === undefined) continue;
    const value = numberOf(text, decimal);
    if (Number.isNaN(value) || value < 0) {
      throw notUnderstood(source.fileName, "a value of 0 or more", `"${text}" on line ${line}`);
    }
    read.push({ a, b, value });
  }
  return { scheme: given ?? guessedScheme(columns[aAt], codes).scheme, rows: read };
}
