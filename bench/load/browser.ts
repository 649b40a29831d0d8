import { Agent, request } from "node:http";

export interface Answered {
  readonly status: number;
  readonly cookie: string;
  /** As it came over the line, mostly compressed. */
  readonly body: Buffer;
  readonly encoding: string | undefined;
  readonly ms: number;
}

/** Somebody at a browser: one connection that is kept, one session, from an address of their own. */
export interface Browser {
  ask(method: "GET" | "POST", path: string, json?: unknown): Promise<Answered>;
  close(): void;
}

/**
 * Asks over HTTP as our own page does. Time runs from the request to the last
 * byte of its answer, which is not unpacked: that is no time of the server's.
 *
 * @param from  a loopback address, since the door counts attempts by address
 */
export function browser(address: string, from: string): Browser & { cookie: string } {
  const agent = new Agent({ keepAlive: true, maxSockets: 6, localAddress: from });
  const made = {
    cookie: "",
    close: () => agent.destroy(),
    ask: (method: "GET" | "POST", path: string, json?: unknown) =>
      new Promise<Answered>((resolve, reject) => {
        const body = json === undefined ? undefined : JSON.stringify(json);
        const started = performance.now();
        const sent = request(
          new URL(path, address),
          {
            agent,
            method,
            headers: {
              "accept-encoding": "gzip, deflate",
              "accept-language": "nl",
              "sec-fetch-site": "same-origin",
              ...(made.cookie ? { cookie: made.cookie } : {}),
              ...(body === undefined
                ? {}
                : {
                    "content-type": "application/json",
                    "content-length": Buffer.byteLength(body),
                  }),
            },
          },
          (answer) => {
            const pieces: Buffer[] = [];
            answer.on("data", (piece: Buffer) => void pieces.push(piece));
            answer.on("error", reject);
            answer.on("end", () =>
              resolve({
                status: answer.statusCode ?? 0,
                cookie: answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "",
                body: Buffer.concat(pieces),
                encoding: answer.headers["content-encoding"],
                ms: performance.now() - started,
              }),
            );
          },
        );
        sent.on("error", reject);
        sent.end(body);
      }),
  };
  return made;
}
