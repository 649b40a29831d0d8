import { notUnderstood } from "../references/not-understood.ts";
import { fetchedJson, fetchFailed, type Fetching, nextAddress } from "./fetched-json.ts";

/** Where the map of the Dutch statistics office is, by year. */
export const pdokServer = "https://service.pdok.nl/cbs/gebiedsindelingen";

/** Features asked for at once. */
const perPage = 1000;

/** More than this are no areas of a country. */
const mostFeatures = 20_000;

interface Page {
  readonly type?: unknown;
  readonly crs?: unknown;
  readonly features?: unknown;
  readonly numberMatched?: unknown;
  readonly links?: unknown;
}

/**
 * The outlines of a kind of areas in a year, as GeoJSON, from a WFS 2.0 that
 * gives GeoJSON, page by page: by its own link to the next page, else by the
 * place of the first feature. Where it tells how many there are, fewer are refused.
 *
 * @param layer  such as gemeente_gegeneraliseerd
 *
 * @throws ClusterwerkError fetch-failed, cancelled, reference-not-understood
 */
export async function pdokOutlines(
  server: string,
  { layer, year }: { readonly layer: string; readonly year: string },
  fetching: Fetching & { readonly onRows?: (rows: number, of: number | null) => void },
): Promise<string> {
  const from = new URL(`${server.replace(/\/$/, "")}/${encodeURIComponent(year)}/wfs/v1_0`);
  const address = (startIndex: number): string => {
    from.search = new URLSearchParams({
      request: "GetFeature",
      service: "WFS",
      version: "2.0.0",
      typeNames: layer,
      outputFormat: "application/json",
      count: String(perPage),
      startIndex: String(startIndex),
    }).toString();
    return from.href;
  };
  const features: unknown[] = [];
  let crs: unknown;
  let total: number | null = null;
  for (let next: string | undefined = address(0); next !== undefined;) {
    const page = (await fetchedJson(next, fetching)) as Page | null;
    if (page?.type !== "FeatureCollection" || !Array.isArray(page.features)) {
      throw notUnderstood(layer, "a GeoJSON FeatureCollection", "other JSON");
    }
    features.push(...(page.features as unknown[]));
    crs ??= page.crs;
    if (typeof page.numberMatched === "number") total ??= page.numberMatched;
    fetching.onRows?.(features.length, total);
    if (features.length > mostFeatures) throw fetchFailed(next, `over ${mostFeatures} areas`);
    const link = nextAddress(nextLink(page.links), next);
    const more: boolean = page.features.length > 0 && total !== null && features.length < total;
    next = link ?? (more ? address(features.length) : undefined);
  }
  if (total !== null && features.length !== total) {
    throw fetchFailed(address(0), `${features.length} areas of ${total}`);
  }
  return JSON.stringify({ type: "FeatureCollection", ...(crs ? { crs } : {}), features });
}

function nextLink(links: unknown): unknown {
  if (!Array.isArray(links)) return undefined;
  return (links as readonly { rel?: unknown; href?: unknown }[]).find(({ rel }) => rel === "next")
    ?.href;
}
