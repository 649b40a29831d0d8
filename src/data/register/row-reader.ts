import type { SetAsideRow } from "../../domain/delivery.ts";
import type { DeliveryRemark, SetAsideReason } from "../../domain/set-aside.ts";
import type { AcceptedRow } from "./accepted-row.ts";
import { columnIs } from "./column-aliases.ts";
import { industryCode } from "./industry-code.ts";
import { naturalPerson } from "./legal-form.ts";
import { deliveredPrecision, locationOf } from "./location.ts";
import { misfitOf } from "./misfit-row.ts";
import type { ReadingPlan } from "./reading-plan.ts";
import { type RowRegion, regionOfRow } from "./region-of-row.ts";
import { RowCells } from "./row-cells.ts";
import { type IdentityHabit, identityHabit, rowIdentity } from "./row-identity.ts";
import { ended, inactive } from "./row-state.ts";
import { lowestOfSizeClass } from "./size-class.ts";
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
  readonly #regional: boolean;
  readonly #rsin: boolean;
  /** By the cells that tell it: few regions, many rows. */
  readonly #regions = new Map<string, RowRegion | undefined>();

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
    const { columns } = plan.fields;
    this.#lisaClasses = columnIs(columns.sizeClass, /^grtklas$/);
    this.#regional = this.#cells.at("regionCode") >= 0 || this.#cells.at("regionName") >= 0;
    this.#rsin = columnIs(columns.enterprise, /^(rsin|fiscaal)/);
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

  #company(line: number): ReadRow {
    const cells = this.#cells;
    if (inactive(cells.value("active"))) return aside("not-active", cells.column("active"));
    const endDate = cells.value("endDate");
    if (ended(endDate, this.#plan.mapping.referenceDate))
      return aside("not-active", cells.column("endDate"));

    const identity = rowIdentity(cells, line, this.#identity);
    if ("reason" in identity) return aside(identity.reason, identity.column);
    const { establishment } = identity;
    const region = this.#region();
    if (region === undefined) {
      const column = cells.column("regionCode") ?? cells.column("regionName");
      return aside("no-region", column ?? cells.column("city"));
    }
    const industryText = cells.code("industry");
    let restored = identity.restored || region.restored;
    let industry: string | null = null;
    if (industryText !== undefined) {
      const { scheme, usualCodeLength } = this.#plan;
      const read = industryCode(industryText, scheme, usualCodeLength);
      if (typeof read === "string") return aside(read, cells.column("industry"));
      industry = read.code;
      restored ||= read.restored;
    }

    const jobs = cells.number("jobs");
    if (Number.isNaN(jobs) && cells.value("jobs") !== undefined) {
      return aside("number-not-valid", cells.column("jobs"));
    }
    if (jobs < 0) return aside("negative-jobs", cells.column("jobs"));

    if (this.#seen.has(establishment)) {
      return aside("duplicate-establishment", cells.column("establishment"));
    }
    this.#seen.add(establishment);

    const name = cells.text("name");
    const sizeClass = cells.value("sizeClass");
    const classLowest = lowestOfSizeClass(sizeClass, this.#lisaClasses);
    const jobsAtLeast = Number.isNaN(jobs) ? classLowest : jobs;
    const legalForm = cells.text("legalForm");
    const person = naturalPerson(legalForm, name, jobs);
    // A nine-digit number of a person may be a citizen service number: never kept.
    const enterprise = this.#rsin && person === 1 ? undefined : identity.enterprise;
    const location = this.#location();

    this.#remark("zeros-restored", restored);
    this.#remark("region-guessed", region.guessed);
    this.#remark("industry-unknown", industry === null);
    this.#remark("jobs-unknown", Number.isNaN(jobs));
    this.#remark("enterprise-unknown", enterprise === undefined);
    this.#remark("name-unknown", name === undefined);
    this.#remark("legal-form-unknown", legalForm === undefined);
    this.#remark("scheme-guessed", this.#plan.schemeGuessed);

    return {
      accepted: {
        line,
        establishment,
        enterprise: enterprise ?? null,
        enterpriseGroup: cells.value("enterpriseGroup") ?? null,
        legalForm: legalForm ?? null,
        naturalPerson: person,
        name: name ?? null,
        street: cells.text("street") ?? null,
        houseNumber: cells.text("houseNumber") ?? null,
        postcode: cells.text("postcode") ?? null,
        city: cells.text("city") ?? null,
        stateOrProvince: cells.text("stateOrProvince") ?? null,
        region: region.id,
        regionName: region.name,
        industry,
        industryLabel: cells.text("industryLabel") ?? null,
        jobs: Number.isNaN(jobs) ? null : jobs,
        jobsAtLeast: Number.isNaN(jobsAtLeast) ? null : jobsAtLeast,
        sizeClass: sizeClass ?? null,
        ...location,
        startDate: cells.value("startDate") ?? null,
        endDate: endDate ?? null,
        email: cells.text("email") ?? null,
        phone: cells.text("phone") ?? null,
        website: cells.text("website") ?? null,
      },
    };
  }

  #region(): RowRegion | undefined {
    const cells = this.#cells;
    const told = [
      cells.value("regionCode"),
      cells.value("regionName"),
      this.#regional ? undefined : cells.value("city"),
      this.#regional ? undefined : cells.text("stateOrProvince"),
    ] as const;
    const key = told.join("\n");
    if (this.#regions.has(key)) return this.#regions.get(key);
    const region = regionOfRow(this.#plan.region, ...told);
    this.#regions.set(key, region);
    return region;
  }

  #location(): { longitude: number | null; latitude: number | null; precision: number } {
    const cells = this.#cells;
    let location = locationOf(cells.number("longitude"), cells.number("latitude"));
    if (location.state === "unknown") {
      location = locationOf(cells.number("rdX"), cells.number("rdY"));
    }
    if (location.state !== "known") {
      this.#remark("location-unknown", true);
      this.#remark("location-outside-world", location.state === "outside");
      return { longitude: null, latitude: null, precision: 0 };
    }
    this.#remark("coordinates-swapped", location.swapped);
    const precision = deliveredPrecision(cells.value("locationPrecision")) ?? 2;
    return { ...location.point, precision };
  }

  #remark(remark: DeliveryRemark, holds: boolean): void {
    if (holds) this.remarks.set(remark, (this.remarks.get(remark) ?? 0) + 1);
  }
}

function aside(reason: SetAsideReason, column: string | null = null): ReadRow {
  return { setAside: { reason, column } };
}
