import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../../src/api/serve.ts";
import { openClusterwerk, type Clusterwerk } from "../../src/app/clusterwerk.ts";

let folder: string;
let clusterwerk: Clusterwerk;
let server: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cw-test-"));
  chmodSync(folder, 0o755);
  const screens = join(folder, "screens");
  mkdirSync(screens);
  writeFileSync(join(screens, "index.html"), "<title>the one page</title>");
  writeFileSync(join(folder, "secret.json"), '"not for the web"');
  clusterwerk = await openClusterwerk({ data: join(folder, "data") });
  server = await serve(clusterwerk, screens, 0);
});
afterAll(async () => {
  await server.close();
  await clusterwerk.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string): URL => new URL(path, server.address);
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(at(path), {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json", ...headers },
  });
/** Sends a file, whose name stands in no address. */
const upload = (name: string, file: string) =>
  post("/v1/uploads", file, {
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });

/** What the server answers to a path as it stands, which fetch would tidy up first. */
function rawGet(path: string): Promise<string> {
  const { port, host } = new URL(server.address);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), "127.0.0.1", () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    socket.on("data", (chunk) => (answer += String(chunk)));
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}

describe("what is sent", () => {
  it("is packed for who can unpack it, and the same", async () => {
    const packed = await fetch(at("/v1/openapi.json"), { headers: { "Accept-Encoding": "gzip" } });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.headers.get("vary")).toContain("Accept-Encoding");
    const plain = await fetch(at("/v1/openapi.json"), {
      headers: { "Accept-Encoding": "identity" },
    });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await packed.text()).toBe(await plain.text());
  });
});

describe("a call that is not right", () => {
  it("to an address that is not there, is told so with where to look", async () => {
    const response = await fetch(at("/v1/nothing"), { headers: { "Accept-Language": "nl" } });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = (await response.json()) as { detail: string; code: string };
    expect(problem.code).toBe("unknown-address");
    expect(problem.detail).toMatch(/\/v1\/nothing.*openapi\.json/);
  });

  it("with a body that is no JSON object, is turned down and changes nothing", async () => {
    for (const body of ["{", "[]", '"text"', "null"]) {
      const response = await post("/v1/deliveries", body);
      expect(response.status, body).toBe(400);
      expect(((await response.json()) as { code: string }).code).toBe("invalid-input");
    }
    expect(await (await fetch(at("/v1/deliveries"))).json()).toEqual({ total: 0, deliveries: [] });
  });

  it("from a page without an origin of its own, is turned away", async () => {
    for (const origin of ["null", "http://elsewhere.example", "nonsense"]) {
      expect((await post("/v1/deliveries", "{}", { Origin: origin })).status, origin).toBe(403);
    }
  });

  it("may not name a file of this machine", async () => {
    const response = await post(
      "/v1/deliveries",
      JSON.stringify({ file: join(folder, "secret.json") }),
    );
    expect(response.status).toBe(400);
    expect(((await response.json()) as { code: string }).code).toBe("invalid-input");
  });
});

describe("the screens", () => {
  it("are one page at every address of theirs", async () => {
    for (const path of ["/", "/regio/demo-gm%3AD001", "/%E0%A4%A"]) {
      const answer = await rawGet(path);
      expect(answer.split("\r\n")[0], path).toContain("200");
      expect(answer).toContain("the one page");
      expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'self'");
    }
  });

  it("give nothing from outside their folder", async () => {
    for (const path of [
      "/../secret.json",
      "/assets/../../secret.json",
      "/%2e%2e/secret.json",
      "/..%2fsecret.json",
      "/..%5csecret.json",
    ]) {
      expect(await rawGet(path), path).not.toContain("not for the web");
    }
  });
});

describe("a file over HTTP", () => {
  it("is looked at, imported, and its rows set aside come back as a file", async () => {
    const file = [
      "vestnr;gemnr;sbi;totf;naam",
      "000000000001;0772;2829;10;Verzonnen Machinebouw 1",
      "000000000002;;2829;4;Verzonnen Machinebouw 2",
      "000000000003;0772;1071;6;Verzonnen Bakker 3",
    ].join("\n");
    const kept = await upload("register.csv", file);
    expect(kept.status).toBe(201);
    const sent = JSON.stringify(await kept.json());
    const looked = await post("/v1/deliveries/_preview", sent);
    expect(await looked.json()).toMatchObject({
      fileName: "register.csv",
      consequences: { rowsRead: 3, wouldAccept: 2 },
    });
    const asked = await post("/v1/deliveries", sent);
    expect(asked.status).toBe(202);
    const { job } = (await asked.json()) as { job: string };
    const events = await (await fetch(at(`/v1/jobs/${job}/events`))).text();
    const last = JSON.parse(events.trim().split("data: ").at(-1)!) as {
      state: string;
      answer: { delivery: string; accepted: number; setAside: number };
    };
    expect(last).toMatchObject({ state: "done", answer: { accepted: 2, setAside: 1 } });
    const response = await fetch(at(`/v1/deliveries/${last.answer.delivery}/set-aside.csv`), {
      headers: { "Accept-Language": "nl" },
    });
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const lines = (await response.text()).trim().split(/\r?\n/);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/vestnr;gemnr;sbi;totf;naam$/);
    expect(lines[1]).toMatch(/^3;.*000000000002;;2829;4;Verzonnen Machinebouw 2$/);
  });

  it("that is empty is told so", async () => {
    const kept = await upload("leeg.csv", "");
    const response = await post("/v1/deliveries/_preview", await kept.text(), {
      "Accept-Language": "nl",
    });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toContain("leeg.csv");
  });
});
