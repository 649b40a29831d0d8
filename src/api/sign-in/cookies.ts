import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { sessionLasts } from "../../domain/sign-in.ts";
import type { WebPlace } from "./place.ts";

/**
 * Cookies of ours: for this host alone, unread by scripts, sent along with
 * nothing that another site begins. Over https their names say so (`__Host-`),
 * which browsers hold to; on this machine they bear the port, since all ports
 * share them.
 */
export function cookies({ address }: WebPlace, c: Context, what: "session" | "trip") {
  const isHttps = address !== undefined;
  const port = URL.parse(c.req.url)?.port ?? "";
  const name = isHttps ? `__Host-clusterwerk-${what}` : `clusterwerk-${what}-${port}`;
  const options = { path: "/", httpOnly: true, sameSite: "Strict", secure: isHttps } as const;
  return {
    read: (): string | undefined => getCookie(c, name),
    write: (value: string) => {
      const maxAge = what === "session" ? sessionLasts.hours * 3600 : 600;
      setCookie(c, name, value, { ...options, maxAge });
    },
    clear: () => void deleteCookie(c, name, options),
  };
}

/** Takes the session's cookie away once it was answered that it ended. */
export const clearsSession = (place: WebPlace): MiddlewareHandler => {
  return async (c, next) => {
    await next();
    if (c.res.ok) cookies(place, c, "session").clear();
  };
};
