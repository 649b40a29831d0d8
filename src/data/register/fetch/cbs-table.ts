import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import type { ReferenceRemarks } from "../../../domain/reference.ts";
import { notUnderstood } from "../references/not-understood.ts";
import { fetchedJson, type Fetching } from "./fetched-json.ts";
import { type ODataRow, odataRows } from "./odata-rows.ts";

/** Where the open tables of the Dutch statistics office are. */
export const cbsServer = "https://datasets.cbs.nl/odata/v1/CBS";

export interface CbsAsked {
  readonly table: string;
  /** Letters of the areas: GM for municipalities, CR for COROP areas, PV for provinces. */
  readonly areas: string;
  /** A year; the last one there is when left out. */
  readonly year?: string | undefined;
  /** Identifier or part of the title of what is counted; found out where there is one that fits. */
  readonly measure?: string | undefined;
}

/** A table as a region x industry table. */
export interface CbsTable {
  readonly csv: string;
  readonly name: string;
  readonly scheme: IndustryScheme;
  readonly year: string;
  readonly licence: string | undefined;
  readonly remarks: ReferenceRemarks;
}

/**
 * Counts by area and industry from a table of the Dutch statistics office, in
 * its second generation of open data (OData 4): cells as rows, with their
 * measure and a code for each dimension.
 *
 * A cell without a value (secret, unknown, impossible) is left empty and
 * counted; it is never 0. Codes come padded with spaces. What an industry's
 * code is, its title tells: the table numbers them its own way. Totals and
 * combined industries are left out and counted.
 *
 * @throws ClusterwerkError fetch-failed, cancelled; reference-not-understood
 *         where the table is not one of areas and industries
 */
export async function cbsTable(
  server: string,
  asked: CbsAsked,
  fetching: Fetching & { readonly onRows?: (rows: number, of: number | null) => void },
): Promise<CbsTable> {
  const base = `${server.replace(/\/$/, "")}/${encodeURIComponent(asked.table)}`;
  const { onRows: _, ...quiet } = fetching;
  const set = (name: string): Promise<ODataRow[]> => odataRows(`${base}/${name}`, quiet);
  const dimensions = (await set("Dimensions")).map((row) => ({
    id: text(row["Identifier"]),
    kind: text(row["Kind"]),
  }));
  const area = dimensions.find(({ kind, id }) => kind === "GeoDimension" || /^Regio/i.test(id));
  const time = dimensions.find(({ kind }) => kind === "TimeDimension");
  const industry = dimensions.find(({ id }) => /SBI\s?(2008|2025)|bedrijfstak|branche/i.test(id));
  if (!area || !time || !industry) {
    const found = dimensions.map(({ id }) => id).join(", ");
    throw notUnderstood(asked.table, "a table by area, period and industry", found);
  }
  const measure = chosenMeasure(asked, await set("MeasureCodes"));
  const period = chosenPeriod(asked, await set(`${time.id}Codes`));
  const titles = new Map(
    (await set(`${industry.id}Codes`)).map((row) => [text(row["Identifier"]), text(row["Title"])]),
  );
  const rest = dimensions.filter((one) => one !== area && one !== time && one !== industry);
  const totals = await Promise.all(
    rest.map(async ({ id }) => ({ id, code: totalOf(asked.table, id, await set(`${id}Codes`)) })),
  );
  const where = [
    `Measure eq ${quoted(measure.id)}`,
    `${time.id} eq ${quoted(period.code)}`,
    `startswith(${area.id},${quoted(asked.areas)})`,
    ...totals.map(({ id, code }) => `${id} eq ${quoted(code)}`),
  ].join(" and ");
  const observations = await odataRows(
    `${base}/Observations?$filter=${encodeURIComponent(where)}&$count=true`,
    fetching,
  );
  const lines = [`region;industry;${measure.of}`];
  const remarks = { "unknown-cells": 0, "provisional-cells": 0, "rows-left-out": 0 };
  for (const row of observations) {
    const code = industryCodeOf(titles.get(text(row[industry.id])) ?? "");
    if (code === undefined) {
      remarks["rows-left-out"]++;
      continue;
    }
    const told = row["Value"];
    const isTold = typeof told === "number" && /^(None)?$/i.test(text(row["ValueAttribute"]));
    if (!isTold) remarks["unknown-cells"]++;
    else if (period.isProvisional) remarks["provisional-cells"]++;
    lines.push(`${text(row[area.id])};${code};${isTold ? told : ""}`);
  }
  if (lines.length === 1) {
    throw notUnderstood(asked.table, `figures of areas ${asked.areas} and industries`, "none");
  }
  const properties = (await fetchedJson(`${base}/Properties`, quiet)) as ODataRow;
  return {
    csv: lines.join("\n"),
    name: text(properties["Title"]) || asked.table,
    scheme: /2025/.test(industry.id) ? "sbi-2025" : "sbi-2008",
    year: period.code.slice(0, 4),
    licence: text(properties["License"]) || undefined,
    remarks: Object.fromEntries(Object.entries(remarks).filter(([, count]) => count > 0)),
  };
}

