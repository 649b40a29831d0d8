import { keyedRandom, type Random } from "../../core/random.ts";
import type { CountryDraft } from "./country-draft.ts";
import { shuffled } from "./draws.ts";
import { now, role } from "./establishment-rows.ts";
import { holdingClass } from "./industry-landscape.ts";
import { legalFormOf } from "./legal-form.ts";
import { hash, inventedWords } from "./invented-names.ts";

/** Trades in which one enterprise has many branches. */
const chained = /^(47|56|5510|6419|7711|7820|7911|8623|8695|8891|9313|9531|9622|9610)/;
/** Share of the establishments of a chained trade that belong to a chain. */
const chainedShare = 0.4;
/** Share of other establishments of ten jobs and more that have a second one. */
const pairedShare = 0.06;

/**
 * Ties establishments into enterprises and enterprises into groups: chains,
 * second branches, holdings with their operating companies, head offices, and
 * in every second cluster two members that turn out to be one group.
 * Then gives each enterprise its legal form and the number in its name.
 */
export function tieCompanies(draft: CountryDraft): void {
  const random = keyedRandom(draft.options.seed, 10);
  const newGroup = groupCounter();
  chains(draft, random, newGroup);
  holdings(draft, random, newGroup);
  for (const [k, cluster] of draft.clusters.entries()) {
    if (k % 2 === 1 || cluster.members.length < 2) continue;
    const [first, second] = shuffled(random, cluster.members);
    join(draft, [first, second], newGroup());
  }
  register(draft, random);
}

function groupCounter(): () => number {
  let last = 0;
  return () => ++last;
}

function join(draft: CountryDraft, members: readonly number[], group: number): void {
  for (const row of members) draft.rows.group[draft.rows.enterprise[row]] = group;
}

function chains(draft: CountryDraft, random: Random, newGroup: () => number): void {
  const { rows, industries } = draft;
  const byIndustry = rowsBy(draft, (row) => (now(rows.jobs, row) >= 2 ? rows.industry[row] : -1));
  const offices = byIndustry.get(industries.findIndex(({ nace }) => nace === "7010")) ?? [];
  for (const [industry, found] of byIndustry) {
    const isChained = chained.test(industries[industry].nace);
    const free = shuffled(
      random,
      isChained ? found : found.filter((row) => now(rows.jobs, row) >= 10),
    );
    let left = Math.floor(free.length * (isChained ? chainedShare : pairedShare));
    while (left >= 2 && free.length >= 2) {
      const wanted = isChained ? 3 + Math.floor(2 * (1 - random()) ** -1.1) : 2;
      const branches = free.splice(0, Math.min(wanted, 120, left));
      left -= branches.length;
      for (const row of branches) rows.enterprise[row] = rows.enterprise[branches[0]];
      // Large chains have a head office elsewhere, an enterprise of its own in the same group.
      const office = branches.length >= 8 ? offices.pop() : undefined;
      if (office !== undefined && rows.group[rows.enterprise[office]] === 0) {
        join(draft, [branches[0], office], newGroup());
      }
    }
  }
}

function holdings(draft: CountryDraft, random: Random, newGroup: () => number): void {
  const { rows, industries } = draft;
  const holding = industries.findIndex(({ nace }) => nace === holdingClass);
  const kind = (row: number): "holding" | "operating" | "other" => {
    if (rows.industry[row] === holding) return "holding";
    return now(rows.jobs, row) >= 2 ? "operating" : "other";
  };
  const town = (row: number): number => now(rows.municipality, row);
  const operating = rowsBy(draft, (row) => (kind(row) === "operating" ? town(row) : -1));
  for (const [m, found] of rowsBy(draft, (row) => (kind(row) === "holding" ? town(row) : -1))) {
    const companies = shuffled(random, operating.get(m) ?? []);
    for (const row of found) {
      if (random() < 0.4 || rows.group[rows.enterprise[row]] !== 0) continue;
      const below = companies
        .splice(0, random() < 0.8 ? 1 : 2)
        .filter((one) => rows.group[rows.enterprise[one]] === 0);
      if (below.length > 0) join(draft, [row, ...below], newGroup());
    }
  }
}

/** Ordinary rows of today by a number of theirs; those with −1 are left out. */
function rowsBy(draft: CountryDraft, key: (row: number) => number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let row = 0; row < draft.rows.newest; row++) {
    if (draft.rows.role[row] !== role.ordinary) continue;
    const own = key(row);
    if (own < 0) continue;
    const list = found.get(own);
    if (list) list.push(row);
    else found.set(own, [row]);
  }
  return found;
}

/** Legal form and name of each enterprise, by its first establishment and what it is part of. */
function register({ rows, industries }: CountryDraft, random: Random): void {
  const counter = new Map<string, number>();
  const branches = new Uint32Array(rows.count);
  for (const enterprise of rows.enterprise) branches[enterprise]++;
  for (let row = 0; row < rows.count; row++) {
    const enterprise = rows.enterprise[row];
    if (enterprise !== row) continue;
    const { division } = industries[rows.industry[row]];
    rows.legalForm[enterprise] = legalFormOf(random, division.code, largestJobs(rows.jobs, row), {
      stacked: rows.role[row] === role.stacked,
      owned: branches[enterprise] > 2 || rows.group[enterprise] > 0,
    });
    const name = companyWord(enterprise) + division.word;
    const number = (counter.get(name) ?? 0) + 1;
    counter.set(name, number);
    rows.nameNumber[enterprise] = number;
  }
}

function largestJobs(jobs: Uint32Array, row: number): number {
  return Math.max(jobs[2 * row], jobs[2 * row + 1]);
}

/** The first word of an enterprise's name. */
export function companyWord(enterprise: number): string {
  return inventedWords[hash(enterprise, 11) % inventedWords.length];
}
