import type { Area } from "../../../domain/reference.ts";
import { dayOf } from "../mapping/day-of.ts";
import type { SourceFile } from "../tables/source-file.ts";
import { areaId } from "./area-code.ts";
import { namedColumns } from "./named-columns.ts";
import { notUnderstood } from "./not-understood.ts";

const codeNames = /^(region|regionid|code|statcode|identifier|key)$|(gemeente|gm|gem|gebied)code$/;
const nameNames = /^(name|naam|label|title|statnaam|gemeentenaam|gemeente|gebiedsnaam)$/;
const fromNames = /^(validfrom|geldigvan|begindatum|ingangsdatum|datumingang|van)$/;
const toNames = /^(validto|geldigtot|geldigtotenmet|einddatum|datumeinde|tot)$/;

/**
 * Areas with their names and when they were areas, from a table with a row per
 * area: a code, a name, and where told a first and a last day.
 *
 * @throws reference-not-understood
 */
export async function readAreas(
  source: SourceFile,
  namespace: string | undefined,
): Promise<Area[]> {
  const table = await namedColumns(source);
  const codeAt = table.at(codeNames);
  const nameAt = table.at(nameNames);
  table.need("columns code and name", codeAt, nameAt);
  const [fromAt, toAt] = [table.at(fromNames), table.at(toNames)];
  const areas: Area[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const code = table.cell(row, codeAt);
    // A name may be a sign for unknown elsewhere: "x" is no name of an area.
    const name = table.cell(row, nameAt);
    if (code === undefined || name === undefined) {
      throw notUnderstood(source.fileName, "a code and a name", `fewer on line ${row.line}`);
    }
    const day = (index: number, asEnd = false): string | null => {
      const text = table.cell(row, index);
      if (text === undefined) return null;
      const found = dayOf(text, asEnd);
      if (found === undefined) {
        throw notUnderstood(source.fileName, "a day", `"${text}" on line ${row.line}`);
      }
      return found;
    };
    const area = {
      region: areaId(code, namespace),
      name,
      validFrom: day(fromAt),
      validTo: day(toAt, true),
    };
    const key = `${area.region} ${area.validFrom ?? ""}`;
    if (seen.has(key)) {
      throw notUnderstood(source.fileName, "each region once", `${area.region} twice`);
    }
    seen.add(key);
    areas.push(area);
  }
  if (areas.length === 0) throw notUnderstood(source.fileName, "areas", "none");
  return areas;
}
