/** A row as it goes into a delivery, before it is split into facts and personal data. */
export interface AcceptedRow {
  readonly line: number;
  readonly establishment: string;
  readonly enterprise: string | null;
  readonly enterpriseGroup: string | null;
  readonly legalForm: string | null;
  readonly naturalPerson: number;
  readonly name: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly stateOrProvince: string | null;
  readonly region: string;
  readonly regionName: string | null;
  readonly industry: string | null;
  readonly industryLabel: string | null;
  readonly jobs: number | null;
  readonly jobsAtLeast: number | null;
  readonly sizeClass: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly precision: number;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
}