/** Identifiers and titles come padded with spaces. */
const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
const quoted = (code: string): string => `'${code.replaceAll("'", "''")}'`;

/** What a measure is by its title: establishments, or jobs. */
function chosenMeasure(
  { table, measure }: CbsAsked,
  codes: readonly ODataRow[],
): { id: string; of: "establishments" | "jobs" } {
  const all = codes.map((row) => ({ id: text(row["Identifier"]), title: text(row["Title"]) }));
  const wanted = measure?.toLowerCase();
  const found = all.filter(({ id, title }) =>
    wanted === undefined
      ? /vestiging|banen|werkzame personen/i.test(title)
      : id.toLowerCase() === wanted || title.toLowerCase().includes(wanted),
  );
  if (found.length !== 1) {
    const titles = all.map(({ id, title }) => `${id} ${title}`).join(", ");
    throw notUnderstood(table, "one measure (--measure)", titles);
  }
  const [{ id, title }] = found;
  return {
    id,
    of: /baan|banen|werkzame personen|werknemers/i.test(title) ? "jobs" : "establishments",
  };
}

/** Whole years are written 2025JJ00; of the status of a year depends whether its figures may change. */
function chosenPeriod(
  { table, year }: CbsAsked,
  codes: readonly ODataRow[],
): { code: string; isProvisional: boolean } {
  const years = codes
    .map((row) => ({
      code: text(row["Identifier"]),
      status: text(row["Status"]),
      title: text(row["Title"]),
    }))
    .filter(({ code }) => /^\d{4}JJ\d\d$/.test(code))
    .sort((a, b) => (a.code < b.code ? 1 : -1));
  const found = years.find(({ code }) => year === undefined || code.startsWith(year));
  if (!found) {
    throw notUnderstood(
      table,
      "a year that the table has",
      years.map(({ code }) => code.slice(0, 4)).join(", ") || "none",
    );
  }
  return {
    code: found.code,
    isProvisional: /voorlopig|provisional/i.test(found.status) || found.title.endsWith("*"),
  };
}

function totalOf(table: string, dimension: string, codes: readonly ODataRow[]): string {
  const found = codes.find((row) => /^totaal|^total/i.test(text(row["Title"])));
  if (!found) throw notUnderstood(table, `a total of ${dimension}`, "none");
  // The code is asked for as it stands, spaces included: a filter compares them too.
  return String(found["Identifier"]);
}

/** "01 Landbouw" is 01, "A Landbouw, bosbouw en visserij" is A; "A-U Alle…" and "10-12 Voeding" are no code. */
function industryCodeOf(title: string): string | undefined {
  return /^([A-V]|\d{2,5})\s/.exec(title)?.[1];
}
