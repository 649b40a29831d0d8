import { STATUS_CODES, type ServerOptions } from "node:http";
import type { Duplex } from "node:stream";
import { errorSentence } from "../domain/error-sentences.ts";
import { httpStatus } from "./http-status.ts";
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
};

/**
 * The refusal of what is no request at all, and so comes before everything else that
 * makes an answer: in the form of every other one, in Dutch since nobody could say.
 */
export function nonsense(
  code: "invalid-input" | "request-too-slow" | "request-too-large",
  status: number = httpStatus[code],
): Response {
  const details = code === "request-too-large" ? { limit: "16 kB" } : { problem: "HTTP" };
  const detail = errorSentence({ code, details }, "nl");
  return new Response(JSON.stringify({ status, title: code, detail, code, details }), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "API-Version": apiVersion,
      "Cache-Control": "no-store",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "no-referrer",
    },
  });
}

/** Says so on a line that brings no request, and hangs up. */
export async function refuseNonsense(error: NodeJS.ErrnoException, socket: Duplex): Promise<void> {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, headers, text } = await told(error.code);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(text)}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${text}`);
}

async function told(code: string | undefined) {
  const refusal =
    code === "HPE_HEADER_OVERFLOW"
      ? nonsense("request-too-large", 431)
      : nonsense(code === "ERR_HTTP_REQUEST_TIMEOUT" ? "request-too-slow" : "invalid-input");
  return { status: refusal.status, headers: refusal.headers, text: await refusal.text() };
}
