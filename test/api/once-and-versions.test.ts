import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../../src/api/serve.ts";
import { adopt, latent, listHypotheses } from "../../src/contract/index.ts";
import { defaultAudience } from "../../src/domain/audience.ts";
import { inventedRegister, type InventedRegister } from "../invented-register.ts";

interface Hypothesis {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly version: number;
  readonly members: { establishment: string; state: string }[];
}

let made: InventedRegister;
let server: Served;
let cluster: string;
beforeAll(async () => {
  made = await inventedRegister();
  server = await serve(made.clusterwerk, made.country, 0);
  const region = made.truth.clusters[0].municipalities[0];
  cluster = (await made.clusterwerk.ask(latent, { region, shuffles: 39 })).clusters[0].id;
});
afterAll(async () => {
  await server.close();
  await made.close();
});

const send = (
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(new URL(`v1${path}`, server.address), {
    method,
    headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code;
const howMany = async (): Promise<number> => (await made.clusterwerk.ask(listHypotheses, {})).total;
const adopted = async (name: string): Promise<Hypothesis> =>
  (await (await send("POST", "/hypotheses", { cluster, name })).json()) as Hypothesis;

describe("a change of what somebody else changed meanwhile", () => {
  it("is refused with both versions, and can be made anew", async () => {
    const before = await adopted("Proef");
    const path = `/hypotheses/${before.id}`;
    const tag = (await send("GET", path)).headers.get("etag")!;
    const [first, second] = await Promise.all(
      ["van A", "van B"].map((note) => send("PATCH", path, { note }, { "If-Match": tag })),
    );
    const [won, lost] = first.status === 200 ? [first, second] : [second, first];
    expect([won.status, lost.status]).toEqual([200, 412]);
    const now = (await won.json()) as Hypothesis;
    const problem = (await lost.json()) as {
      code: string;
      details: { yours: { note: string }; present: Hypothesis };
    };
    expect(problem.code).toBe("changed-meanwhile");
    expect(problem.details.present).toEqual(now);
    expect(problem.details.yours.note).toBe(now.note === "van A" ? "van B" : "van A");
    expect(await (await send("GET", path)).json()).toEqual(now);

    const again = await send("PATCH", path, problem.details.yours, {
      "If-Match": `"${problem.details.present.version}"`,
    });
    expect(again.status).toBe(200);
    expect(again.headers.get("etag")).toMatch(new RegExp(`^(W/)?"${now.version + 1}\\.`));
  });

  it("keeps nothing of a refused change, companies among it", async () => {
    const before = await adopted("Proef met bedrijven");
    const path = `/hypotheses/${before.id}`;
    const [{ establishment }] = before.members;
    await send("PATCH", path, { note: "eerst" }, { "If-Match": "*" });
    const late = await send("PATCH", path, { drop: [{ establishment }] }, { "If-Match": '"1"' });
    expect(late.status).toBe(412);
    const now = (await (await send("GET", path)).json()) as Hypothesis;
    expect(now.members.find((one) => one.establishment === establishment)?.state).toBe("found");
  });

  it("must say which version it is of", async () => {
    const { id } = await adopted("Proef zonder versie");
    const without = await send("PATCH", `/hypotheses/${id}`, { name: "Anders" });
    expect([without.status, await codeOf(without)]).toEqual([428, "version-needed"]);
    for (const tag of ["1", '"x"', '"1", "2"', '"-1"', '"99999999999999999999"']) {
      const wrong = await send(
        "PATCH",
        `/hypotheses/${id}`,
        { name: "Anders" },
        { "If-Match": tag },
      );
      expect(wrong.status, tag).toBe(400);
    }
    const unseen = await send("PATCH", `/hypotheses/${id}`, { name: "Anders", ifVersion: 1 });
    expect(unseen.status).toBe(428);
  });

  it("holds for the terms of a delivery too", async () => {
    const path = `/deliveries/${made.delivery}`;
    const tag = (await send("GET", path)).headers.get("etag")!;
    const tell = (licensor: string, match: string) =>
      send("PATCH", `${path}/terms`, { licensor }, { "If-Match": match });
    expect((await tell("Provincie", tag)).status).toBe(200);
    const late = await tell("Gemeente", tag);
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({
      details: { yours: { licensor: "Gemeente" }, present: { terms: { licensor: "Provincie" } } },
    });
    expect((await tell("Gemeente", "*")).status).toBe(200);
  });
});

describe("an answer that is at hand already", () => {
  it("is not sent again until it changes", async () => {
    const { id } = await adopted("Proef om te bewaren");
    const path = `/hypotheses/${id}`;
    const tag = (await send("GET", path)).headers.get("etag")!;
    const same = await send("GET", path, undefined, { "If-None-Match": `"other", ${tag}` });
    expect([same.status, await same.text()]).toEqual([304, ""]);
    expect(same.headers.get("api-version")).toBeTruthy();
    expect(tag.endsWith(same.headers.get("etag")!)).toBe(true);
    await send("PATCH", path, { note: "nieuw" }, { "If-Match": tag });
    expect((await send("GET", path, undefined, { "If-None-Match": tag })).status).toBe(200);
  });
});

describe("a request that bears a key", () => {
  it("makes one thing, however often and at once it comes", async () => {
    const before = await howMany();
    const body = { cluster, name: "Eenmaal" };
    const key = { "Idempotency-Key": "een-sleutel-1" };
    const all = await Promise.all(
      Array.from({ length: 12 }, () => send("POST", "/hypotheses", body, key)),
    );
    const answers = await Promise.all(all.map((one) => one.text()));
    expect(all.map((one) => one.status)).toEqual(all.map(() => 201));
    expect(new Set(answers).size).toBe(1);
    expect(new Set(all.map((one) => one.headers.get("location"))).size).toBe(1);
    expect(all.filter((one) => one.headers.get("idempotency-replayed")).length).toBe(11);
    expect(await howMany()).toBe(before + 1);

    // Written otherwise it is the same request; changed since, the answer is as it was.
    const { id } = JSON.parse(answers[0]) as Hypothesis;
    await send("PATCH", `/hypotheses/${id}`, { note: "later" }, { "If-Match": "*" });
    const again = await send("POST", "/hypotheses", { name: body.name, cluster }, key);
    expect(await again.text()).toBe(answers[0]);
  });

  it("is refused where the key was used for another request", async () => {
    const key = { "Idempotency-Key": "een-sleutel-2" };
    expect((await send("POST", "/hypotheses", { cluster, name: "Een" }, key)).status).toBe(201);
    const before = await howMany();
    const other = await send("POST", "/hypotheses", { cluster, name: "Twee" }, key);
    expect([other.status, await codeOf(other)]).toEqual([409, "key-taken"]);
    expect(await howMany()).toBe(before);
  });

  it("leaves the key free where it was refused", async () => {
    const key = { "Idempotency-Key": "een-sleutel-3" };
    const wrong = await send("POST", "/hypotheses", { cluster: "geen", name: "Fout" }, key);
    expect(wrong.status).toBe(404);
    expect((await send("POST", "/hypotheses", { cluster, name: "Goed" }, key)).status).toBe(201);
    for (const bad of ["kort", `lang${"x".repeat(300)}`, "met spatie erin"]) {
      const refused = await send(
        "POST",
        "/hypotheses",
        { cluster, name: "x" },
        { "Idempotency-Key": bad },
      );
      expect(refused.status, bad).toBe(400);
    }
  });

  it("makes nothing where it breaks off after the making, and all of it the next time", async () => {
    const before = await howMany();
    const request = {
      key: "een-sleutel-4",
      question: "adopt",
      input: { cluster, name: "Breekt af" },
    };
    const context = { audience: defaultAudience };
    const broken = made.clusterwerk.once(request, context, async (within) => {
      const answer = await made.clusterwerk.ask(adopt, request.input, within);
      expect(answer.name).toBe("Breekt af");
      throw new Error("the machine stops here");
    });
    await expect(broken).rejects.toMatchObject({ code: "internal" });
    expect(await howMany()).toBe(before);
    const { again } = await made.clusterwerk.once(request, context, (within) =>
      made.clusterwerk.ask(adopt, request.input, within),
    );
    expect(again).toBe(false);
    expect(await howMany()).toBe(before + 1);
  });

  it("puts a long question in line once", async () => {
    const body = { first: made.delivery, second: made.delivery };
    const key = { "Idempotency-Key": "een-sleutel-5" };
    const [one, two] = [
      await send("POST", "/deliveries/_join", body, key),
      await send("POST", "/deliveries/_join", body, key),
    ];
    expect([one.status, two.status]).toEqual([202, 202]);
    const { job } = (await one.json()) as { job: string };
    expect(await two.json()).toEqual({ job });
    const events = await (await send("GET", `/jobs/${job}/events`)).text();
    expect(events).toMatch(/"state":"(done|failed)"/);
  });

  it("gives no names back once somebody was erased", async () => {
    const body = { cluster, name: "Met namen" };
    const key = { "Idempotency-Key": "een-sleutel-6" };
    expect((await send("POST", "/hypotheses", body, key)).status).toBe(201);
    await send("POST", `/deliveries/${made.delivery}/exclusions`, { row: 0, reason: "proef" });
    const again = await send("POST", "/hypotheses", body, key);
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: "key-taken", details: { why: "forgotten" } });
  });
});

describe("a list that grows", () => {
  it("comes in pages that lead to each other and together are all of it", async () => {
    const all = (await made.clusterwerk.ask(listHypotheses, {})).hypotheses.map(({ id }) => id);
    expect(all.length).toBeGreaterThan(4);
    const seen: string[] = [];
    let next: string | undefined = "/v1/hypotheses?limit=2";
    let pages = 0;
    while (next !== undefined) {
      const response: Response = await fetch(new URL(next, server.address));
      const page = (await response.json()) as { total: number; hypotheses: Hypothesis[] };
      expect(page.total).toBe(all.length);
      seen.push(...page.hypotheses.map(({ id }) => id));
      const links = response.headers.get("link") ?? "";
      expect(links.includes('rel="prev"')).toBe(pages > 0);
      next = /<([^>]+)>; rel="next"/.exec(links)?.[1];
      pages++;
    }
    expect(seen).toEqual(all);
    expect(pages).toBe(Math.ceil(all.length / 2));
  });

  it("is a page for every list of things that people make", async () => {
    for (const list of [
      "deliveries",
      "references",
      "mappings",
      "hypotheses",
      "audit-lines",
      "organisations",
      "persons",
      "shares",
    ]) {
      const response = await send("GET", `/${list}?limit=1&offset=1000000`);
      expect(response.status, list).toBe(200);
      expect(((await response.json()) as { total: number }).total, list).toBeTypeOf("number");
      expect((await send("GET", `/${list}?limit=0`)).status, list).toBe(400);
      expect((await send("GET", `/${list}?limit=10001`)).status, list).toBe(400);
    }
  });
});
