/**
 * Tables that are known to come without a header now and then, by the order
 * of their columns and a sign that a row is one of them.
 */
const known: readonly { columns: readonly string[]; is: (cells: readonly string[]) => boolean }[] =
  [
    {
      // Berlin's chamber of commerce: some of its exports lack the first line.
      columns: (
        "opendata_id city postcode latitude longitude ihk_branch_id nace_id branch_top_level_id " +
        "employees_range ihk_branch_desc nace_desc branch_top_level_desc business_age business_type"
      ).split(" "),
      is: (cells) => /^52[.,]\d/.test(cells[3]) && /^13[.,]\d/.test(cells[4]),
    },
  ];

/**
 * Whether a first row is data rather than a header: two cells or more are
 * numbers, years not counted.
 */
export function looksLikeData(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => {
    const text = cell.trim();
    return /^[+-]?\d[\d.,]*(e\+?\d+)?$/i.test(text) && !/^(19|20)\d\d$/.test(text);
  });
  return numbers.length > 1;
}

/** Names for the columns of a table without a header; undefined where it is not a known one. */
export function knownOrder(cells: readonly string[]): readonly string[] | undefined {
  return known.find(({ columns, is }) => columns.length === cells.length && is(cells))?.columns;
}
