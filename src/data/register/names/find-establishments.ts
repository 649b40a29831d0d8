import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { FoundEstablishments } from "../../../domain/delivery.ts";
import { sqlText } from "../../duckdb.ts";
import { rowsFile } from "../delivery/delivery-writer.ts";
import type { Overlay } from "../delivery/overlay.ts";
import { type NameIndex, foundNames, textAt } from "./name-index.ts";

export interface EstablishmentSearch {
  readonly text: string;
  /** Ids of regions as delivered; every region when left out. */
  readonly regions?: readonly string[] | undefined;
  readonly limit: number;
}

/**
 * Establishments whose number is a text, whose name holds its words, or whose
 * industry begins with it, in this order. Names of natural persons are not
 * searched, nor those of the erased; what was taken out is not found at all.
 */
export async function findEstablishments(
  connection: DuckDBConnection,
  folder: string,
  names: NameIndex,
  search: EstablishmentSearch,
  overlay: Overlay,
): Promise<FoundEstablishments> {
  const text = search.text.trim();
  const { limit, regions } = search;
  const byNumber = await numbered(connection, folder, names, { ...search, text }, overlay);
  await connection.run(sqlText("register/names/name-macros"));
  const folding = await connection.runAndReadAll(sqlText("register/names/folded-text"), { text });
  const hidden = new Set(overlay.erased);
  const asked = new Set(regions?.map((id) => names.regions.indexOf(id)));
  const { positions, total } = foundNames(names, String(folding.getRows()[0][0]), {
    limit,
    may: (position) =>
      !hidden.has(names.row[position]) &&
      (regions === undefined || asked.has(names.region[position])),
  });
  const byName = positions.map((position) => ({
    row: names.row[position],
    by: "name" as const,
    establishment: textAt(names.establishment, names.establishmentAt, position),
    name: textAt(names.name, names.nameAt, position),
    naturalPerson: false,
    regionId: names.regions[names.region[position]],
    industry: names.industries[names.industry[position]] ?? null,
    erased: false,
  }));
  const seen = new Set<number>();
  const found = [
    ...byNumber.found.filter(({ by }) => by === "number"),
    ...byName,
    ...byNumber.found.filter(({ by }) => by === "industry"),
  ].filter(({ row }) => !seen.has(row) && seen.add(row));
  return { found: found.slice(0, limit), total: byNumber.total + total };
}

/** What a number or an industry code is told by; nothing is asked where the text can be neither. */
async function numbered(
  connection: DuckDBConnection,
  folder: string,
  names: NameIndex,
  { text, regions, limit }: EstablishmentSearch,
  overlay: Overlay,
): Promise<FoundEstablishments> {
  const mayBe = /\d/.test(text) || names.industries.some((code) => code.startsWith(text));
  if (!mayBe) return { found: [], total: 0 };
  const result = await connection.runAndReadAll(sqlText("register/names/find-by-number"), {
    file: join(folder, rowsFile),
    text,
    regions: regions ? JSON.stringify(regions) : null,
    most: limit + overlay.excluded.length,
  });
  const [gone, erased] = [new Set(overlay.excluded), new Set(overlay.erased)];
  const all = result.getRows();
  const there = all.filter(([row]) => !gone.has(Number(row)));
  return {
    found: there.slice(0, limit).map((cells) => {
      const [row, byNumber, , establishment, name, naturalPerson, regionId, industry] = cells;
      const isErased = erased.has(Number(row));
      return {
        row: Number(row),
        by: byNumber === true ? ("number" as const) : ("industry" as const),
        establishment: String(establishment),
        name: isErased || name === null ? null : String(name),
        naturalPerson: Number(naturalPerson) === 1,
        regionId: String(regionId),
        industry: industry === null ? null : String(industry),
        erased: isErased,
      };
    }),
    total: Number(all[0]?.[2] ?? 0) - (all.length - there.length),
  };
}
