import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webApp } from "../../src/api/app.ts";
import { openapi } from "../../src/api/openapi.ts";
import { serve, type Served } from "../../src/api/serve.ts";
import { apiVersion } from "../../src/api/version.ts";
import { inventedRegister, type InventedRegister } from "../invented-register.ts";
import { designRules, operationsOf } from "./design-rules.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- what is spoilt here has any shape
type Node = Record<string, any>;
const document = (): Node => structuredClone(openapi());

describe("the API document", () => {
  it.each(Object.keys(designRules))("follows %s", (rule) => {
    expect(designRules[rule](document())).toEqual([]);
  });

  /** How each rule could be broken; the check must see it. */
  const broken: Record<string, (d: Node) => void> = {
    "/core/no-trailing-slash": (d) => (d.paths["/regions/"] = d.paths["/regions"]),
    "/core/path-segments-kebab-case": (d) => (d.paths["/labourMarkets"] = d.paths["/regions"]),
    "/core/naming-collections": (d) => (d.paths["/company/{row}"] = d.paths["/companies/{row}"]),
    "/core/resource-operations": (d) => (d.paths["/x/_find"] = { get: d.paths["/regions"].get }),
    "/core/query-keys-camel-case": (d) =>
      (d.paths["/regions"].get.parameters[0].name = "delivery_id"),
    "/core/http-methods": (d) => (d.paths["/regions"].trace = {}),
    "/core/http-safety": (d) => (d.paths["/regions"].get.requestBody = {}),
    "/core/doc-openapi": (d) => delete d.components.schemas.Region,
    "/core/doc-openapi-contact": (d) => delete d.info.contact.email,
    "/core/uri-version": (d) => (d.servers = [{ url: "/api" }]),
    "/core/semver": (d) => (d.info.version = "1.0"),
    "/core/version-header": (d) => delete d.paths["/regions"].get.responses["200"].headers,
    "/core/error-handling/problem-details": (d) =>
      (d.paths["/regions"].get.responses["404"].content = { "text/plain": {} }),
    "/core/error-handling/invalid-input": (d) => delete d.paths["/regions"].get.responses["400"],
    "/core/date-time/format": (d) => (d.components.schemas.Run.properties.madeAt = {}),
    "/core/date-time/timezone": (d) => (d.components.schemas.Run.properties.madeAt.format = "time"),
    "/core/date-time/date-omit-time-portion": (d) =>
      (d.components.schemas.Delivery.properties.referenceDate = { format: "date-time" }),
    "schema names in PascalCase": (d) => (d.components.schemas.labour_market = {}),
    "property names in camelCase": (d) => (d.components.schemas.Run.properties.made_at = {}),
    "/core/transport/no-sensitive-uris": (d) =>
      d.paths["/companies/{row}"].get.parameters.push({ name: "number", in: "query" }),
  };

  it("is seen to break each rule that it is made to break", () => {
    expect(Object.keys(broken).toSorted()).toEqual(Object.keys(designRules).toSorted());
    for (const [rule, breakIt] of Object.entries(broken)) {
      const spoilt = document();
      breakIt(spoilt);
      expect(designRules[rule](spoilt), rule).not.toEqual([]);
    }
  });

  it("describes every address that is served, and no other", () => {
    const served = webApp({} as never, {} as never, "")
      .routes.filter(({ method, path }) => method !== "ALL" && path.startsWith("/v1/"))
      // How a browser signs in is for our own pages, and stands in docs/sign-in.md.
      .filter(({ path }) => !/^\/v1\/sign-in(\/|$)/.test(path))
      .map(
        ({ method, path }) =>
          `${method.toLowerCase()} ${path.slice(3).replace(/:([a-zA-Z]+)/g, "{$1}")}`,
      );
    expect([...new Set(served)].toSorted()).toEqual(
      operationsOf(document())
        .map(({ at }) => at)
        .toSorted(),
    );
  });

  it("has its version, its changes, and what becomes of old ones told in docs/api.md", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/api.md"), "utf8");
    expect(page.split("## Changes")[1]).toMatch(
      new RegExp(`^\\s*### ${apiVersion.replaceAll(".", "\\.")}\\s`),
    );
    for (const chapter of ["## Versions", "## Retiring", "## Where we differ"]) {
      expect(page).toContain(chapter);
    }
  });
});

