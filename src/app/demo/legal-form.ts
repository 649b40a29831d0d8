import type { Random } from "../../core/random.ts";
import { runningTotals, weightedDraw } from "./draws.ts";

/**
 * Legal forms by the codes of the Dutch trade register: 01 sole trader,
 * 07 and 11 partnerships, 41 private and 51 public limited company, 71 and 72
 * association, 74 foundation, 88 public law.
 */
const odds = {
  alone: { 1: 86, 11: 3, 41: 11 },
  few: { 1: 30, 7: 2, 11: 28, 41: 40 },
  some: { 1: 8, 11: 12, 41: 79, 51: 1 },
  many: { 41: 94, 51: 6 },
  farm: { 1: 42, 7: 20, 11: 24, 41: 14 },
  care: { 41: 30, 74: 70 },
  club: { 71: 22, 72: 48, 74: 30 },
  letterbox: { 41: 88, 51: 2, 74: 10 },
  public: { 88: 100 },
} as const;

const tables = new Map(
  Object.entries(odds).map(([name, odd]) => [
    name,
    { codes: Object.keys(odd).map(Number), totals: runningTotals(Object.values(odd)) },
  ]),
);

/**
 * A legal form as the trade and the number of jobs make likely.
 *
 * @param stacked  registered at an address with a crowd of others
 * @param owned    part of a group, or with more than two branches
 */
export function legalFormOf(
  random: Random,
  division: string,
  jobs: number,
  { stacked, owned }: { readonly stacked: boolean; readonly owned: boolean },
): number {
  const { codes, totals } = tables.get(tableFor(division, jobs, stacked, owned))!;
  return codes[weightedDraw(random, totals)];
}

function tableFor(
  division: string,
  jobs: number,
  stacked: boolean,
  owned: boolean,
): keyof typeof odds {
  if (stacked) return "letterbox";
  if (division === "84") return "public";
  if (division === "94") return "club";
  if (division === "64" && jobs <= 1) return "letterbox";
  if (/^8[5678]$/.test(division) && jobs >= 5) return "care";
  // A natural person is nobody's subsidiary and runs no chain.
  if (owned) return "many";
  if (division === "01" && jobs < 20) return "farm";
  if (jobs <= 1) return "alone";
  if (jobs < 5) return "few";
  return jobs < 10 ? "some" : "many";
}

/** What a company of a legal form writes behind its name. */
export const legalSuffix: Readonly<Record<number, string>> = {
  1: "",
  7: " Maatschap",
  11: " V.O.F.",
  41: " B.V.",
  51: " N.V.",
  71: "",
  72: "",
  74: "",
  88: "",
};
