import { parseRegionId } from "../../../domain/region-id.ts";
import { known } from "./unknown-symbol.ts";

/**
 * What the numbers of a whole file give away about where it comes from:
 * whether it is invented, and the prefix that its region codes carry.
 */
export class OriginEvidence {
  #invented = 0;
  #other = 0;
  readonly #prefixes = new Set<string>();
  #bare = false;

  /**
   * A KvK number begins with 00 only where it is made up: none was ever given
   * out. Only numbers with all eight digits count; "1234" lost something or
   * stands for something else.
   */
  addTradeNumber(cell: string | undefined): void {
    const number = known(cell);
    if (number === undefined) return;
    if (/^00(?!0{6})\d{6}$/.test(number)) this.#invented++;
    else this.#other++;
  }

  addRegionCode(cell: string | undefined): void {
    const code = known(cell);
    if (code === undefined) return;
    const namespace = parseRegionId(code)?.namespace;
    if (namespace === undefined) this.#bare = true;
    else this.#prefixes.add(namespace);
  }

  /** Whether every number of the trade register can only be made up. */
  get invented(): boolean {
    return this.#invented > 0 && this.#other === 0;
  }

  /** The one prefix that all region codes carry; undefined where some carry none or another. */
  get namespace(): string | undefined {
    return this.#prefixes.size === 1 && !this.#bare ? [...this.#prefixes][0] : undefined;
  }
}
