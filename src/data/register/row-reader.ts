import type { SetAsideRow } from "../../domain/delivery.ts";
import type { DeliveryRemark, SetAsideReason } from "../../domain/set-aside.ts";
import type { AcceptedRow } from "./accepted-row.ts";
import { companyOf } from "./company-of.ts";
import { KeptCells } from "./kept-cells.ts";
import { misfitOf } from "./misfit-row.ts";
import type { ReadingPlan } from "./reading-plan.ts";
import { RowCells } from "./row-cells.ts";
import { GradeHabit } from "./row-grade.ts";
import { type IdentityHabit, identityHabit, rowIdentity } from "./row-identity.ts";
import { JobsHabit } from "./row-jobs.ts";
import { RowRegions } from "./row-place.ts";
import { ended, inactive } from "./row-state.ts";
import { RowIndustries } from "./row-industry.ts";
import type { TableLayout } from "./table-layout.ts";

/** A row read: accepted, or set aside with its reason. */
export type ReadRow =
  | { readonly accepted: AcceptedRow }
  | { readonly setAside: Pick<SetAsideRow, "reason" | "column"> };

/**
 * Reads rows one by one under a plan. It remembers the establishments it has
 * accepted, so that a second row of one is set aside, and counts what is doubtful.
 */
export class RowReader {
  readonly remarks = new Map<DeliveryRemark, number>();
  readonly #plan: ReadingPlan;
  readonly #layout: TableLayout;
  readonly #seen = new Set<string>();
  readonly #cells: RowCells;
  readonly #only: { index: number; column: string; values: Set<string> } | undefined;
  readonly #identity: IdentityHabit;
  readonly #lisaClasses: boolean;
  readonly #statusCodes: boolean;
  readonly #jobs: JobsHabit;
  readonly #grade: GradeHabit;
  readonly #regions: RowRegions;
  readonly #industries: RowIndustries;
  readonly #kept: KeptCells;

  constructor(plan: ReadingPlan, layout: TableLayout) {
    this.#plan = plan;
    this.#layout = layout;
    this.#cells = new RowCells(plan);
    this.#identity = identityHabit(this.#cells);
    const { only, referenceDate } = plan.mapping;
    if (only) {
      const values = new Set(only.values.map((value) => value.trim()));
      this.#only = { index: layout.columns.indexOf(only.column), column: only.column, values };
    }
    this.#lisaClasses = this.#cells.name("sizeClass") === "grtklas";
    this.#statusCodes = /^(cd)?status/.test(this.#cells.name("active") ?? "");
    this.#jobs = new JobsHabit(this.#cells);
    this.#grade = new GradeHabit(plan);
    this.#regions = new RowRegions(plan.region, this.#cells, referenceDate);
    this.#industries = new RowIndustries(plan);
    this.#kept = new KeptCells(plan.fields, layout);
  }

  read(line: number, cells: readonly string[], suspect: boolean): ReadRow {
    this.#cells.set(cells);
    if (line < this.#layout.headerLine) return aside("title-row");
    const misfit = misfitOf(cells, this.#layout, this.#cells.at("establishment"));
    if (misfit !== undefined) return aside(misfit);
    if (suspect) {
      const broken = cells.findIndex((cell) => cell.includes("\ufffd") || cell.includes("\0"));
      if (broken >= 0) {
        return aside("unreadable-characters", this.#layout.columns[broken] ?? null);
      }
    }
    if (this.#only && !this.#only.values.has((cells[this.#only.index] ?? "").trim())) {
      return aside("not-asked-for", this.#only.column);
    }
    return this.#company(line);
  }

  /** The cells of a row as they may be kept where it is set aside. */
  kept(cells: readonly string[]): readonly string[] {
    return this.#kept.of(cells);
  }

  #company(line: number): ReadRow {
    const cells = this.#cells;
    if (inactive(cells.value("active"), this.#statusCodes)) {
      return aside("not-active", cells.column("active"));
    }
    if (inactive(cells.value("economicallyActive"), false)) {
      return aside("not-active", cells.column("economicallyActive"));
    }
    const grade = this.#grade.read(cells);
    if (ended(grade.endDate, this.#plan.mapping.referenceDate)) {
      return aside("not-active", cells.column("endDate"));
    }
    const identity = rowIdentity(cells, line, this.#identity);
    if ("reason" in identity) return aside(identity.reason, identity.column);
    const region = this.#regions.of(cells);
    if (region === undefined) {
      const column = cells.column("regionCode") ?? cells.column("regionName");
      return aside("no-region", column ?? cells.column("city"));
    }
    const industry = this.#industries.read(cells);
    if ("reason" in industry) return aside(industry.reason, cells.column("industry"));
    const jobs = this.#jobs.read(cells);
    if (jobs.wrong !== undefined) {
      const { negative, column } = jobs.wrong;
      return aside(negative ? "negative-jobs" : "number-not-valid", column);
    }
    const { establishment } = identity;
    if (this.#seen.has(establishment)) {
      return aside("duplicate-establishment", cells.column("establishment"));
    }
    this.#seen.add(establishment);
    const { accepted, doubts } = companyOf(cells, line, {
      identity,
      identityHabit: this.#identity,
      region,
      industry,
      jobs,
      grade,
      lisaClasses: this.#lisaClasses,
    });
    for (const doubt of doubts) this.#remark(doubt);
    if (this.#plan.schemeGuessed) this.#remark("scheme-guessed");
    return { accepted };
  }

  #remark(remark: DeliveryRemark): void {
    this.remarks.set(remark, (this.remarks.get(remark) ?? 0) + 1);
  }
}

function aside(reason: SetAsideReason, column: string | null = null): ReadRow {
  return { setAside: { reason, column } };
}
