import type { NumberField } from "../mapping/reading-plan.ts";
import type { RowCells } from "./row-cells.ts";

/** The figures of a row; NaN where it does not tell. */
export interface RowJobs {
  readonly jobs: number;
  /** The fewest there can be: the jobs, else those parts of them that are told. */
  readonly atLeast: number;
  readonly fullTime: number;
  readonly partTime: number;
  readonly men: number;
  readonly women: number;
  /** The jobs are the sum of their parts, for want of a total. */
  readonly summed: boolean;
  /** The total delivered is not the sum of its parts. */
  readonly differs: boolean;
  /** Column that holds words, or a number below zero, where a count belongs. */
  readonly wrong: { readonly column: string | null; readonly negative: boolean } | undefined;
}

const parts = [
  "fullTimeMen",
  "fullTimeWomen",
  "partTimeMen",
  "partTimeWomen",
] as const satisfies readonly NumberField[];
const counted = [
  "jobs",
  "fullTimeJobs",
  "partTimeJobs",
  ...parts,
  "men",
  "women",
] as const satisfies readonly NumberField[];

/**
 * The jobs of a row: the total where it is delivered, else the sum of its
 * parts where all of those are told. A part that is not told is not zero.
 */
export class JobsHabit {
  readonly #fields: readonly NumberField[];
  readonly #split: boolean;

  constructor(cells: RowCells) {
    this.#fields = counted.filter((field) => cells.at(field) >= 0);
    this.#split = this.#fields.some((field) => field !== "jobs");
  }

  read(cells: RowCells): RowJobs {
    for (const field of this.#fields) {
      const value = cells.number(field);
      const wrong = Number.isNaN(value) ? cells.value(field) !== undefined : value < 0;
      if (wrong) {
        const column = cells.column(field);
        return { ...nothing, wrong: { column, negative: !Number.isNaN(value) } };
      }
    }
    const jobs = cells.number("jobs");
    if (!this.#split) return { ...nothing, jobs, atLeast: jobs };
    const [fullMen, fullWomen, partMen, partWomen] = parts.map((field) => cells.number(field));
    const fullTime = either(cells.number("fullTimeJobs"), fullMen + fullWomen);
    const partTime = either(cells.number("partTimeJobs"), partMen + partWomen);
    const men = either(cells.number("men"), fullMen + partMen);
    const women = either(cells.number("women"), fullWomen + partWomen);
    const sum = either(fullTime + partTime, men + women);
    const total = either(jobs, sum);
    return {
      jobs: total,
      atLeast: either(total, most(fullTime, partTime, men, women)),
      fullTime,
      partTime,
      men,
      women,
      summed: Number.isNaN(jobs) && !Number.isNaN(sum),
      differs: Math.abs(jobs - sum) > 0.5,
      wrong: undefined,
    };
  }
}

const nothing: RowJobs = {
  jobs: Number.NaN,
  atLeast: Number.NaN,
  fullTime: Number.NaN,
  partTime: Number.NaN,
  men: Number.NaN,
  women: Number.NaN,
  summed: false,
  differs: false,
  wrong: undefined,
};

function either(first: number, second: number): number {
  return Number.isNaN(first) ? second : first;
}

function most(...values: number[]): number {
  const told = values.filter((value) => !Number.isNaN(value));
  return told.length === 0 ? Number.NaN : Math.max(...told);
}
