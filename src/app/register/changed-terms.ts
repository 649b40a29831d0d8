import type { z } from "zod";
import type { termsInput } from "../../contract/licence-terms.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { LicenceTerms } from "../../domain/licence-terms.ts";

/**
 * The terms after what is told: what is left out stays, what is empty is taken
 * back. Undefined where nothing changes.
 *
 * @throws ClusterwerkError invalid-input where the data would have to be gone before they may no longer be used
 */
export function changedTerms(
  now: LicenceTerms,
  told: z.output<typeof termsInput>,
): LicenceTerms | undefined {
  const text = (said: string | null | undefined, before: string | null): string | null =>
    said === undefined ? before : said || null;
  const terms: LicenceTerms = {
    licensor: text(told.licensor, now.licensor),
    purpose: text(told.purpose, now.purpose),
    until: text(told.until, now.until),
    deleteBy: text(told.deleteBy, now.deleteBy),
    singleJobs: told.singleJobs ?? now.singleJobs,
  };
  if (terms.until !== null && terms.deleteBy !== null && terms.deleteBy <= terms.until) {
    throw new ClusterwerkError("invalid-input", "deleteBy is not after until", {
      problem: [{ at: "deleteBy", kind: "after", wanted: terms.until }],
    });
  }
  const same = (Object.keys(terms) as (keyof LicenceTerms)[]).every(
    (key) => terms[key] === now[key],
  );
  return same ? undefined : terms;
}
