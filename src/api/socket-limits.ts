import type { ServerOptions } from "node:http";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { errorSentence } from "../domain/error-sentences.ts";
import { apiVersion } from "./version.ts";

/**
 * What a connection may cost before there is a request. How long a body may take is
 * for the request to say (`patience`): a register of gigabytes comes over slow lines.
 */
export const socketLimits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 0,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16 * 1024,
  // Two lengths, or a length and pieces: whoever stands in front may count otherwise than we do.
  insecureHTTPParser: false,
  requireHostHeader: true,
};

/** Refuses what is no request at all, in the form of every other refusal, and hangs up. */
export function refuseNonsense(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === "HPE_HEADER_OVERFLOW"
      ? 431
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? 408
        : 400;
  const code =
    status === 408 ? "request-too-slow" : status === 431 ? "request-too-large" : "invalid-input";
  const details = status === 431 ? { limit: "16 kB" } : { problem: "HTTP" };
  const body = JSON.stringify({
    status,
    title: code,
    detail: errorSentence({ code, details }, "nl"),
    code,
    details,
  });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "Content-Type: application/problem+json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      `API-Version: ${apiVersion}`,
      "Cache-Control: no-store",
      "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options: nosniff",
      "X-Frame-Options: DENY",
      "Referrer-Policy: no-referrer",
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}
