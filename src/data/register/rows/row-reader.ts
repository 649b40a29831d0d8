import type { SetAsideRow } from "../../../domain/delivery.ts";
import type { DeliveryRemark, SetAsideReason } from "../../../domain/set-aside.ts";
import type { AcceptedRow } from "./accepted-row.ts";
import { companyOf } from "./company-of.ts";
import { KeptCells } from "./kept-cells.ts";
import { ManyTexts } from "./many-texts.ts";
import { misfitOf } from "./misfit-row.ts";
import type { ReadingPlan } from "../mapping/reading-plan.ts";
import { RowCells } from "./row-cells.ts";
import { GradeHabit } from "./row-grade.ts";
import { type IdentityHabit, identityHabit, rowIdentity } from "./row-identity.ts";
import { JobsHabit } from "./row-jobs.ts";
import { RowRegions } from "./row-place.ts";
import { ended, inactive } from "./row-state.ts";
import { RowIndustries } from "./row-industry.ts";
import type { TableLayout } from "../tables/table-layout.ts";

/** Why a row is set aside. */
export interface Aside {
  readonly setAside: Pick<SetAsideRow, "reason" | "column">;
}

/** A row read: accepted, or set aside with its reason. */
export type ReadRow = { readonly accepted: AcceptedRow } | Aside;

/** A row that would be accepted, unless its establishment is there already. */
export interface Candidate {
  readonly accepted: AcceptedRow;
  readonly doubts: readonly DeliveryRemark[];
  /** Which parts of the row got zeros back. */
  readonly restored: Readonly<Record<"identity" | "region" | "industry", boolean>>;
}

/**
 * Reads rows one by one under a plan. It remembers the establishments it has
 * accepted, so that a second row of one is set aside, and counts what is doubtful.
 */
export class RowReader {
  readonly remarks = new Map<DeliveryRemark, number>();
  readonly #plan: ReadingPlan;
  readonly #layout: TableLayout;
  readonly #seen = new ManyTexts();
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
    const { only } = plan.mapping;
    if (only) {
      const values = new Set(only.values.map((value) => value.trim()));
      this.#only = { index: layout.columns.indexOf(only.column), column: only.column, values };
    }
    this.#lisaClasses = this.#cells.name("sizeClass") === "grtklas";
    this.#statusCodes = /^(cd)?status/.test(this.#cells.name("active") ?? "");
    this.#jobs = new JobsHabit(this.#cells);
    this.#grade = new GradeHabit(plan);
    this.#regions = new RowRegions(plan.region, this.#cells, plan.endedAreas);
    this.#industries = new RowIndustries(plan);
    this.#kept = new KeptCells(plan.fields, layout);
  }

  read(line: number, cells: readonly string[], suspect: boolean): ReadRow {
    const candidate = this.candidate(line, cells, suspect);
    if ("setAside" in candidate) return candidate;
    const { accepted, doubts } = candidate;
    if (!this.#seen.add(accepted.establishment)) {
      return aside("duplicate-establishment", this.#cells.column("establishment"));
    }
    for (const doubt of doubts) this.remarks.set(doubt, (this.remarks.get(doubt) ?? 0) + 1);
    return { accepted };
  }

  /** The row by itself: no other row is looked at, and nothing remembered. */
  candidate(line: number, cells: readonly string[], suspect: boolean): Candidate | Aside {
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

  #company(line: number): Candidate | Aside {
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
    const { accepted, doubts } = companyOf(cells, line, {
      identity,
      identityHabit: this.#identity,
      region,
      industry,
      jobs,
      grade,
      lisaClasses: this.#lisaClasses,
      invented: this.#plan.mapping.invented ?? false,
    });
    if (this.#plan.schemeGuessed) doubts.push("scheme-guessed");
    return {
      accepted,
      doubts,
      restored: {
        identity: identity.restored,
        region: region.restored,
        industry: industry.restored,
      },
    };
  }
}

function aside(reason: SetAsideReason, column: string | null = null): Aside {
  return { setAside: { reason, column } };
}
