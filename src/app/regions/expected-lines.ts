import type { ExpectedIndustries } from "./converted-industries.ts";
import type { ProfileResult } from "./profile-result.ts";

type Line = ProfileResult["industries"][number];

/**
 * Lines of converted industries: sizes are expectations; the test and the
 * quotient are of whole companies, and are given where hardly any of an
 * industry comes from divided codes.
 */
export function expectedLines(
  counted: readonly Line[],
  codes: readonly string[],
  expected: ExpectedIndustries,
  denominator: ProfileResult["denominator"],
): Line[] {
  const line = new Map(counted.map((one) => [one.code, one]));
  const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const untested = {
    low: null,
    high: null,
    expectedGroups: null,
    expectedLow: null,
    expectedHigh: null,
    q: null,
    largestShare: null,
    caveat: "divided-codes",
  } as const;
  return codes.flatMap((code, t): Line[] => {
    if (!(expected.establishments[t] > 0)) return [];
    const whole = expected.tooDivided[t] === 1 ? undefined : line.get(code);
    return [
      {
        ...(whole ?? {
          ...untested,
          code,
          locationQuotient:
            denominator === "delivery" ? orNull(expected.locationQuotient[t]) : null,
        }),
        establishments: expected.establishments[t],
        groups: expected.groups[t],
        jobs: orNull(expected.jobs[t]),
        share: orNull(expected.share[t]),
        divided: orNull(expected.divided[t]),
      },
    ];
  });
}
