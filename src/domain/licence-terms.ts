/** To whom the jobs of one single establishment may be shown. */
export const singleJobsReaders = ["no", "staff", "everyone"] as const;
export type SingleJobsReaders = (typeof singleJobsReaders)[number];

/** What the supplier of a delivery allows. Null: nothing was agreed, or nothing was told. */
export interface LicenceTerms {
  /** Who gave the delivery and may take it back. */
  readonly licensor: string | null;
  /** What it may be used for. */
  readonly purpose: string | null;
  /** The last day on which it may answer questions. */
  readonly until: string | null;
  /** The day from which it must be gone. */
  readonly deleteBy: string | null;
  readonly singleJobs: SingleJobsReaders;
}

/** Where nothing is told, the narrowest reading holds for what could harm a company. */
export const termsUntold: LicenceTerms = {
  licensor: null,
  purpose: null,
  until: null,
  deleteBy: null,
  singleJobs: "no",
};

const stricterOf = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;

const bothOf = (a: string | null, b: string | null, between: string): string | null =>
  a === null || b === null || a === b ? (a ?? b) : `${a}${between}${b}`;

/** What both sets of terms allow, for data that are made of both. */
export function stricterTerms(a: LicenceTerms, b: LicenceTerms): LicenceTerms {
  return {
    licensor: bothOf(a.licensor, b.licensor, ", "),
    purpose: bothOf(a.purpose, b.purpose, "; "),
    until: stricterOf(a.until, b.until),
    deleteBy: stricterOf(a.deleteBy, b.deleteBy),
    singleJobs:
      singleJobsReaders[
        Math.min(singleJobsReaders.indexOf(a.singleJobs), singleJobsReaders.indexOf(b.singleJobs))
      ],
  };
}

/** `ended`: it answers no new questions. `due`: it must be deleted. */
export const licenceStates = ["usable", "ended", "due"] as const;
export type LicenceState = (typeof licenceStates)[number];

/**
 * Where a licence stands on a day, both as yyyy-mm-dd. The last day itself
 * still counts; the day of deletion is the first without the data.
 *
 * @example licenceState({ ...termsUntold, until: "2027-12-31" }, "2027-12-31") // "usable"
 */
export function licenceState(
  { until, deleteBy }: Pick<LicenceTerms, "until" | "deleteBy">,
  today: string,
): LicenceState {
  if (deleteBy !== null && today >= deleteBy) return "due";
  return until !== null && today > until ? "ended" : "usable";
}
