import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, fileOf, patience } from "../../src/api/body.ts";
import { serve, type Served } from "../../src/api/serve.ts";
import { apiVersion } from "../../src/api/version.ts";
import { openClusterwerk, type Clusterwerk } from "../../src/app/clusterwerk.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A request whose body stops halfway, or comes in drops. */
function slow(pieces: readonly string[], everyMs: number, ends: boolean): Request {
  let next = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next < pieces.length) {
        await new Promise((go) => setTimeout(go, everyMs));
        controller.enqueue(new TextEncoder().encode(pieces[next++]));
      } else if (ends) controller.close();
      else await new Promise(() => {});
    },
  });
  const headers = { "Content-Type": "application/json" };
  return new Request("http://127.0.0.1/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as never);
}
const all = async (file: AsyncIterable<Uint8Array>): Promise<number> => {
  let bytes = 0;
  for await (const piece of file) bytes += piece.length;
  return bytes;
};

describe("a body that keeps us waiting", () => {
  it("is given up as a question, and taken when it is whole in time", async () => {
    await expect(
      bodyOf(slow(['{"a":'], 0, false), { ...patience, questionMs: 50 }),
    ).rejects.toMatchObject({ code: "request-too-slow" });
    expect(await bodyOf(slow(['{"a":', "1}"], 1, true))).toEqual({ a: 1 });
  });

  it("is given up as a file after silence, or where only drops come", async () => {
    const quiet = { ...patience, silenceMs: 50 };
    await expect(all(fileOf(slow(["abc"], 0, false), quiet))).rejects.toMatchObject({
      code: "request-too-slow",
    });
    const drops = Array.from({ length: 100 }, () => "x");
    await expect(all(fileOf(slow(drops, 5, true), quiet))).rejects.toMatchObject({
      code: "request-too-slow",
    });
    expect(await all(fileOf(slow(drops, 0, true)))).toBe(100);
  });

  it("is refused once it is too large, whatever it said of its length", async () => {
    const much = Array.from({ length: 3 }, () => "[".repeat(2 ** 19));
    await expect(bodyOf(slow(much, 0, false))).rejects.toMatchObject({ code: "request-too-large" });
  });
});

describe("what is no request", () => {
  let folder: string;
  let clusterwerk: Clusterwerk;
  let server: Served;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "cw-test-"));
    clusterwerk = await openClusterwerk({ data: join(folder, "data") });
    server = await serve(clusterwerk, folder, 0);
  });
  afterAll(async () => {
    await server.close();
    await clusterwerk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function answerTo(bytes: string): Promise<string> {
    const port = Number(new URL(server.address).port);
    return new Promise((resolve, reject) => {
      let answer = "";
      const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
      socket.on("data", (part) => (answer += String(part)));
      socket.on("close", () => resolve(answer));
      socket.on("error", reject);
    });
  }

  it("is refused in the form of every refusal, with the headers of every answer", async () => {
    const host = "Host: 127.0.0.1\r\nConnection: close";
    for (const [bytes, status] of [
      ["nonsense\r\n\r\n", 400],
      [`GET /v1/runs/a\\b HTTP/1.1\r\n${host}\r\n\r\n`, 400],
      [`GET /v1/runs HTTP/1.1\r\n${host}\r\nX-Large: ${"x".repeat(20_000)}\r\n\r\n`, 431],
      [`POST /v1/hypotheses HTTP/1.1\r\n${host}\r\nContent-Length: 5, 6\r\n\r\n`, 400],
      [
        `POST /v1/hypotheses HTTP/1.1\r\n${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`,
        400,
      ],
    ] as const) {
      const answer = await answerTo(bytes);
      const name = bytes.slice(0, 60);
      expect(answer.split("\r\n")[0], name).toContain(` ${status} `);
      const [head, body] = answer.split("\r\n\r\n");
      expect(head.toLowerCase(), name).toContain("content-type: application/problem+json");
      expect(head.toLowerCase(), name).toContain(`api-version: ${apiVersion}`);
      expect(head.toLowerCase(), name).toContain("x-content-type-options: nosniff");
      expect(body, name).toContain(`"status":${status}`);
    }
  });

  it("is an input that no store can keep, whatever it is of", async () => {
    const post = async (path: string, body: string): Promise<number> => {
      const headers = { "Content-Type": "application/json" };
      return (await fetch(new URL(path, server.address), { method: "POST", headers, body })).status;
    };
    const ask = async (path: string): Promise<number> =>
      (await fetch(new URL(path, server.address))).status;
    expect(await ask("/v1/runs/a%00b")).toBe(400);
    expect(await ask("/v1/regions?delivery=%00")).toBe(400);
    expect(await post("/v1/hypotheses", '{"cluster":"c","name":"a\\u0000b"}')).toBe(400);
    expect(await post("/v1/hypotheses", '{"cluster":"c","name":"\\ud800"}')).toBe(400);
    const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
    expect(await post("/v1/hypotheses", `{"cluster":"c","name":${deep}}`)).toBe(400);
  });
});
