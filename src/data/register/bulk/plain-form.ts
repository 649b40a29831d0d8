import type { PlainForm } from "./field-groups.ts";

/**
 * Whether a cell has a plain form, as DuckDB asks it. Narrow on purpose: a cell
 * that is left out is asked about, one that is let in wrongly is read wrongly.
 */
export function isPlain(form: PlainForm, cell: string): string {
  switch (form) {
    case "words":
      return `regexp_full_match(${cell}, '${words}') and case when strlen(${cell}) > 8 then true
        else lower(${cell}) not in ('null', '(null)', '\\n', '#n/a', '#n/b', 'unknown', 'onbekend') end`;
    case "street":
      return `${isPlain("words", cell)} and not regexp_matches(${cell}, '(?i)afgeschermd|geheim|shielded')`;
    case "code":
      return `regexp_full_match(${cell}, '[A-Za-z0-9_:/-]{0,60}[0-9][A-Za-z0-9_:/-]{0,60}')
        and not regexp_full_match(${cell}, '[0-9]{9}|0+')`;
    case "number":
      return `regexp_full_match(${cell}, '[0-9]{1,60}') and not regexp_full_match(${cell}, '0+')`;
    case "postcode":
      return `regexp_full_match(${cell}, '[1-9][0-9]{3}([A-RT-Z][A-Z]|S[BCE-RT-Z])')`;
  }
}

/** Anything between two signs that are no space and no control. */
const end = "[!-~\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{2010}-\\x{2027}\\x{2030}-\\x{205e}]";
const words = `${end}([^\\x00-\\x1f\\x{fffd}]*${end})?`;
