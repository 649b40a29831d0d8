import { known } from "./unknown-symbol.ts";

/** How numbers of a column are written: which sign is the decimal one. */
export type Decimal = "," | ".";

const grouped = /^[+-]?\d{1,3}([.,])\d{3}(\1\d{3})*$/;
const scientific = /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i;

/**
 * Evidence on the decimal sign of one column, from all its values. "1,5"
 * speaks for a comma and "1.5" for a point; "1.234" speaks for neither, since
 * it may be a thousand or one and a bit.
 */
export class NumberHabit {
  #comma = 0;
  #point = 0;
  #ambiguousPoint = 0;
  #ambiguousComma = 0;
  #ambiguousSample = "";

  add(cell: string, times = 1): void {
    const text = known(cell)?.replace(/[\s'\u00a0]/g, "");
    if (text === undefined) return;
    const comma = text.lastIndexOf(",");
    const point = text.lastIndexOf(".");
    if (comma === -1 && point === -1) return;
    if (comma !== -1 && point !== -1) {
      if (comma > point) this.#comma += times;
      else this.#point += times;
      return;
    }
    const several = comma === -1 ? text.indexOf(".") !== point : text.indexOf(",") !== comma;
    if (several) {
      if (comma === -1) this.#comma += times;
      else this.#point += times;
    } else if (grouped.test(text)) {
      if (this.#ambiguousSample === "") this.#ambiguousSample = text;
      if (comma === -1) this.#ambiguousPoint += times;
      else this.#ambiguousComma += times;
    } else if (comma !== -1) this.#comma += times;
    else this.#point += times;
  }

  /** The first value that may be read either way; empty where none may. */
  get ambiguousSample(): string {
    return this.#ambiguousSample;
  }

  /** Whether some values speak for a comma and others for a point. */
  get mixed(): boolean {
    return this.#comma > 0 && this.#point > 0;
  }

  /**
   * The decimal sign, and how many values had to be guessed.
   *
   * @param whole whether the column counts whole things, so that "1.234" is
   *              rather a thousand than one and a bit
   */
  decide(whole: boolean): { decimal: Decimal | null; guessed: number } {
    const ambiguous = this.#ambiguousPoint + this.#ambiguousComma;
    if (this.#comma > 0 || this.#point > 0) {
      const decimal = this.#comma >= this.#point ? "," : ".";
      return { decimal, guessed: this.#comma > 0 && this.#point > 0 ? ambiguous : 0 };
    }
    if (ambiguous === 0) return { decimal: null, guessed: 0 };
    const pointGroups = this.#ambiguousPoint >= this.#ambiguousComma;
    if (whole) return { decimal: pointGroups ? "," : ".", guessed: ambiguous };
    return { decimal: pointGroups ? "." : ",", guessed: ambiguous };
  }
}

/**
 * A number as written under a habit; NaN where it is none.
 *
 * @example numberOf("1.234,5", ",") // 1234.5
 */
export function numberOf(text: string, decimal: Decimal | null): number {
  if (/^[+-]?\d+$/.test(text)) return finite(Number(text));
  const tight = text.replace(/[\s'\u00a0]/g, "");
  if (scientific.test(tight)) return finite(Number(tight.replace(",", ".")));
  const sign = decimal ?? ".";
  const group = sign === "," ? "." : ",";
  const whole = sign === "," ? commaNumber : pointNumber;
  if (!whole.test(tight)) return Number.NaN;
  return finite(Number(tight.replaceAll(group, "").replace(sign, ".")));
}

/** What is too large for a number is none. */
function finite(number: number): number {
  return Number.isFinite(number) ? number : Number.NaN;
}

const commaNumber = /^[+-]?(\d+|\d{1,3}(\.\d{3})+)?(,\d+)?$/;
const pointNumber = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/;
