import type { Measurement } from "../../../domain/record-grade.ts";
import { isoDate } from "../mapping/date-habit.ts";
import { measurementOf } from "./measurement.ts";
import type { DateField, ReadingPlan } from "../mapping/reading-plan.ts";
import type { RowCells } from "./row-cells.ts";
import { yesOrNo } from "../mapping/yes-or-no.ts";

/** The dates of a row and what they, and the source itself, say of its worth. */
export interface RowGrade {
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly changedDate: string | null;
  readonly referenceDate: string | null;
  /** Year of the source of the figures. */
  readonly sourceYear: number | null;
  /** Years between the source, else the last change, and the day described. */
  readonly recordAgeYears: number | null;
  readonly surveyType: string | null;
  readonly measurement: Measurement;
  /** Cells that should hold a date and hold none. */
  readonly datesNotRead: number;
}

/** Years beyond this stand for "no end". */
const lastYear = 2900;

/** Reads dates and grade of one row after another. */
export class GradeHabit {
  readonly #dates: ReadingPlan["dates"];
  readonly #referenceYear: number | null;
  readonly #tradeRegister: boolean;
  #notRead = 0;

  constructor({ dates, mapping, fields }: ReadingPlan) {
    this.#dates = dates;
    this.#referenceYear = yearOf(mapping.referenceDate ?? null);
    this.#tradeRegister = fields.name("jobs")?.startsWith("aantprsw") ?? false;
  }

  read(cells: RowCells): RowGrade {
    this.#notRead = 0;
    const startDate = this.#date(cells, "startDate");
    const endDate = this.#date(cells, "endDate");
    const changedDate = this.#date(cells, "changedDate");
    const referenceDate = this.#date(cells, "referenceDate");
    const sourceYear = yearOf(this.#date(cells, "sourceYear"));
    const referenceYear = yearOf(referenceDate) ?? this.#referenceYear;
    const lastTold = sourceYear ?? yearOf(changedDate);
    const surveyType = cells.value("surveyType");
    return {
      startDate,
      endDate: (yearOf(endDate) ?? 0) > lastYear ? null : endDate,
      changedDate,
      referenceDate,
      sourceYear,
      recordAgeYears:
        lastTold === null || referenceYear === null ? null : Math.max(0, referenceYear - lastTold),
      surveyType: surveyType ?? null,
      measurement: measurementOf({
        surveyType,
        surveyed: yesOrNo(cells.value("surveyed")),
        imputed: yesOrNo(cells.value("imputed")),
        sourceYear,
        referenceYear,
        tradeRegister: this.#tradeRegister,
      }),
      datesNotRead: this.#notRead,
    };
  }

  #date(cells: RowCells, field: DateField): string | null {
    const text = cells.code(field);
    if (text === undefined) return null;
    const date = isoDate(text, this.#dates[field]);
    if (date === undefined) this.#notRead++;
    return date ?? null;
  }
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
