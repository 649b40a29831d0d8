import type { AreaChange } from "../../../domain/reference.ts";
import { NumberHabit, numberOf } from "../mapping/number-habit.ts";
import { dayOf } from "../mapping/day-of.ts";
import type { SourceFile } from "../tables/source-file.ts";
import { areaId } from "./area-code.ts";
import { namedColumns } from "./named-columns.ts";
import { notUnderstood } from "./not-understood.ts";

const fromNames =
  /^(from|van|oud|oudecode|codeoud|vancode|codevan|fromcode|gemcodevan|oudegemeentecode)$/;
const toNames =
  /^(to|naar|nieuw|nieuwecode|codenieuw|naarcode|codenaar|tocode|gemcodenaar|nieuwegemeentecode)$/;
const dayNames = /^(date|day|datum|ingangsdatum|validfrom|geldigvan|jaar|year)$/;
const nameNames = /^(name|naam|naamnieuw|nieuwenaam|naarnaam|toname)$/;
const weightNames = /^(weight|gewicht|aandeel|share|deel)$/;

/** How far weights may be from adding up to one: they come rounded. */
const slack = 0.005;

/**
 * Which areas went up in which others from which day on, from a table with a
 * row per old and new area. An area that was divided has a row per part, with
 * the weight of each, or without, and then equal parts are assumed.
 *
 * @throws reference-not-understood
 */
export async function readAreaChanges(
  source: SourceFile,
  namespace: string | undefined,
): Promise<AreaChange[]> {
  const table = await namedColumns(source);
  const [fromAt, toAt, dayAt] = [table.at(fromNames), table.at(toNames), table.at(dayNames)];
  table.need("columns from, to and date", fromAt, toAt, dayAt);
  const [nameAt, weightAt] = [table.at(nameNames), table.at(weightNames)];
  const habit = new NumberHabit();
  for (const row of table.rows) habit.add(row.cells[weightAt] ?? "");
  const { decimal } = habit.decide(false);
  const changes = table.rows.map((row): AreaChange => {
    const [from, to, date] = [fromAt, toAt, dayAt].map((index) => table.cell(row, index));
    if (from === undefined || to === undefined || date === undefined) {
      throw notUnderstood(source.fileName, "from, to and date", `fewer on line ${row.line}`);
    }
    const day = dayOf(date);
    if (day === undefined) {
      throw notUnderstood(source.fileName, "a day", `"${date}" on line ${row.line}`);
    }
    const told = table.cell(row, weightAt);
    const weight = told === undefined ? null : numberOf(told, decimal);
    if (weight !== null && !(weight >= 0 && weight <= 1)) {
      throw notUnderstood(source.fileName, "a weight of 0 to 1", `"${told}" on line ${row.line}`);
    }
    return {
      day,
      from: areaId(from, namespace),
      to: areaId(to, namespace),
      name: table.cell(row, nameAt) ?? null,
      weight,
    };
  });
  if (changes.length === 0) throw notUnderstood(source.fileName, "changes", "none");
  const parts = Map.groupBy(changes, ({ day, from }) => `${from} (${day})`);
  for (const [which, of] of parts) refuseWeights(source.fileName, which, of);
  return changes;
}

/** Told parts add up to the whole; where some are not told, to less than it. */
export function refuseWeights(
  fileName: string,
  which: string,
  links: readonly { readonly weight: number | null; readonly to: string }[],
): void {
  if (new Set(links.map(({ to }) => to)).size < links.length) {
    throw notUnderstood(fileName, "each pair once", `${which} twice to the same`);
  }
  const told = links.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const all = links.every(({ weight }) => weight !== null);
  if (all ? Math.abs(told - 1) > slack : told >= 1) {
    throw notUnderstood(fileName, "weights that add up to 1", `${told.toFixed(3)} for ${which}`);
  }
}
