import { fetchedJson, fetchFailed, type Fetching, nextAddress } from "./fetched-json.ts";

export type ODataRow = Readonly<Record<string, unknown>>;

/** More rows than this are no table of regions and industries. */
const mostRows = 5_000_000;

/**
 * All rows of an entity set of OData 4, page after page. Where the server tells
 * how many there are, fewer are refused: an answer that breaks off between two
 * pages looks whole.
 *
 * Source: OASIS (2014), OData Version 4.0 Part 1, 11.2.5.7 (nextLink), 11.2.5.5 (count).
 *
 * @throws ClusterwerkError fetch-failed, cancelled
 */
export async function odataRows(
  address: string,
  fetching: Fetching & { readonly onRows?: (rows: number, of: number | null) => void },
): Promise<ODataRow[]> {
  const rows: ODataRow[] = [];
  const seen = new Set<string>();
  let total: number | null = null;
  for (let next: string | undefined = address; next !== undefined;) {
    if (seen.has(next)) throw fetchFailed(address, "pages that lead in a circle");
    seen.add(next);
    const page = (await fetchedJson(next, fetching)) as ODataRow | null;
    const value = page?.["value"];
    if (!Array.isArray(value)) throw fetchFailed(next, "an answer without rows");
    for (const row of value as ODataRow[]) rows.push(row);
    if (rows.length > mostRows) throw fetchFailed(address, `over ${mostRows} rows`);
    const count = page?.["@odata.count"];
    if (typeof count === "number") total ??= count;
    fetching.onRows?.(rows.length, total);
    next = nextAddress(page?.["@odata.nextLink"], next);
  }
  if (total !== null && rows.length !== total) {
    throw fetchFailed(address, `${rows.length} rows of ${total}`);
  }
  return rows;
}
