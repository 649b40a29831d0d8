import { type Measurement } from "../../../domain/record-grade.ts";

/**
 * How the figures of a record came about, by the survey type of LISA
 * (`enqtype`). 20 is a total told for several branches and divided over them;
 * 50 to 62 are filled in by the register; 73, 74 and 76 come from another year.
 * Source: the code list in the import of real LISA files of the Firmbackbone
 * project (Firmbackbone/fbb-kvk-import); which grade each gets is decided here.
 */
const bySurveyType: Readonly<Record<string, Measurement>> = {
  "01": "measured",
  "08": "measured",
  "09": "secondary",
  "11": "secondary",
  "20": "imputed",
  "30": "secondary",
  "40": "secondary",
  "50": "imputed",
  "51": "imputed",
  "60": "imputed",
  "61": "imputed",
  "62": "imputed",
  "72": "imputed",
  "73": "carried-over",
  "74": "carried-over",
  "76": "carried-over",
};

/** What a record says about how it was measured; null where it does not. */
export interface MeasurementCells {
  readonly surveyType: string | undefined;
  readonly surveyed: 0 | 1 | null;
  readonly imputed: 0 | 1 | null;
  /** Year of the source of the figures. */
  readonly sourceYear: number | null;
  /** Year that the delivery describes. */
  readonly referenceYear: number | null;
  /** The figures are those of the trade register, which nobody need keep up to date. */
  readonly tradeRegister: boolean;
}

/**
 * The grade of a record: filled in beats what the survey type says, and a
 * source of an earlier year makes a figure carried over. Where nothing tells,
 * unknown; a form returned counts as measured.
 */
export function measurementOf(cells: MeasurementCells): Measurement {
  const told =
    cells.surveyType === undefined ? undefined : bySurveyType[cells.surveyType.padStart(2, "0")];
  if (cells.imputed === 1) return "imputed";
  const early =
    cells.sourceYear !== null &&
    cells.referenceYear !== null &&
    cells.sourceYear < cells.referenceYear;
  if (told !== undefined) return told === "measured" && early ? "carried-over" : told;
  if (early) return "carried-over";
  if (cells.surveyed === 1) return "measured";
  return cells.tradeRegister ? "secondary" : "unknown";
}

/** Whether the survey says that nobody works there for the time being. */
export function temporarilyEmpty(surveyType: string | undefined): boolean {
  return surveyType !== undefined && surveyType.padStart(2, "0") === "08";
}
