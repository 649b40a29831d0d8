import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import { type NoCode, bareCode, industryCode } from "./industry-code.ts";
import type { ReadingPlan } from "../mapping/reading-plan.ts";
import type { RowCells } from "./row-cells.ts";
import { type NaceRevision, revisionOf, revisionOfScheme, schemeIn } from "./scheme-of-code.ts";

/** The activities of a row, with their scheme. */
export interface RowIndustry {
  readonly industry: string | null;
  /** Null where codes of two versions stand in one column and this one may be of either. */
  readonly scheme: IndustryScheme | null;
  /** The code is of another version than the delivery's. */
  readonly ofOtherVersion: boolean;
  readonly earlier: string | null;
  readonly secondary: string | null;
  readonly secondary2: string | null;
  readonly restored: boolean;
}

/** Reads the activities of one row after another. */
export class RowIndustries {
  readonly #plan: ReadingPlan;
  readonly #sbi: boolean;
  readonly #revision: NaceRevision | undefined;

  constructor(plan: ReadingPlan) {
    this.#plan = plan;
    this.#sbi = plan.scheme.startsWith("sbi");
    this.#revision = revisionOfScheme(plan.scheme);
  }

  read(cells: RowCells): RowIndustry | { readonly reason: NoCode } {
    const { scheme, usualCodeLength } = this.#plan;
    const text = cells.code("industry");
    const others = {
      earlier: other(cells, "earlierIndustry"),
      secondary: other(cells, "secondaryIndustry"),
      secondary2: other(cells, "secondaryIndustry2"),
    };
    if (text === undefined) {
      return { industry: null, scheme: null, ofOtherVersion: false, restored: false, ...others };
    }
    const read = industryCode(text, scheme, usualCodeLength);
    if (typeof read === "string") return { reason: read };
    // A code of four digits among five may have lost a zero: only other evidence counts there.
    const told =
      this.#revision === undefined ? undefined : revisionOf(read.code, this.#shortIsEarlier);
    const ofOtherVersion = told !== undefined && told !== this.#revision;
    return {
      industry: read.code,
      scheme:
        told !== undefined ? schemeIn(told, this.#sbi) : this.#plan.schemesMixed ? null : scheme,
      ofOtherVersion,
      restored: read.restored,
      ...others,
    };
  }

  get #shortIsEarlier(): boolean {
    return this.#sbi && this.#plan.schemesMixed;
  }
}

function other(
  cells: RowCells,
  field: "earlierIndustry" | "secondaryIndustry" | "secondaryIndustry2",
): string | null {
  const text = cells.code(field);
  return text === undefined ? null : bareCode(text);
}
