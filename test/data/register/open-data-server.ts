import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Row = Readonly<Record<string, unknown>>;

/**
 * A server of our own that speaks OData 4 as far as the tables of the Dutch
 * statistics office are read by it, and WFS 2.0 with GeoJSON as far as a map is.
 * It filters as asked, hands out pages, and stumbles where a test says so.
 */
export interface OpenDataServer {
  /** Where the tables are. */
  readonly tables: string;
  /** Where the maps are, by year. */
  readonly maps: string;
  readonly asked: string[];
  /** Called before each answer; one that answers itself gives true. */
  stumble: (request: IncomingMessage, response: ServerResponse, page: number) => boolean;
  perPage: number;
  close(): Promise<void>;
}

/** What stands in the filter: `X eq 'v'` and `startswith(X,'v')`, joined by `and`. */
function filtered(rows: readonly Row[], filter: string | null): readonly Row[] {
  if (filter === null) return rows;
  const tests = filter.split(" and ").map((part) => {
    const equal = /^(\w+) eq '(.*)'$/.exec(part);
    const starts = /^startswith\((\w+),'(.*)'\)$/.exec(part);
    if (equal) return (row: Row) => row[equal[1]] === equal[2];
    if (starts) return (row: Row) => String(row[starts[1]]).startsWith(starts[2]);
    throw new Error(`a filter that is not OData: ${part}`);
  });
  return rows.filter((row) => tests.every((test) => test(row)));
}

/**
 * @param table    its entity sets by name; `Properties` is one object
 * @param features of the map of 2025, in the coordinates of `crs`
 */
export async function openDataServer(
  table: { readonly id: string; readonly sets: Readonly<Record<string, readonly Row[] | Row>> },
  map: { readonly layer: string; readonly crs?: object; readonly features: readonly object[] },
): Promise<OpenDataServer> {
  const server: Server = createServer((request, response) => answer(request, response));
  const opened: OpenDataServer = {
    tables: "",
    maps: "",
    asked: [],
    stumble: () => false,
    perPage: 3,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const json = (response: ServerResponse, body: unknown): void => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url!, `http://${request.headers.host}`);
    opened.asked.push(url.pathname + url.search);
    const skip = Number(url.searchParams.get("$skip") ?? url.searchParams.get("startIndex") ?? 0);
    if (opened.stumble(request, response, skip / opened.perPage)) return;
    const [, , name] = /^\/odata\/([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
    if (url.pathname === "/maps/2025/wfs/v1_0") {
      const page = map.features.slice(skip, skip + opened.perPage);
      const known = url.searchParams.get("typeNames") === map.layer;
      if (!known) response.writeHead(400).end("<ows:ExceptionReport/>");
      else {
        json(response, {
          type: "FeatureCollection",
          ...(map.crs ? { crs: map.crs } : {}),
          numberMatched: map.features.length,
          features: page,
        });
      }
      return;
    }
    const set = name ? table.sets[name] : undefined;
    if (!set || !url.pathname.startsWith(`/odata/${table.id}/`)) {
      response.writeHead(404, { "content-type": "application/json" }).end('{"error":{}}');
    } else if (!Array.isArray(set)) json(response, set);
    else {
      const rows = filtered(set as readonly Row[], url.searchParams.get("$filter"));
      const next = new URL(url);
      next.searchParams.set("$skip", String(skip + opened.perPage));
      json(response, {
        "@odata.context": "$metadata",
        ...(url.searchParams.get("$count") === "true" ? { "@odata.count": rows.length } : {}),
        value: rows.slice(skip, skip + opened.perPage),
        ...(skip + opened.perPage < rows.length ? { "@odata.nextLink": next.href } : {}),
      });
    }
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  return Object.assign(opened, { tables: `${base}/odata`, maps: `${base}/maps` });
}
