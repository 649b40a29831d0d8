import { connect } from "node:net";

/** An answer as it came over the line; `status` 0 where the line was cut without one. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Sends bytes and gives what comes back, until the server hangs up. */
export function overTheLine(port: number, request: Buffer, mostMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no answer within ${mostMs} ms`));
    }, mostMs);
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answerIn(Buffer.concat(parts)));
    };
    socket.on("data", (part) => parts.push(part));
    socket.on("close", done);
    // A server that has said what it had to say may cut a request that goes on.
    socket.on("error", done);
  });
}

function answerIn(bytes: Buffer): Answer {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return { status: 0, headers: new Map(), body: bytes.toString("utf8") };
  const [line, ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const headers = new Map(
    lines.map((one) => {
      const colon = one.indexOf(":");
      return [one.slice(0, colon).toLowerCase(), one.slice(colon + 1).trim()];
    }),
  );
  const status = Number(line.split(" ")[1]);
  // "Go on" stands before the answer itself.
  if (status === 100) return answerIn(bytes.subarray(end + 4));
  const rest = bytes.subarray(end + 4);
  const chunked = headers.get("transfer-encoding") === "chunked";
  return { status, headers, body: (chunked ? unchunked(rest) : rest).toString("utf8") };
}

function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = bytes.indexOf("\r\n", at);
    const size = end < 0 ? 0 : Number.parseInt(bytes.subarray(at, end).toString("latin1"), 16);
    if (!size) return Buffer.concat(parts);
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}
