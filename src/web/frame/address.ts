import { auditResults } from "../../domain/audit-line.ts";
import {
  type ChangeKind,
  changeKinds,
  type DoubtKind,
  doubtKinds,
} from "../../domain/comparison.ts";
import {
  type EconomyPart,
  economyParts,
  industryLevels,
  type IndustryLevel,
  industrySchemes,
  type IndustryScheme,
} from "../../domain/industry-scheme.ts";
import type { Language } from "../../domain/language.ts";
import { languageOf } from "../language/chosen-language.ts";

/** What stands behind the question mark, read with care: people edit and mangle addresses. */
type Raw = Readonly<Record<string, unknown>>;

/** Kept on every page: the language and the delivery that is looked at. */
interface EveryPage {
  readonly lang?: Language;
  readonly delivery?: string;
}

export function everyPage(raw: Raw): EveryPage {
  return kept({ lang: languageOf(raw["lang"]), delivery: text(raw["delivery"]) });
}

export const startAddress = (raw: Raw) => kept({ find: text(raw["find"]) });

export interface RegionAddress {
  readonly level?: IndustryLevel;
  /** Which jobs shares are taken of; all when left out. */
  readonly within?: EconomyPart;
  /** The classification that codes are read in; their own when left out. */
  readonly scheme?: IndustryScheme;
  /** Code of the industry whose evidence is open. */
  readonly industry?: string;
  readonly sort?: string;
}

export function regionAddress(raw: Raw): RegionAddress {
  return kept({
    level: industryLevels.find((level) => level === raw["level"]),
    within: economyParts.find((part) => part === raw["within"]),
    scheme: industrySchemes.find((scheme) => scheme === raw["scheme"]),
    industry: text(raw["industry"]),
    sort: text(raw["sort"]),
  });
}

type SpaceAddress = Pick<RegionAddress, "level" | "industry">;

export function spaceAddress(raw: Raw): SpaceAddress {
  const { level, industry } = regionAddress(raw);
  return kept({ level, industry });
}

export interface ChangeAddress extends Pick<RegionAddress, "level" | "sort"> {
  /** The delivery to compare with; the last one before when left out. */
  readonly earlier?: string;
}

export function changeAddress(raw: Raw): ChangeAddress {
  const { level, sort } = regionAddress(raw);
  return kept({ level, sort, earlier: text(raw["earlier"]) });
}

interface LatentAddress {
  readonly cluster?: string;
  readonly pick?: string;
  readonly sort?: string;
  readonly reachKm?: number;
  readonly seed?: number;
  readonly minimumJobs?: number;
  readonly includeLocalServices?: boolean;
}

export function latentAddress(raw: Raw): LatentAddress {
  return kept({
    cluster: text(raw["cluster"]),
    pick: text(raw["pick"]),
    sort: text(raw["sort"]),
    reachKm: number(raw["reachKm"]),
    seed: number(raw["seed"]),
    minimumJobs: number(raw["minimumJobs"]),
    includeLocalServices: isYes(raw["includeLocalServices"]),
  });
}

export interface HunchAddress {
  readonly theme?: string;
  /** Codes, ids and numbers, with commas between. */
  readonly industries?: string;
  readonly regions?: string;
  readonly companies?: string;
  readonly around?: boolean;
  readonly reachKm?: number;
  readonly minimumJobs?: number;
  readonly includeLocalServices?: boolean;
  readonly seed?: number;
  readonly sort?: string;
  /** Whether it was asked already; else the form stands open with what is named. */
  readonly go?: boolean;
}

export function hunchAddress(raw: Raw): HunchAddress {
  return kept({
    theme: text(raw["theme"]),
    industries: text(raw["industries"]),
    regions: text(raw["regions"]),
    companies: text(raw["companies"]),
    around: isYes(raw["around"]),
    reachKm: number(raw["reachKm"]),
    minimumJobs: number(raw["minimumJobs"]),
    includeLocalServices: isYes(raw["includeLocalServices"]),
    seed: number(raw["seed"]),
    sort: text(raw["sort"]),
    go: isYes(raw["go"]),
  });
}

interface RelatednessAddress {
  /** Codes of the one industry, and of the other where two are compared. */
  readonly industry?: string;
  readonly with?: string;
  readonly sort?: string;
}

export function relatednessAddress(raw: Raw): RelatednessAddress {
  return kept({
    industry: text(raw["industry"]),
    with: text(raw["with"]),
    sort: text(raw["sort"]),
  });
}

export interface ConcentrationAddress extends Pick<RegionAddress, "level" | "sort"> {
  /** Code of the industry whose distances are asked for; all industries without one. */
  readonly industry?: string;
  readonly longestKm?: number;
}

export function concentrationAddress(raw: Raw): ConcentrationAddress {
  const { level, sort, industry } = regionAddress(raw);
  return kept({ level, sort, industry, longestKm: number(raw["longestKm"]) });
}

export interface CompareAddress {
  /** Ids of the two deliveries. */
  readonly old?: string;
  readonly new?: string;
  /** Id of the municipality that is looked at; all when left out. */
  readonly region?: string;
  readonly industry?: string;
  readonly kind?: ChangeKind | DoubtKind;
  readonly offset?: number;
  readonly sort?: string;
}

export function compareAddress(raw: Raw): CompareAddress {
  return kept({
    old: text(raw["old"]),
    new: text(raw["new"]),
    region: text(raw["region"]),
    industry: text(raw["industry"]),
    kind: [...changeKinds, ...doubtKinds].find((kind) => kind === raw["kind"]),
    offset: number(raw["offset"]),
    sort: text(raw["sort"]),
  });
}

interface ImportAddress {
  readonly upload?: string;
  readonly fileName?: string;
  /** The mapping as JSON, once it differs from what was guessed. */
  readonly mapping?: string;
  /** A mapping kept for files of this shape is left aside. */
  readonly fresh?: true;
  readonly job?: string;
}

export function importAddress(raw: Raw): ImportAddress {
  return kept({
    upload: text(raw["upload"]),
    fileName: text(raw["fileName"]),
    mapping: text(raw["mapping"]),
    fresh: raw["fresh"] === true || raw["fresh"] === "true" ? true : undefined,
    job: text(raw["job"]),
  });
}

interface JoinAddress {
  readonly first?: string;
  readonly second?: string;
  readonly job?: string;
}

export function joinAddress(raw: Raw): JoinAddress {
  return kept({
    first: text(raw["first"]),
    second: text(raw["second"]),
    job: text(raw["job"]),
  });
}

export const auditAddress = (raw: Raw) =>
  kept({
    from: text(raw["from"]),
    until: text(raw["until"]),
    result: auditResults.find((one) => one === raw["result"]),
    offset: number(raw["offset"]),
  });

export const deliveryAddress = (raw: Raw) => kept({ offset: number(raw["offset"]) });

/**
 * The address bar is written for people: plain words, no quoted JSON.
 *
 * @example addressSearch({ level: "group", pick: undefined }) // "?level=group"
 */
export function addressSearch(search: Raw): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  const written = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return written ? `?${written}` : "";
}

export const addressParts = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));

function text(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

const isYes = (value: unknown): true | undefined => (text(value) === "true" ? true : undefined);

function number(value: unknown): number | undefined {
  const found = Number(text(value) ?? Number.NaN);
  return Number.isFinite(found) && found >= 0 ? found : undefined;
}

/** Without what is undefined, so that it does not show in the address bar. */
function kept<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
