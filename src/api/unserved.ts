import type { Context, Hono } from "hono";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";

/** Refuses an address that is not there, or a method that it does not offer. */
export function unserved(api: Hono): (c: Context) => never {
  const served = api.routes
    .filter(({ method, path }) => method !== "ALL" && !path.includes("*"))
    .map(({ method, path }) => ({
      method,
      fits: new RegExp(`^/v1${path.replaceAll(".", "\\.").replace(/:[a-zA-Z]+/g, "[^/]+")}$`),
    }));
  return (c) => {
    const { path: address, method } = c.req;
    const offered = new Set(
      served.filter(({ fits }) => fits.test(address)).map((one) => one.method),
    );
    if (offered.size === 0) {
      throw new ClusterwerkError("unknown-address", `no ${address}`, { address });
    }
    throw new ClusterwerkError("method-not-offered", `no ${method} at ${address}`, {
      method,
      offered: [...offered],
    });
  };
}
