import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";

export interface Fetching {
  readonly signal: AbortSignal;
  /** How long one answer may take. */
  readonly limitMs?: number;
  /** How often is asked before giving up. */
  readonly tries?: number;
  /** The first pause where the server names none; each next one is twice as long. */
  readonly pauseMs?: number;
}

/** Bytes up to which one answer is taken in. */
const mostBytes = 256_000_000;
/** A server that asks for more patience than this is asked again another day. */
const longestPauseMs = 120_000;

/**
 * The JSON at an address. A server that is busy (429, 503) or stumbles (5xx), a
 * connection that breaks and an answer that breaks off are asked again after a
 * pause, as long as the server says; anything else ends it.
 *
 * @throws ClusterwerkError fetch-failed, cancelled
 */
export async function fetchedJson(address: string, fetching: Fetching): Promise<unknown> {
  const { signal, limitMs = 60_000, tries = 5, pauseMs = 1000 } = fetching;
  let problem = "";
  for (let tried = 0; tried < tries; tried++) {
    refuseAborted(signal);
    let pause = pauseMs * 2 ** tried;
    try {
      const response = await fetch(address, {
        headers: { accept: "application/json" },
        signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
        redirect: "error",
      });
      if (response.ok) return JSON.parse(await textOf(response, address)) as unknown;
      problem = `status ${response.status}`;
      await response.body?.cancel();
      if (response.status !== 429 && response.status < 500) break;
      pause = askedPauseMs(response.headers.get("retry-after")) ?? pause;
      if (pause > longestPauseMs) break;
    } catch (error) {
      refuseAborted(signal);
      if (error instanceof ClusterwerkError) throw error;
      problem =
        error instanceof SyntaxError
          ? "an answer that breaks off"
          : error instanceof DOMException && error.name === "TimeoutError"
            ? `no answer within ${limitMs / 1000} s`
            : "no connection";
    }
    if (tried + 1 < tries) await paused(pause, signal);
  }
  throw fetchFailed(address, problem);
}

export function fetchFailed(address: string, problem: string): ClusterwerkError {
  return new ClusterwerkError("fetch-failed", `${problem}: ${address}`, { address, problem });
}

async function textOf(response: Response, address: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw fetchFailed(address, `an answer of over ${mostBytes} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Seconds, or a moment. */
function askedPauseMs(text: string | null): number | undefined {
  if (text === null) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function refuseAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new ClusterwerkError("cancelled", "stopped while fetching");
}

function paused(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resume, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resume();
    }, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(new ClusterwerkError("cancelled", "stopped while fetching"));
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}

/** A link to a next page, which must lead to the same server. */
export function nextAddress(link: unknown, from: string): string | undefined {
  if (typeof link !== "string") return undefined;
  const next = URL.parse(link, from);
  if (!next || next.origin !== new URL(from).origin) {
    throw fetchFailed(from, "a next page on another server");
  }
  return next.href;
}
