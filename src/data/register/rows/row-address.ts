import { postcode } from "./contact.ts";
import type { RowCells } from "./row-cells.ts";
import { yesOrNo } from "../mapping/yes-or-no.ts";

/** The address of a row; nothing but the place where the trade register shields it. */
export interface RowAddress {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly houseLetter: string | null;
  readonly houseAddition: string | null;
  readonly postcode: string | null;
  readonly postcodeValid: boolean;
  readonly bagObject: string | null;
  readonly bagAddress: string | null;
  readonly shielded: boolean;
}

const shieldedWords = /^(adres(gegevens)? )?(is )?(afgeschermd|geheim)\b|^shielded$/i;

/** An address that the source shields is not taken over, nor anything it could be found by. */
export function rowAddress(cells: RowCells): RowAddress {
  const street = cells.text("street");
  const marked = yesOrNo(cells.value("shielded")) === 1;
  if (marked || (street !== undefined && shieldedWords.test(street))) {
    return nothing;
  }
  const code = cells.value("postcode");
  const read = code === undefined ? undefined : postcode(code);
  return {
    street: street ?? null,
    houseNumber: cells.value("houseNumber") ?? null,
    houseLetter: cells.text("houseLetter") ?? null,
    houseAddition: cells.text("houseAddition") ?? null,
    postcode: read?.text ?? null,
    postcodeValid: read?.valid ?? true,
    bagObject: bagNumber(cells.code("bagObject")),
    bagAddress: bagNumber(cells.code("bagAddress")),
    shielded: false,
  };
}

const nothing: RowAddress = {
  street: null,
  houseNumber: null,
  houseLetter: null,
  houseAddition: null,
  postcode: null,
  postcodeValid: true,
  bagObject: null,
  bagAddress: null,
  shielded: true,
};

/** Numbers of addresses and buildings have sixteen digits; a spreadsheet that rounded one lost it. */
function bagNumber(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^\d{1,16}$/.test(text)) return text.padStart(16, "0");
  return /[eE]\+?\d+$/.test(text) ? null : text;
}
