import type { DeliveryRemark } from "../../../domain/set-aside.ts";
import type { AcceptedRow } from "./accepted-row.ts";
import { emailKey, phoneKey, websiteKey } from "./contact.ts";
import { naturalPerson } from "./legal-form.ts";
import type { RowRegion } from "./region-of-row.ts";
import { rowAddress } from "./row-address.ts";
import type { RowCells } from "./row-cells.ts";
import type { RowGrade } from "./row-grade.ts";
import type { IdentityHabit, RowIdentity } from "./row-identity.ts";
import type { RowIndustry } from "./row-industry.ts";
import type { RowJobs } from "./row-jobs.ts";
import { rowNumbers } from "./row-numbers.ts";
import { rowPoint } from "./row-place.ts";
import { lowestOfSizeClass } from "./size-class.ts";
import { temporarilyEmpty } from "./measurement.ts";
import { yesOrNo } from "../mapping/yes-or-no.ts";

/** What was read of a row that is accepted. */
export interface ReadParts {
  readonly identity: Extract<RowIdentity, { establishment: string }>;
  readonly identityHabit: IdentityHabit;
  readonly region: RowRegion & { readonly ended: boolean };
  readonly industry: RowIndustry;
  readonly jobs: RowJobs;
  readonly grade: RowGrade;
  readonly lisaClasses: boolean;
  /** Postcodes of invented companies are ones that were never issued, and no fault. */
  readonly invented: boolean;
}

/** The accepted row of a company, and what is doubtful in it. */
export function companyOf(
  cells: RowCells,
  line: number,
  parts: ReadParts,
): { accepted: AcceptedRow; doubts: DeliveryRemark[] } {
  const { identity, region, industry, grade } = parts;
  const name = cells.text("name");
  const legalForm = cells.text("legalForm");
  const sizeClass = cells.value("sizeClass");
  // Nobody at work for the time being: the survey says it, if not in so many jobs.
  const empty = Number.isNaN(parts.jobs.jobs) && temporarilyEmpty(grade.surveyType ?? undefined);
  const jobs = empty ? 0 : parts.jobs.jobs;
  const atLeast = told(empty ? 0 : parts.jobs.atLeast);
  const person = naturalPerson(legalForm, name, jobs);
  const numbers = rowNumbers(cells, identity, parts.identityHabit, person === 1);
  const address = rowAddress(cells);
  const { point, swapped, outside } = rowPoint(cells, address.shielded);
  const [email, phone, website] = [cells.text("email"), cells.text("phone"), cells.text("website")];

  const doubts: DeliveryRemark[] = [];
  const doubt = (remark: DeliveryRemark, holds: boolean): void => {
    if (holds) doubts.push(remark);
  };
  doubt("zeros-restored", identity.restored || region.restored || industry.restored);
  doubt("region-guessed", region.guessed);
  doubt("region-ended", region.ended);
  doubt("industry-unknown", industry.industry === null);
  doubt("industry-of-other-version", industry.ofOtherVersion);
  doubt("jobs-unknown", Number.isNaN(jobs));
  doubt("jobs-summed", parts.jobs.summed);
  doubt("jobs-parts-differ", parts.jobs.differs);
  doubt("jobs-not-measured", /^(imputed|carried-over)$/.test(grade.measurement));
  doubt("enterprise-unknown", numbers.enterprise === null);
  doubt("name-unknown", name === undefined);
  doubt("legal-form-unknown", legalForm === undefined);
  doubt("location-unknown", point.longitude === null);
  doubt("location-outside-world", outside);
  doubt("coordinates-swapped", swapped);
  doubt("date-not-read", grade.datesNotRead > 0);
  doubt("address-shielded", address.shielded);
  doubt("postcode-not-valid", !address.postcodeValid && !parts.invented);
  doubt("rsin-not-valid", !numbers.rsinValid);
  doubt("vat-number-not-valid", !numbers.vatValid);

  const accepted: AcceptedRow = {
    line,
    establishment: identity.establishment,
    lisaNumber: identity.lisaNumber ?? null,
    enterprise: numbers.enterprise,
    kvkNumber: identity.kvkNumber ?? null,
    rsin: numbers.rsin,
    vatNumber: numbers.vatNumber,
    enterpriseGroup: numbers.enterpriseGroup,
    groupCompanies: companies(cells.number("groupCompanies")),
    headOrBranch: headOrBranch(cells.value("headOrBranch")),
    legalForm: legalForm ?? null,
    naturalPerson: person,
    name: name ?? null,
    street: address.street,
    houseNumber: address.houseNumber,
    houseLetter: address.houseLetter,
    houseAddition: address.houseAddition,
    postcode: address.postcode,
    city: cells.text("city") ?? null,
    stateOrProvince: cells.text("stateOrProvince") ?? null,
    shielded: address.shielded ? 1 : 0,
    region: region.id,
    regionName: region.name,
    regionEnded: region.ended ? 1 : 0,
    industry: industry.industry,
    industryScheme: industry.scheme,
    earlierIndustry: industry.earlier,
    industryLabel: cells.text("industryLabel") ?? null,
    secondaryIndustry: industry.secondary,
    secondaryIndustry2: industry.secondary2,
    jobs: told(jobs),
    jobsAtLeast: atLeast ?? told(lowestOfSizeClass(sizeClass, parts.lisaClasses)),
    fullTimeJobs: told(parts.jobs.fullTime),
    partTimeJobs: told(parts.jobs.partTime),
    fullTimeMen: told(cells.number("fullTimeMen")),
    fullTimeWomen: told(cells.number("fullTimeWomen")),
    partTimeMen: told(cells.number("partTimeMen")),
    partTimeWomen: told(cells.number("partTimeWomen")),
    men: told(parts.jobs.men),
    women: told(parts.jobs.women),
    enterpriseJobs: told(cells.number("enterpriseJobs")),
    sizeClass: sizeClass ?? null,
    ...point,
    locationCode: cells.value("locationCode") ?? null,
    bagObject: address.bagObject,
    bagAddress: address.bagAddress,
    businessPark: cells.text("businessPark") ?? null,
    businessParkNumber: cells.code("businessParkNumber") ?? null,
    startDate: grade.startDate,
    endDate: grade.endDate,
    changedDate: grade.changedDate,
    sourceYear: grade.sourceYear,
    referenceDate: grade.referenceDate,
    recordAgeYears: grade.recordAgeYears,
    surveyType: grade.surveyType,
    measurement: grade.measurement,
    nonMailing: yesOrNo(cells.value("nonMailing")),
    email: email ?? null,
    emailKey: (email && emailKey(email)) ?? null,
    phone: phone ?? null,
    phoneKey: (phone && phoneKey(phone)) ?? null,
    mobile: cells.text("mobile") ?? null,
    website: website ?? null,
    websiteKey: (website && websiteKey(website)) ?? null,
  };
  return { accepted, doubts };
}

function told(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function companies(count: number): number | null {
  return count >= 0 && count < 2 ** 31 ? Math.round(count) : null;
}

function headOrBranch(text: string | undefined): "head" | "branch" | null {
  if (text === undefined) return null;
  if (/^(h|j|ja|y|yes|1|true|waar|hoofd.*|head.*)$/i.test(text)) return "head";
  return /^(n|nee|no|0|false|onwaar|neven.*|branch.*)$/i.test(text) ? "branch" : null;
}
