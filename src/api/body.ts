import { ClusterwerkError } from "../domain/clusterwerk-error.ts";

/** Of what is no file: the largest question is a list of companies. */
const mostBytes = 1024 ** 2;

/** How long the body of a question may take, and how slowly a file may come. */
export interface Patience {
  readonly questionMs: number;
  /** Without a single byte. */
  readonly silenceMs: number;
  /** On average, once a minute has passed: less is no line but somebody holding one. */
  readonly leastBytesPerSecond: number;
}
export const patience: Patience = {
  questionMs: 30_000,
  silenceMs: 60_000,
  leastBytesPerSecond: 1024,
};

const tooSlow = (): ClusterwerkError =>
  new ClusterwerkError("request-too-slow", "the body came too slowly");

/** What a body brings, piece by piece; refused where a piece keeps us waiting. */
async function* pieces(
  request: Request,
  mayWait: () => number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = request.body!.getReader();
  try {
    for (;;) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(tooSlow()), mayWait());
      });
      const piece = await Promise.race([reader.read(), late]).finally(() => clearTimeout(timer));
      if (piece.done) return;
      yield piece.value;
    }
  } finally {
    // What is still to come is let run out after the answer, or the asker would not hear it.
    reader.releaseLock();
  }
}

/**
 * The JSON object that came along; nothing is an empty question.
 *
 * @throws ClusterwerkError not-json, request-too-large, request-too-slow, invalid-input
 */
export async function bodyOf(request: Request, { questionMs } = patience): Promise<object> {
  const tooLarge = (): ClusterwerkError =>
    new ClusterwerkError("request-too-large", "the body is too large", { limit: "1 MB" });
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLarge();
  if (!request.body) return {};
  const until = performance.now() + questionMs;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces(request, () => Math.max(0, until - performance.now()))) {
    bytes += piece.length;
    if (bytes > mostBytes) throw tooLarge();
    parts.push(piece);
  }
  const text = Buffer.concat(parts).toString("utf8");
  if (text.trim() === "") return {};
  const type = request.headers.get("content-type") ?? "";
  // A page of elsewhere can send a form or plain text unasked, and JSON only after asking.
  if (!/^application\/([a-z.-]+\+)?json\s*(;|$)/i.test(type)) {
    throw new ClusterwerkError("not-json", `the body is ${type}`);
  }
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw new ClusterwerkError("invalid-input", "the body is no JSON object", { problem: "JSON" });
}

/** A file as it comes in, of any size, broken off where it comes too slowly. */
export async function* fileOf(
  request: Request,
  { silenceMs, leastBytesPerSecond } = patience,
): AsyncGenerator<Uint8Array, void, undefined> {
  const began = performance.now();
  let bytes = 0;
  for await (const piece of pieces(request, () => silenceMs)) {
    bytes += piece.length;
    const seconds = (performance.now() - began) / 1000;
    if (seconds * 1000 > silenceMs && bytes < seconds * leastBytesPerSecond) throw tooSlow();
    yield piece;
  }
}
