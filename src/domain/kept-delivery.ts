import type { Delivery } from "./delivery.ts";
import type { Purpose } from "./purpose.ts";
import type { LicenceState, LicenceTerms } from "./licence-terms.ts";

/**
 * A delivery as it stands now: its manifest, which never changes, and what was
 * agreed and taken out since. `hash` is of what is read now: where whole rows
 * were taken out it is no longer that of the stored file, so that a run names
 * what it stood on.
 */
export interface KeptDelivery extends Delivery {
  /** The organisation that it is of. */
  readonly keptBy: string;
  /** As what it may be read, where it is shared; null where it is the own organisation's. */
  readonly readAs: Purpose | null;
  readonly terms: LicenceTerms;
  readonly licence: LicenceState;
  /** Establishments whose name, address, point and contacts were erased; they still count. */
  readonly erased: number;
  /** Establishments taken out whole; they no longer count. */
  readonly excluded: number;
  /** When the file with what may point to a person was removed; null while it is there. */
  readonly personalRemovedAt: string | null;
}

/** One wording of the terms, and when it came. */
export interface TermsChange {
  readonly terms: LicenceTerms;
  readonly changedAt: string;
  /** The organisation that changed them. */
  readonly changedBy: string;
}

/** An establishment that was erased or taken out of a delivery. */
export interface Exclusion {
  readonly row: number;
  readonly wholeRow: boolean;
  readonly reason: string;
  readonly excludedAt: string;
}
