import type { MiddlewareHandler } from "hono";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { isLoopback, isOwnHost, type WebPlace } from "./place.ts";

/**
 * Serves only who names this server, so that a page elsewhere cannot reach it
 * through a name that points here; and lets only our own pages change anything
 * with a cookie. A token is no cookie: no page can make a browser send one.
 *
 * @throws ClusterwerkError unknown-host, other-origin
 */
export const sameOrigin = (place: WebPlace): MiddlewareHandler => {
  return async (c, next) => {
    const host = c.req.header("host") ?? "";
    if (!isOwnHost(place, host)) {
      throw new ClusterwerkError("unknown-host", `asked as ${host}`);
    }
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    if (!reads && !c.req.header("authorization")) {
      const origin = c.req.header("origin");
      const site = c.req.header("sec-fetch-site");
      const ours = origin === undefined ? undefined : isOwnOrigin(place, host, origin);
      const told = site === undefined ? undefined : site === "same-origin" || site === "none";
      // Every browser says where a request that changes something comes from; a program has no cookie.
      const silent =
        ours === undefined && told === undefined && c.req.header("cookie") !== undefined;
      if (ours === false || told === false || silent) {
        throw new ClusterwerkError("other-origin", `sent from ${origin ?? site ?? "nowhere"}`);
      }
    }
    return next();
  };
};

/** A page without an origin of its own ("null") is not ours. */
function isOwnOrigin({ address }: WebPlace, host: string, origin: string): boolean {
  if (address && origin === address.origin) return true;
  const url = URL.parse(origin);
  return url?.host === host && isLoopback(url.hostname);
}
