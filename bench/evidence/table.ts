import type { Calibrated, Figures, Recall, Share } from "./figures.ts";

/** The figures of a measurement as lines to read: a name and a value each. */
export function tableOf(made: Figures): [string, string][] {
  const rows: [string, string][] = [
    ["countries with any strong", shown(made.countriesWithStrong)],
    ["countries with any strong or indication", shown(made.countriesWithAny)],
    ["strong finds that were planted", shown(made.precisionStrong)],
    ["strong and indications that were planted", shown(made.precisionIndicationOrStrong)],
    ["members planted, of strong and indications", calibrated(made.calibration)],
    ["the same, of all that are shown", calibrated(made.calibrationOfAll)],
    ["held-out excess of strong finds, median", made.heldOutOfStrong?.toFixed(2) ?? "none"],
  ];
  if (made.recall) rows.push(...recallRows("all", made.recall));
  for (const [name, r] of Object.entries(made.byKinship)) rows.push(...recallRows(name, r));
  for (const { companies, excess, listed } of made.power) {
    if (listed.of > 0)
      rows.push([`power: ${range(companies)} companies, excess ${range(excess)}`, shown(listed)]);
  }
  for (const { name, recalled, right, alarms } of made.baselines) {
    rows.push([`${name}: found`, shown(recalled)]);
    rows.push([`${name}: of what it points at, planted`, shown(right)]);
    rows.push([`${name}: countries where it points at anything`, shown(alarms)]);
  }
  return rows;
}

function recallRows(name: string, r: Recall): [string, string][] {
  return [
    [`${name}: oracle sees`, `${r.oracleSees} of ${r.planted}`],
    [`${name}: a scan told the themes sees`, shown(r.toldScanSees)],
    [`${name}: listed, Jaccard from .5`, shown(r.listed)],
    [`${name}: of these indication or strong`, shown(r.indicationOrStrong)],
    [`${name}: of these strong`, shown(r.strong)],
    [`${name}: median of the best Jaccard`, r.medianJaccard?.toFixed(2) ?? "none"],
  ];
}

const range = ([low, high]: readonly [number, number]): string => `${low}–${high}`;
const percent = (x: number): string => `${(100 * x).toFixed(0)}`;

function shown({ count, of, share, low, high }: Share): string {
  if (of === 0) return "none";
  return `${count} of ${of} = ${percent(share)} % (${percent(low)}–${percent(high)})`;
}

/** Mean stability and the share planted, per fifth of stability. */
function calibrated(fifths: readonly Calibrated[]): string {
  return fifths
    .map(({ stability, planted: { share, of } }) =>
      of === 0 ? "none" : `${percent(stability)} → ${percent(share)} % of ${of}`,
    )
    .join("; ");
}
