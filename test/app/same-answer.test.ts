import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../../src/api/serve.ts";
import {
  adopt,
  industrySpace,
  latent,
  listDeliveries,
  listHypotheses,
  listRegions,
  profile,
  questions,
  relatedness,
  rerun,
  showRun,
  testHunch,
} from "../../src/contract/index.ts";
import { inventedRegister, type InventedRegister } from "../invented-register.ts";
import { runProgram } from "../run-program.ts";

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

async function get(path: string): Promise<unknown> {
  const response = await fetch(new URL(`v1${path}`, server.address));
  expect(response.status, path).toBe(200);
  expect(response.headers.get("API-Version")).toBeTruthy();
  return response.json();
}
async function commandLine(...args: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await runProgram([...args, "--json", "--data", made.data]);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}
const shuffles = { shuffles: 39 };

describe("one question has one answer", () => {
  it("through app, API and command line: profile", async () => {
    const region = made.truth.municipalities[0].id;
    const answer = await made.clusterwerk.ask(profile, { region });
    expect(await get(`/regions/${encodeURIComponent(region)}/profile`)).toEqual(answer);
    expect(await commandLine("profile", region)).toEqual(answer);
    expect(profile.answer.parse(answer)).toEqual(answer);
    expect(answer.industries.length).toBeGreaterThan(10);
  });

  it("through app, API and command line: industry space", async () => {
    const region = made.truth.municipalities[0].id;
    const answer = await made.clusterwerk.ask(industrySpace, { region, level: "group" });
    const path = `/regions/${encodeURIComponent(region)}/industry-space?level=group`;
    expect(await get(path)).toEqual(answer);
    expect(await commandLine("industry-space", region, "--level", "group")).toEqual(answer);
    expect(industrySpace.answer.parse(answer)).toEqual(answer);
    expect(answer.ties.length).toBeGreaterThan(10);
  });

  it("through app, API and command line: latent clusters", async () => {
    const region = made.truth.clusters[0].municipalities[0];
    const answer = await made.clusterwerk.ask(latent, { region, ...shuffles });
    const path = `/regions/${encodeURIComponent(region)}/latent-clusters?shuffles=39`;
    expect(await get(path)).toEqual(answer);
    expect(await commandLine("latent", region, "--shuffles", "39")).toEqual(answer);
    expect(latent.answer.parse(answer)).toEqual(answer);
  });

  it("through app, API and command line: relatedness of two industries, and of one", async () => {
    const [a, b] = ["28", "10"];
    const pair = await made.clusterwerk.ask(relatedness, { industry: a, with: b });
    expect(await get(`/industries/${a}/relatedness?with=${b}`)).toEqual(pair);
    expect(await commandLine("relatedness", a, b)).toEqual(pair);
    expect(relatedness.answer.parse(pair)).toEqual(pair);
    const one = await made.clusterwerk.ask(relatedness, { industry: a });
    expect(await get(`/industries/${a}/relatedness`)).toEqual(one);
    expect(await commandLine("relatedness", a)).toEqual(one);
    expect(relatedness.answer.parse(one)).toEqual(one);
  });

  it("through app, API and command line: a hunch tested", async () => {
    const { municipalities, industries } = made.truth.clusters[0];
    const asked = {
      regions: [...municipalities],
      industries: [...industries],
      theme: "Proef",
      ...shuffles,
    };
    const answer = await made.clusterwerk.ask(testHunch, asked);
    const response = await fetch(new URL("v1/hunches/_test", server.address), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(asked),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(answer);
    const flags = ["--regions", municipalities.join(","), "--industries", industries.join(",")];
    expect(
      await commandLine("test-hunch", ...flags, "--theme", "Proef", "--shuffles", "39"),
    ).toEqual(answer);
  });

  it("through app, API and command line: the lists", async () => {
    for (const [question, path, words] of [
      [listDeliveries, "/deliveries", "deliveries"],
      [listRegions, "/regions", "regions"],
      [listHypotheses, "/hypotheses", "hypotheses"],
    ] as const) {
      const answer = await made.clusterwerk.ask(question, {});
      expect(await get(path)).toEqual(answer);
      expect(await commandLine(words)).toEqual(answer);
      expect(question.answer.parse(answer)).toEqual(answer);
    }
  });
});

describe("latent clusters", () => {
  it("are the same for neighbours, and named by run and companies", async () => {
    const [first, second] = made.truth.clusters.find(
      (one) => one.municipalities.length > 1,
    )!.municipalities;
    const here = await made.clusterwerk.ask(latent, { region: first, ...shuffles });
    const there = await made.clusterwerk.ask(latent, { region: second, ...shuffles });
    expect(there.run).toBe(here.run);
    const both = here.clusters.filter((one) => one.footprint.includes(second));
    for (const cluster of both) expect(there.clusters).toContainEqual(cluster);
  });

  it("can be computed again from the card, to the byte", async () => {
    const region = made.truth.municipalities[0].id;
    const { run } = await made.clusterwerk.ask(latent, { region, ...shuffles });
    const again = await made.clusterwerk.ask(rerun, { run });
    expect(again.same).toBe(true);
    const card = await made.clusterwerk.ask(showRun, { run });
    expect(showRun.answer.parse(card)).toEqual(card);
    expect(card.inputs.map((input) => input.id)).toContain(made.delivery);
  });

  it("show no name or point of a natural person", async () => {
    const region = made.truth.clusters[0].municipalities[0];
    const answer = await made.clusterwerk.ask(latent, { region, ...shuffles });
    const members = answer.clusters.flatMap((cluster) => cluster.members);
    for (const member of members) {
      if (member.nameState !== "protected") continue;
      expect(member).toMatchObject({ name: null, longitude: null, latitude: null });
    }
    const { stdout } = await runProgram([
      "latent",
      region,
      "--shuffles",
      "39",
      "--geojson",
      "--data",
      made.data,
    ]);
    const features = (
      JSON.parse(stdout) as {
        features: { geometry: unknown; properties: { name: string | null } }[];
      }
    ).features;
    expect(features.length).toBe(members.length);
    expect(features.filter((one) => one.geometry !== null).length).toBe(
      members.filter((one) => one.longitude !== null).length,
    );
  });
});

describe("an adopted cluster", () => {
  it("keeps its companies, name and note, and what people change", async () => {
    const region = made.truth.clusters[0].municipalities[0];
    const { clusters } = await made.clusterwerk.ask(latent, { region, ...shuffles });
    expect(clusters.length).toBeGreaterThan(0);
    const adopted = await made.clusterwerk.ask(adopt, {
      cluster: clusters[0].id,
      name: "Voorbeeldcluster",
      note: "Omdat het kan",
    });
    expect(adopt.answer.parse(adopted)).toEqual(adopted);
    expect(adopted.members.map((one) => one.establishment).sort()).toEqual(
      clusters[0].members.map((one) => one.establishment).sort(),
    );
    const dropped = adopted.members[0].establishment;
    const response = await fetch(new URL(`v1/hypotheses/${adopted.id}`, server.address), {
      method: "PATCH",
      headers: { "Content-Type": "application/json", "If-Match": `"${adopted.version}"` },
      body: JSON.stringify({
        name: "Andere naam",
        drop: [{ establishment: dropped, note: "verhuisd" }],
      }),
    });
    expect(response.status).toBe(200);
    const shown = (await commandLine("hypothesis", adopted.id)) as typeof adopted;
    expect(shown.name).toBe("Andere naam");
    expect(shown.members.find((one) => one.establishment === dropped)).toMatchObject({
      state: "dropped",
      note: "verhuisd",
    });
    expect(await commandLine("hypotheses")).toMatchObject({
      hypotheses: [{ name: "Andere naam", members: adopted.members.length - 1 }],
    });
  });
});

describe("the API", () => {
  it("describes itself", async () => {
    const document = (await get("/openapi.json")) as {
      openapi: string;
      paths: object;
      components: { schemas: object };
    };
    expect(document.openapi).toBe("3.0.3");
    expect(Object.keys(document.paths).length).toBeGreaterThan(12);
    const named = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    const missing = [...named]
      .map((match) => match[1])
      .filter((name) => !(name in document.components.schemas));
    expect(missing).toEqual([]);
    expect(JSON.stringify(document)).not.toContain("#/definitions/");
    expect(questions.length).toBeGreaterThan(15);
  });

  it("says what is wrong in the reader's language", async () => {
    for (const [path, status, word] of [
      ["/regions/nergens/profile", 404, "nergens"],
      ["/runs/none", 404, "berekening"],
    ] as const) {
      const response = await fetch(new URL(`v1${path}`, server.address), {
        headers: { "Accept-Language": "nl" },
      });
      expect(response.status).toBe(status);
      expect(response.headers.get("Content-Type")).toContain("application/problem+json");
      expect(((await response.json()) as { detail: string }).detail).toContain(word);
    }
  });

  it("turns away a name that is not this machine's, and posts from elsewhere", async () => {
    const { port } = new URL(server.address);
    const { request } = await import("node:http");
    const status = (headers: Record<string, string>, method = "GET"): Promise<number | undefined> =>
      new Promise((resolve) => {
        const asked = request({ host: "127.0.0.1", port, path: "/v1/regions", method, headers });
        asked.on("response", (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        asked.end();
      });
    expect(await status({ Host: "evil.example" })).toBe(421);
    expect(await status({ Host: `127.0.0.1:${port}`, Origin: "http://evil.example" }, "POST")).toBe(
      403,
    );
    expect(await status({ Host: `127.0.0.1:${port}` })).toBe(200);
  });

  it("runs a long question as a job, with its end told over events", async () => {
    const region = made.truth.municipalities[1].id;
    const path = `v1/regions/${encodeURIComponent(region)}/latent-clusters?shuffles=29&seed=7`;
    const asked = await fetch(new URL(path, server.address));
    expect(asked.status).toBe(202);
    const { job } = (await asked.json()) as { job: string };
    const events = await (await fetch(new URL(`v1/jobs/${job}/events`, server.address))).text();
    const last = JSON.parse(events.trim().split("data: ").at(-1)!) as { state: string };
    expect(last.state).toBe("done");
    expect((await fetch(new URL(path, server.address))).status).toBe(200);
  });

  it("cancels a job", async () => {
    const region = encodeURIComponent(made.truth.municipalities[1].id);
    const path = `v1/regions/${region}/latent-clusters?shuffles=9999&seed=8`;
    const { job } = (await (await fetch(new URL(path, server.address))).json()) as { job: string };
    await fetch(new URL(`v1/jobs/${job}`, server.address), { method: "DELETE" });
    const events = await (await fetch(new URL(`v1/jobs/${job}/events`, server.address))).text();
    expect(events).toContain('"state":"cancelled"');
  });
});
