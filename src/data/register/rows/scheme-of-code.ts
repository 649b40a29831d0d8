import type { IndustryScheme } from "../../../domain/industry-scheme.ts";

/**
 * Classes of NACE that stand in one of the two revisions only. SBI has the
 * same first four digits. Codes in both tell nothing.
 * Source: the code lists of Regulation (EC) 1893/2006 (615 classes) and of
 * Delegated Regulation (EU) 2023/137 (651 classes), compared.
 */
const onlyEarlier = new Set(
  (
    "0149 0164 1411 1412 1413 1414 1419 1420 1431 1439 1610 1629 1729 2052 2053 2219 2229 2319 " +
    "2349 2369 2529 2550 2571 2572 2573 2680 2849 3030 3101 3102 3103 3109 4110 4120 4329 4339 " +
    "4511 4519 4520 4531 4532 4540 4651 4652 4665 4666 4669 4674 4675 4676 4677 4719 4729 4741 " +
    "4742 4743 4759 4765 4789 4799 4910 5229 5610 5629 5814 6130 6201 6202 6203 6209 6311 6312 " +
    "6399 6420 6430 6810 7021 7022 7211 7219 7410 7490 7729 7830 8010 8020 8030 8129 8211 8219 " +
    "8541 8542 8560 8690 8790 9001 9002 9003 9004 9101 9102 9103 9104 9511 9512 9601 9602 9603 " +
    "9604 9609"
  ).split(" "),
);
const onlyLater = new Set(
  (
    "0148 0330 1410 1421 1422 1423 1424 1429 1611 1612 1625 1626 1627 1628 1725 2212 2224 2225 " +
    "2226 2315 2345 2366 2522 2551 2552 2553 2563 2842 2897 3013 3031 3032 3100 3318 3515 3516 " +
    "3524 3540 3823 3833 4100 4323 4324 4335 4341 4342 4350 4360 4650 4681 4682 4683 4684 4685 " +
    "4686 4687 4689 4712 4727 4740 4755 4769 4783 4792 4911 4912 4933 4934 5225 5226 5231 5232 " +
    "5330 5540 5611 5612 5622 5640 6031 6039 6210 6220 6290 6310 6392 6421 6422 6431 6432 6811 " +
    "6812 7020 7210 7330 7411 7412 7413 7414 7491 7499 7751 7752 8001 8009 8123 8210 8240 8533 " +
    "8540 8561 8569 8691 8692 8693 8694 8695 8696 8697 8699 8791 8799 9011 9012 9013 9020 9031 " +
    "9039 9111 9112 9121 9122 9130 9141 9142 9510 9531 9532 9540 9610 9621 9622 9623 9630 9640 " +
    "9691 9699"
  ).split(" "),
);

/** The revision of NACE that a code belongs to; undefined where it may be either. */
export type NaceRevision = "earlier" | "later";

/**
 * The revision that a code of SBI or NACE gives away.
 *
 * @param sbi whether the column holds SBI, of which only 2008 has codes of four digits
 *
 * @example revisionOf("62010", true) // "earlier"
 */
export function revisionOf(code: string, sbi: boolean): NaceRevision | undefined {
  if (code.length < 4) return undefined;
  const four = code.slice(0, 4);
  if (onlyEarlier.has(four)) return "earlier";
  if (onlyLater.has(four)) return "later";
  return sbi && code.length === 4 ? "earlier" : undefined;
}

/** The scheme of a family in one revision: SBI stays SBI, NACE stays NACE. */
export function schemeIn(revision: NaceRevision, sbi: boolean): IndustryScheme {
  if (sbi) return revision === "earlier" ? "sbi-2008" : "sbi-2025";
  return revision === "earlier" ? "nace-2" : "nace-2.1";
}

/** The revision of a scheme of the NACE family; undefined for others. */
export function revisionOfScheme(scheme: IndustryScheme): NaceRevision | undefined {
  switch (scheme) {
    case "sbi-2008":
    case "nace-2":
      return "earlier";
    case "sbi-2025":
    case "nace-2.1":
      return "later";
    default:
      return undefined;
  }
}
