import type { MiddlewareHandler } from "hono";
import type { WebPlace } from "./sign-in/place.ts";
import { apiVersion } from "./version.ts";

/** Nothing from elsewhere, nothing inline: the screens bring all they need. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "object-src 'none'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/** An answer of the API is data: whoever opens it as a page gets nothing that runs. */
const nothingRuns =
  "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

export const isOfApi = (path: string): boolean => path === "/v1" || path.startsWith("/v1/");

/** What every answer bears, errors among them: it stands around all else. */
export const responseHeaders =
  ({ address }: WebPlace): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const api = isOfApi(c.req.path);
    c.header("Content-Security-Policy", api ? nothingRuns : contentSecurityPolicy);
    c.header("X-Content-Type-Options", "nosniff");
    c.header("X-Frame-Options", "DENY");
    c.header("Referrer-Policy", "no-referrer");
    c.header("Cross-Origin-Opener-Policy", "same-origin");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
    c.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    // The server itself speaks plain HTTP; TLS stands in front, where people use an address of its own.
    if (address || c.req.header("x-forwarded-proto") === "https") {
      c.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!api) return;
    c.header("API-Version", apiVersion);
    if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
  };
