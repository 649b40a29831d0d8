import type { Context, MiddlewareHandler } from "hono";
import type { Clusterwerk } from "../../app/clusterwerk.ts";
import type { Asker } from "../../app/sign-in/asker.ts";
import type { Visitor } from "../../app/sign-in/sign-in.ts";
import { defaultAudience } from "../../domain/audience.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { cookies } from "./cookies.ts";
import type { WebPlace } from "./place.ts";
import { visitorOf } from "./visitor.ts";

declare module "hono" {
  interface ContextVariableMap {
    asker: Asker;
    visitor: Visitor;
  }
}

/** What anyone may read: how one signs in, and how the API is to be used. */
const isForAnyone = (path: string): boolean =>
  path === "/v1/openapi.json" || path === "/v1/sign-in" || path.startsWith("/v1/sign-in/");

/**
 * Finds out who asks, or refuses: a token where one is sent, else the cookie,
 * and without both whoever holds the machine, while nobody has an account.
 *
 * @throws ClusterwerkError sign-in-needed, no-role-today, too-many-attempts
 */
export const whoAsks = (clusterwerk: Clusterwerk, place: WebPlace): MiddlewareHandler => {
  return async (c, next) => {
    c.set("visitor", visitorOf(place, c));
    if (!isForAnyone(c.req.path)) c.set("asker", await found(clusterwerk, place, c));
    await next();
  };
};

async function found({ signIn }: Clusterwerk, place: WebPlace, c: Context): Promise<Asker> {
  const needed = (why: string): ClusterwerkError => new ClusterwerkError("sign-in-needed", why);
  const authorization = c.req.header("authorization");
  if (authorization !== undefined) {
    const [, secret] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const bearer = secret && (await signIn.byBearer(secret, c.get("visitor")));
    if (!bearer) throw needed("no such token");
    return bearer;
  }
  const secret = cookies(place, c, "session").read();
  if (secret !== undefined) {
    const session = await signIn.bySession(secret);
    if (session) return session;
  }
  // What came through another server did not come from whoever holds this machine.
  const isPassedOn = ["x-forwarded-for", "x-forwarded-host", "forwarded"].some((name) =>
    c.req.header(name),
  );
  if (place.address === undefined && !isPassedOn && (await signIn.isOpen())) {
    return { audience: defaultAudience, session: null, scope: "write" };
  }
  throw needed("nobody is signed in");
}
