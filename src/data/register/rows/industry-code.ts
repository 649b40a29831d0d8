import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import { columnKey } from "../mapping/column-aliases.ts";
import { type NaceRevision, revisionOf, schemeIn } from "./scheme-of-code.ts";
import { known } from "../mapping/unknown-symbol.ts";

/**
 * Groups of NACE that begin with a zero. A code that lost its zero in a
 * spreadsheet is mended only to one of these.
 */
const zeroGroups = new Set(
  (
    "011 012 013 014 015 016 017 021 022 023 024 031 032 033 051 052 061 062 071 072 " +
    "081 089 091 099"
  ).split(" "),
);

/** A code in pieces: "C28.93" is 2893, "01.13.1" is 01131, "31-33" stays. */
export function bareCode(text: string): string {
  const tight = text.trim().toUpperCase();
  if (/^\d\d-\d\d$/.test(tight)) return tight;
  const bare = tight.replace(/[\s.\-/]/g, "");
  return /^[A-V]\d+$/.test(bare) ? bare.slice(1) : bare;
}

/** Evidence on the codes of one column: how long they are, and whether they are digits. */
export class CodeEvidence {
  readonly #lengths = new Map<number, number>();
  readonly #revisions = { earlier: 0, later: 0 };
  #digits = 0;
  #other = 0;

  add(cell: string, times = 1): void {
    const text = known(cell);
    if (text === undefined) return;
    const code = bareCode(text);
    if (!/^\d+$/.test(code)) {
      this.#other += times;
      return;
    }
    this.#digits += times;
    const revision = revisionOf(code, false);
    if (revision !== undefined) this.#revisions[revision] += times;
    this.#lengths.set(code.length, (this.#lengths.get(code.length) ?? 0) + times);
  }

  /** The length that at least four in five codes have; undefined where none has. */
  usualLength(): number | undefined {
    for (const [length, count] of this.#lengths) if (count >= 0.8 * this.#digits) return length;
    return undefined;
  }

  share(length: number): number {
    return this.#digits === 0 ? 0 : (this.#lengths.get(length) ?? 0) / this.#digits;
  }

  /** Share of the codes of NACE that only one of its revisions has. */
  revisionShare(revision: NaceRevision): number {
    return this.#digits === 0 ? 0 : this.#revisions[revision] / this.#digits;
  }

  /** The revision that more of the codes give away; undefined where too few do, or as many of either. */
  revision(): NaceRevision | undefined {
    const [earlier, later] = [this.revisionShare("earlier"), this.revisionShare("later")];
    if (Math.max(earlier, later) < 0.02 || earlier === later) return undefined;
    return earlier > later ? "earlier" : "later";
  }

  mostlyDigits(): boolean {
    return this.#digits > this.#other;
  }
}

/** The scheme of a column of codes, by its name first and its values second; `certain` where the name says it. */
export function guessedScheme(
  column: string,
  evidence: CodeEvidence,
): { scheme: IndustryScheme; certain: boolean } {
  const key = columnKey(column);
  if (/sbi(20)?25/.test(key)) return { scheme: "sbi-2025", certain: true };
  if (/sbi(20)?08/.test(key)) return { scheme: "sbi-2008", certain: true };
  if (/naics(20)?12/.test(key)) return { scheme: "naics-2012", certain: true };
  if (/naics(20)?17/.test(key)) return { scheme: "naics-2017", certain: true };
  if (/naics(20)?22/.test(key)) return { scheme: "naics-2022", certain: true };
  if (/nace(rev)?21/.test(key)) return { scheme: "nace-2.1", certain: true };
  if (/nace(rev)?2($|\D)/.test(key)) return { scheme: "nace-2", certain: true };
  if (/^sic|businesscategory/.test(key)) return { scheme: "other", certain: false };
  if (!evidence.mostlyDigits()) return { scheme: "other", certain: false };
  if (key.includes("naics")) return { scheme: "naics-2017", certain: false };
  const revision = evidence.revision();
  if (key.includes("nace") || key.startsWith("wz")) {
    return { scheme: schemeIn(revision ?? "earlier", false), certain: false };
  }
  const dutch = /sbi|hoofdactiviteit/.test(key);
  if (!dutch && evidence.share(6) > 0.5) return { scheme: "naics-2017", certain: false };
  if (dutch || evidence.share(5) > 0.5) {
    if (revision !== undefined) return { scheme: schemeIn(revision, true), certain: false };
    // SBI 2025 has five digits throughout; SBI 2008 left classes without a Dutch split at four.
    const fours = evidence.share(4) > 0.02;
    return { scheme: schemeIn(fours ? "earlier" : "later", true), certain: false };
  }
  if (evidence.share(4) > 0.5) {
    return { scheme: schemeIn(revision ?? "earlier", false), certain: false };
  }
  return { scheme: "other", certain: false };
}

/** What a cell holds instead of a code, where it holds none. */
export type NoCode = "industry-not-a-code" | "industry-lost-precision";

/**
 * The code in a cell under a scheme, with a lost zero put back where the other
 * rows tell the length.
 *
 * @param usualLength length of the column's codes, undefined where they vary
 */
export function industryCode(
  cell: string,
  scheme: IndustryScheme,
  usualLength: number | undefined,
): { code: string; restored: boolean } | NoCode {
  if (/^\d+[.,]?\d*e[+-]?\d+$/i.test(cell.trim())) return "industry-lost-precision";
  const code = bareCode(cell);
  if (scheme === "other") return { code: code === "" ? cell.trim() : code, restored: false };
  if (scheme.startsWith("naics")) {
    return /^[1-9]\d{1,5}$/.test(code) || /^\d\d-\d\d$/.test(code)
      ? { code, restored: false }
      : "industry-not-a-code";
  }
  if (/^[A-V]$/.test(code)) return { code, restored: false };
  const longest = scheme.startsWith("sbi") ? 5 : 4;
  if (!/^\d+$/.test(code)) return "industry-not-a-code";
  // National codes are longer than the class they refine; the class is what the scheme knows.
  if (code.length > longest) return "industry-not-a-code";
  const pointed = /^(\d{1,2})\.(\d+)$/.exec(cell.trim());
  if (pointed) {
    // 62.1 among codes such as 62.01 was 62.10 before a spreadsheet read it as a number.
    const short = usualLength !== undefined && pointed[2].length === usualLength - 3;
    const whole = pointed[1].padStart(2, "0") + pointed[2] + (short ? "0" : "");
    if (/^0[04]/.test(whole)) return "industry-not-a-code";
    return { code: whole, restored: whole !== code };
  }
  const shortened = usualLength !== undefined && code.length === usualLength - 1;
  if (shortened && code.length >= 3 && zeroGroups.has(`0${code.slice(0, 2)}`)) {
    return { code: `0${code}`, restored: true };
  }
  if (code.length === 1) {
    return /[1-35-9]/.test(code) ? { code: `0${code}`, restored: true } : "industry-not-a-code";
  }
  return /^(0[1-35-9]|[1-9]\d)/.test(code) ? { code, restored: false } : "industry-not-a-code";
}
