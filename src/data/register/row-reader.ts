import type { SetAsideRow } from "../../domain/delivery.ts";
import type { EstablishmentField } from "../../domain/establishment-field.ts";
import type { DeliveryRemark, SetAsideReason } from "../../domain/set-aside.ts";
import type { AcceptedRow } from "./accepted-row.ts";
import { columnIs } from "./column-aliases.ts";
import { identifier, identifierDigits } from "./identifier.ts";
import { industryCode } from "./industry-code.ts";
import { namesLegalPerson, personhood } from "./legal-form.ts";
import { deliveredPrecision, locationOf } from "./location.ts";
import { misfitOf } from "./misfit-row.ts";
import { numberOf } from "./number-habit.ts";
import type { NumberField, ReadingPlan } from "./reading-plan.ts";
import { regionOfRow } from "./region-of-row.ts";
import { inactive, yearOf } from "./row-state.ts";
import { lowestOfSizeClass } from "./size-class.ts";
import type { TableLayout } from "./table-layout.ts";
import { known, knownText } from "./unknown-symbol.ts";

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
  readonly #at: (field: EstablishmentField) => number;
  readonly #only: { index: number; column: string; values: Set<string> } | undefined;
  readonly #establishmentDigits: number | undefined;
  readonly #enterpriseDigits: number | undefined;
  readonly #lisaClasses: boolean;
  readonly #establishmentAt: number;
  readonly #regional: boolean;
  readonly #rsin: boolean;
  #cells: readonly string[] = [];

  constructor(plan: ReadingPlan, layout: TableLayout) {
    this.#plan = plan;
    this.#layout = layout;
    const places = new Map<EstablishmentField, number>();
    this.#at = (field) => {
      let index = places.get(field);
      if (index === undefined) {
        index = plan.fields.indexOf(field);
        places.set(field, index);
      }
      return index;
    };
    const { only } = plan.mapping;
    if (only) {
      const values = new Set(only.values.map((value) => value.trim()));
      this.#only = { index: layout.columns.indexOf(only.column), column: only.column, values };
    }
    const { columns } = plan.fields;
    this.#establishmentDigits = identifierDigits(columns.establishment);
    this.#enterpriseDigits = identifierDigits(columns.enterprise);
    this.#lisaClasses = columnIs(columns.sizeClass, /^grtklas$/);
    this.#establishmentAt = this.#at("establishment");
    this.#regional = this.#at("regionCode") >= 0 || this.#at("regionName") >= 0;
    this.#rsin = columnIs(columns.enterprise, /^(rsin|fiscaal)/);
  }

  read(line: number, cells: readonly string[], suspect: boolean): ReadRow {
    this.#cells = cells;
    if (line < this.#layout.headerLine) return aside("title-row");
    const misfit = misfitOf(cells, this.#layout, this.#establishmentAt);
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
    const { columns } = this.#plan.fields;
    const column = (field: EstablishmentField): string | null => columns[field] ?? null;
    const activity = this.#value("active");
    if (inactive(activity)) return aside("not-active", column("active"));
    const endDate = this.#value("endDate");
    if (this.#ended(endDate)) return aside("not-active", column("endDate"));

    const name = this.#text("name");
    let industryText = this.#value("industry");
    if (industryText !== undefined && /^0+$/.test(industryText)) industryText = undefined;
    const restored: boolean[] = [];
    let establishment = this.#value("establishment");
    if (establishment !== undefined && /^0+$/.test(establishment)) establishment = undefined;
    if (establishment === undefined) {
      if (this.#establishmentAt >= 0 && name === undefined && industryText === undefined) {
        return aside("identifier-not-valid", column("establishment"));
      }
      establishment = `line-${line}`;
    } else {
      const read = identifier(establishment, this.#establishmentDigits);
      if (typeof read === "string") return aside(read, column("establishment"));
      establishment = read.id;
      restored.push(read.restored);
    }
    let enterprise = this.#value("enterprise");
    if (enterprise !== undefined && /^0+$/.test(enterprise)) enterprise = undefined;
    if (enterprise !== undefined) {
      const read = identifier(enterprise, this.#enterpriseDigits);
      if (typeof read === "string") return aside(read, column("enterprise"));
      enterprise = read.id;
      restored.push(read.restored);
    }

    const city = this.#text("city");
    const state = this.#text("stateOrProvince");
    const region = regionOfRow(
      this.#plan.region,
      this.#value("regionCode"),
      this.#value("regionName"),
      this.#regional ? undefined : known(city),
      state,
    );
    if (region === undefined) {
      const fields = (["regionCode", "regionName", "city"] as const).filter((f) => columns[f]);
      return aside("no-region", column(fields[0] ?? "city"));
    }
    restored.push(region.restored);

    let industry: string | null = null;
    if (industryText !== undefined) {
      const { scheme, usualCodeLength } = this.#plan;
      const read = industryCode(industryText, scheme, usualCodeLength);
      if (typeof read === "string") return aside(read, column("industry"));
      industry = read.code;
      restored.push(read.restored);
    }

    const jobsText = this.#value("jobs");
    const jobs = jobsText === undefined ? Number.NaN : this.#number(jobsText, "jobs");
    if (jobsText !== undefined && Number.isNaN(jobs)) {
      return aside("number-not-valid", column("jobs"));
    }
    if (jobs < 0) return aside("negative-jobs", column("jobs"));

    if (this.#seen.has(establishment)) {
      return aside("duplicate-establishment", column("establishment"));
    }
    this.#seen.add(establishment);

    const sizeClass = this.#value("sizeClass");
    const classLowest = lowestOfSizeClass(sizeClass, this.#lisaClasses);
    const jobsAtLeast = Number.isNaN(jobs) ? classLowest : jobs;
    const legalForm = this.#text("legalForm");
    const person = this.#person(legalForm, name, jobs);
    // A nine-digit number of a person may be a citizen service number: never kept.
    if (this.#rsin && person === 1) enterprise = undefined;
    const location = this.#location();

    this.#remark("zeros-restored", restored.includes(true));
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
        enterpriseGroup: this.#value("enterpriseGroup") ?? null,
        legalForm: legalForm ?? null,
        naturalPerson: person,
        name: name ?? null,
        street: this.#text("street") ?? null,
        houseNumber: this.#text("houseNumber") ?? null,
        postcode: this.#text("postcode") ?? null,
        city: city ?? null,
        stateOrProvince: state ?? null,
        region: region.id,
        regionName: region.name,
        industry,
        industryLabel: this.#text("industryLabel") ?? null,
        jobs: Number.isNaN(jobs) ? null : jobs,
        jobsAtLeast: Number.isNaN(jobsAtLeast) ? null : jobsAtLeast,
        sizeClass: sizeClass ?? null,
        ...location,
        startDate: this.#value("startDate") ?? null,
        endDate: endDate ?? null,
        email: this.#text("email") ?? null,
        phone: this.#text("phone") ?? null,
        website: this.#text("website") ?? null,
      },
    };
  }

  /** 1 for a natural person, and for what may be one: an unknown form with at most one person at work. */
  #person(legalForm: string | undefined, name: string | undefined, jobs: number): 0 | 1 {
    const told = personhood(legalForm);
    if (told !== "unknown") return told === "natural" ? 1 : 0;
    if (namesLegalPerson(name)) return 0;
    return jobs > 1 ? 0 : 1;
  }

  #location(): { longitude: number | null; latitude: number | null; precision: number } {
    let location = locationOf(this.#cell("longitude"), this.#cell("latitude"));
    if (location.state === "unknown") {
      location = locationOf(this.#cell("rdX"), this.#cell("rdY"));
    }
    if (location.state !== "known") {
      this.#remark("location-unknown", true);
      this.#remark("location-outside-world", location.state === "outside");
      return { longitude: null, latitude: null, precision: 0 };
    }
    this.#remark("coordinates-swapped", location.swapped);
    const precision = deliveredPrecision(this.#value("locationPrecision")) ?? 2;
    return { ...location.point, precision };
  }

  #ended(endDate: string | undefined): boolean {
    const year = yearOf(endDate);
    if (year === undefined || year > 2900) return false;
    const { referenceDate } = this.#plan.mapping;
    return referenceDate === undefined || year <= Number(referenceDate.slice(0, 4));
  }

  #cell(field: NumberField): number {
    const text = this.#value(field);
    return text === undefined ? Number.NaN : this.#number(text, field);
  }

  #number(text: string, field: NumberField): number {
    const read = numberOf(text, this.#plan.decimals[field]);
    // A text cell of a workbook may carry a decimal comma beside real numbers.
    if (Number.isNaN(read) && this.#plan.decimals[field] === ".") return numberOf(text, ",");
    return read;
  }

  #value(field: EstablishmentField): string | undefined {
    const index = this.#at(field);
    return index < 0 ? undefined : known(this.#cells[index]);
  }

  #text(field: EstablishmentField): string | undefined {
    const index = this.#at(field);
    return index < 0 ? undefined : knownText(this.#cells[index]);
  }

  #remark(remark: DeliveryRemark, holds: boolean): void {
    if (holds) this.remarks.set(remark, (this.remarks.get(remark) ?? 0) + 1);
  }
}

function aside(reason: SetAsideReason, column: string | null = null): ReadRow {
  return { setAside: { reason, column } };
}