describe("real answers", () => {
  let made: InventedRegister;
  let server: Served;
  beforeAll(async () => {
    made = await inventedRegister();
    server = await serve(made.clusterwerk, made.country, 0);
  });
  afterAll(async () => {
    await server.close();
    await made.close();
  });
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, server.address), { redirect: "manual", ...init });

  function isGuarded(response: Response, what: string): void {
    const told = Object.fromEntries(response.headers);
    expect(told["api-version"], what).toBe(apiVersion);
    expect(told["x-content-type-options"], what).toBe("nosniff");
    expect(told["x-frame-options"], what).toBe("DENY");
    expect(told["content-security-policy"], what).toContain("frame-ancestors 'none'");
    expect(told["referrer-policy"], what).toBe("no-referrer");
    expect(told["cache-control"], what).toContain("no-store");
    if (response.body) expect(told["content-type"], what).toBeTruthy();
  }
  async function isProblem(response: Response, status: number, what: string): Promise<void> {
    expect(response.status, what).toBe(status);
    expect(response.headers.get("content-type"), what).toBe("application/problem+json");
    isGuarded(response, what);
    const problem = (await response.json()) as Record<string, unknown>;
    expect(problem, what).toMatchObject({ status });
    expect(typeof problem.title, what).toBe("string");
    expect(typeof problem.detail, what).toBe("string");
  }

  it("bear the version and the headers that guard, whatever becomes of the question", async () => {
    for (const { at, method, path } of operationsOf(document())) {
      if (path === "/uploads") continue;
      const address = `/v1${path.replace(/\{[^}]+\}/g, "none")}`;
      const response = await ask(address, {
        method: method.toUpperCase(),
        ...(method === "post" || method === "patch"
          ? { body: "{}", headers: { "Content-Type": "application/json" } }
          : {}),
      });
      isGuarded(response, at);
      const documented = Object.keys((document().paths as Node)[path][method].responses as object);
      expect(documented, at).toContain(String(response.status));
      if (response.status >= 400) await isProblem(response, response.status, at);
    }
  });

  it("give every moment in UTC and every day as a day", async () => {
    const region = encodeURIComponent(made.truth.municipalities[0].id);
    let moments = 0;
    for (const path of ["/deliveries", `/regions/${region}/profile`, "/references"]) {
      const answer = await (await ask(`/v1${path}`)).json();
      JSON.stringify(answer, (key, value: unknown) => {
        if (/[a-z]At$/.test(key) && typeof value === "string") {
          moments++;
          expect(value, key).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
        }
        if (key.endsWith("Date") && typeof value === "string") {
          expect(value, key).toMatch(/^\d{4}-\d\d-\d\d$/);
        }
        // Which column of a file fills a field is no day, whatever the field.
        return key === "columns" ? undefined : value;
      });
    }
    expect(moments).toBeGreaterThan(0);
  });

  it("refuse an address with a slash behind it, and send nobody elsewhere", async () => {
    for (const path of ["/v1/regions/", "/v1/deliveries/", "/v1/openapi.json/", "/v1/", "/v1"]) {
      await isProblem(await ask(path), 404, path);
    }
  });

  it("say which methods an address offers", async () => {
    const response = await ask("/v1/hypotheses", { method: "DELETE" });
    expect(response.headers.get("allow")).toBe("GET, POST");
    await isProblem(response, 405, "delete all hypotheses");
    await isProblem(await ask("/v1/openapi.json", { method: "PUT" }), 405, "put the document");
  });

  it("are problems too where the request itself is at fault", async () => {
    const json = { "Content-Type": "application/json" };
    const post = (body: string, headers: Record<string, string> = json) =>
      ask("/v1/hunches/_test", { method: "POST", body, headers });
    await isProblem(await post('{"regions": 1}'), 400, "a wrong type");
    await isProblem(await post("{}", { "Content-Type": "text/plain" }), 415, "plain text");
    await isProblem(
      await post("industries=62", { "Content-Type": "application/x-www-form-urlencoded" }),
      415,
      "a form",
    );
    await isProblem(await post(`{"theme":"${"x".repeat(2 ** 21)}"}`), 413, "two megabytes");
    await isProblem(
      await post("{}", { ...json, Origin: "https://elsewhere.example" }),
      403,
      "elsewhere",
    );
    await isProblem(await ask("/v1/companies/0?number=123"), 400, "a number in the address");
  });

  it("let any page read the document, and nothing else", async () => {
    const response = await ask("/v1/openapi.json", { headers: { Origin: "https://x.example" } });
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(openapi())));
    const other = await ask("/v1/deliveries", { headers: { Origin: "https://x.example" } });
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("ask for TLS from there on where TLS is, and only there", async () => {
    expect((await ask("/v1/deliveries")).headers.get("strict-transport-security")).toBeNull();
    const behind = await ask("/v1/deliveries", { headers: { "X-Forwarded-Proto": "https" } });
    expect(behind.headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
  });
});
