import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rightsPage } from "../../docs/rights.ts";
import type { Clusterwerk } from "../../src/app/clusterwerk.ts";
import * as q from "../../src/contract/index.ts";
import { questions } from "../../src/contract/index.ts";
import type { Question } from "../../src/contract/question.ts";
import type { Audience } from "../../src/domain/audience.ts";
import { asClusterwerkError } from "../../src/domain/clusterwerk-error.ts";
import { type Role, roles } from "../../src/domain/role.ts";
import { ofOnePerson, samples } from "./samples.ts";
import {
  type Organisation,
  type SharedRecords,
  sharedRecords,
  toldInConfidence,
} from "./shared-records.ts";

let records: SharedRecords;
beforeAll(async () => {
  records = await sharedRecords();
}, 180_000);
afterAll(() => records.close());

/** What came of asking: the answer or the error, as text in which ids can be put for others. */
interface Outcome {
  readonly code: string | undefined;
  readonly told: string;
}

async function outcome(question: Question, input: unknown, audience: Audience): Promise<Outcome> {
  try {
    const context = { audience, trustsPaths: true };
    const answer = await records.clusterwerk.ask(question, input as never, context);
    return { code: undefined, told: JSON.stringify(answer) };
  } catch (thrown) {
    const { code, details } = asClusterwerkError(thrown);
    return { code, told: JSON.stringify({ code, details }) };
  }
}

/** An id of the same form that nothing has. */
const stranger = (id: string): string =>
  id.replace(/[0-9a-f]{4}$/, (end) => (end === "0000" ? "1111" : "0000"));

/** The ids of records in an input: of these something may be missing. */
function idsIn(input: unknown): string[] {
  const { earlier, later, secret, run, cluster } = records;
  const known = [earlier, later, secret, run, cluster];
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  return Object.entries(input as object).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string" && (known.includes(value) || uuid.test(value) || key === "mapping")
      ? [value]
      : [],
  );
}

function swapped(input: unknown): unknown {
  const ids = idsIn(input);
  return Object.fromEntries(
    Object.entries(input as object).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" && ids.includes(value) ? stranger(value) : value,
    ]),
  );
}

const unswapped = (told: string, input: unknown): string =>
  idsIn(input).reduce((text, id) => text.replaceAll(stranger(id), id), told);

/** Whether an outcome is what somebody gets who asks of something that is not there. */
async function asOfNothing(
  question: Question,
  input: unknown,
  audience: Audience,
  { told }: Outcome,
): Promise<boolean> {
  const nothing = await outcome(question, swapped(input), audience);
  return told === unswapped(nothing.told, input);
}

type Expected = "refused" | "answered" | "as if not there";

function expected(question: Question, role: Role, who: Organisation): Expected {
  const reach = question.rights[role];
  if (reach === "none") return "refused";
  if (reach === "host") return who === "host" ? "answered" : "refused";
  if (who === "alfa") return "answered";
  const shared = reach === "shared" && who === "beta" && !ofOnePerson.has(question.name);
  return shared ? "answered" : "as if not there";
}

/** What no answer to this organisation may hold, whatever is asked. */
function secretsFrom(who: Organisation): string[] {
  if (who === "alfa") return [];
  const { secret, secretHypothesis, earlier, later, hypothesis, job } = records;
  const always = [
    secret,
    secretHypothesis,
    job,
    toldInConfidence,
    "Alfa's geheime",
    "alfa.example",
  ];
  return who === "beta" ? always : [...always, earlier, later, hypothesis, "Alfa's voedsel"];
}

describe("the page of rights", () => {
  it("is as the contract says", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/rights.md"), "utf8");
    expect(page, "node docs/rights.ts writes it anew").toBe(rightsPage());
  });

  it("has a row, and the matrix a sample, for every question there is", () => {
    expect([...samples.keys()].sort()).toEqual(questions.map(({ name }) => name).sort());
  });
});

describe("what is shared", () => {
  const beta = (): { audience: Audience } => ({ audience: records.as("beta", "analyst") });
  const alfa = (): { audience: Audience } => ({ audience: records.as("alfa", "analyst") });
  const { ask } = { ask: ((...of) => records.clusterwerk.ask(...of)) as Clusterwerk["ask"] };

  it("is told to both sides, and to no third", async () => {
    const { given } = await ask(q.listShares, { record: records.hypothesis }, alfa());
    expect(given).toMatchObject([{ with: { name: "Beta" }, purpose: "staff", mayChange: true }]);
    const { received } = await ask(q.listShares, {}, beta());
    expect(received.map(({ record }) => record).sort()).toEqual(
      [records.earlier, records.later, records.hypothesis].sort(),
    );
    const gamma = { audience: records.as("gamma", "analyst") };
    expect(await ask(q.listShares, {}, gamma)).toEqual({ given: [], received: [], total: 0 });
  });

  it("is read as what it is shared as, however much its reader may see elsewhere", async () => {
    const asked = { row: 0, delivery: records.later };
    const { later: delivery } = records;
    const jobs = { delivery, singleJobs: "staff" } as const;
    await ask(q.changeDeliveryTerms, jobs, alfa());
    const latent = { region: records.region, delivery, shuffles: 19 };
    const shownJobs = async () => {
      const { clusters } = await ask(q.latent, latent, beta());
      return clusters[0].members.filter(({ jobs: { state } }) => state === "value").length;
    };
    expect((await ask(q.showCompany, asked, beta())).establishment?.nameState).not.toBe(
      "not-shared",
    );
    expect(await shownJobs()).toBeGreaterThan(0);
    await ask(q.shareDelivery, { delivery, with: "Beta", purpose: "public" }, alfa());
    const readAs = async () => {
      const { deliveries } = await ask(q.listDeliveries, {}, beta());
      return deliveries.find(({ id }) => id === delivery)?.readAs;
    };
    expect(await readAs()).toBe("public");
    for (const [question, input] of [
      [q.latent, latent],
      [q.showCompany, asked],
    ] as const) {
      await expect(ask(question, input as never, beta())).rejects.toMatchObject({
        code: "not-for-audience",
      });
    }
    const { members } = await ask(q.showHypothesis, { hypothesis: records.hypothesis }, beta());
    expect(new Set(members.map(({ name }) => name))).toEqual(new Set([null]));
    expect(members.map(({ nameState }) => nameState)).toContain("not-shared");
    // Shared with all as something wider, it may be read as that.
    const withAll = await ask(
      q.shareDelivery,
      { delivery, with: "all", purpose: "partner" },
      alfa(),
    );
    expect(await readAs()).toBe("partner");
    await ask(q.stopSharing, { share: withAll.id }, alfa());
    await ask(q.shareDelivery, { delivery, with: "Beta", purpose: "staff" }, alfa());
  });

  it("is bound to its owner's licence", async () => {
    const { later: delivery } = records;
    const about = { region: records.region, delivery };
    await ask(q.changeDeliveryTerms, { delivery, until: "2020-01-01" }, alfa());
    const fresh = { ...about, level: "group" } as const;
    await expect(ask(q.profile, fresh, beta())).rejects.toMatchObject({ code: "licence-ended" });
    // What two deliveries were joined into is held to the terms of both, though these are not shared.
    const joined = await ask(
      q.joinDeliveries,
      { first: records.secret, second: records.earlier },
      alfa(),
    );
    const share = { delivery: joined.delivery, with: "Beta", purpose: "staff" } as const;
    await ask(q.shareDelivery, share, alfa());
    await ask(q.changeDeliveryTerms, { delivery: records.secret, until: "2020-01-01" }, alfa());
    expect(await ask(q.showDelivery, { delivery: joined.delivery }, beta())).toMatchObject({
      licence: "ended",
      terms: { until: "2020-01-01" },
    });
    await ask(q.deleteDelivery, { delivery: joined.delivery, confirmed: true }, alfa());
    for (const id of [delivery, records.secret])
      await ask(q.changeDeliveryTerms, { delivery: id, until: "" }, alfa());
  });

  it("shows a cluster without names where its delivery is not shared, and says why", async () => {
    const how = { hypothesis: records.secretHypothesis, with: "Gamma", purpose: "staff" } as const;
    const share = await ask(q.shareHypothesis, how, alfa());
    const gamma = { audience: records.as("gamma", "analyst") };
    const shown = await ask(q.showHypothesis, { hypothesis: how.hypothesis }, gamma);
    expect(shown.members.length).toBeGreaterThan(2);
    expect(new Set(shown.members.map(({ nameState, name }) => `${nameState} ${name}`))).toEqual(
      new Set(["not-shared null"]),
    );
    expect(shown.mayChange).toBe(false);
    await expect(
      ask(q.changeHypothesis, { hypothesis: how.hypothesis, note: "van ons" }, gamma),
    ).rejects.toMatchObject({ code: "shared-for-reading" });
    await ask(q.stopSharing, { share: share.id }, alfa());
    await expect(
      ask(q.showHypothesis, { hypothesis: how.hypothesis }, gamma),
    ).rejects.toMatchObject({ code: "unknown-cluster" });
  });

  it("keeps what was told in confidence back", async () => {
    const asked = { hypothesis: records.hypothesis };
    const own = await ask(q.showHypothesis, asked, alfa());
    expect(own.confidences).toMatchObject([
      { text: toldInConfidence, writtenBy: "Beheerder van Alfa" },
    ]);
    expect(own.members.flatMap(({ confidences }) => confidences)).toHaveLength(1);
    const lent = await ask(q.showHypothesis, asked, beta());
    expect(lent.mayChange).toBe(true);
    expect(JSON.stringify(lent)).not.toContain(toldInConfidence);
    const administrator = { audience: records.as("alfa", "administrator") };
    expect((await ask(q.showHypothesis, asked, administrator)).confidences).toEqual([]);
  });
});

describe("every question in every role", () => {
  for (const question of questions) {
    it(`${question.name} reaches as far as it says`, { timeout: 60_000 }, async () => {
      const of = samples.get(question.name)!;
      const hosted = Object.values(question.rights).includes("host");
      const wrong: string[] = [];
      for (const role of roles) {
        for (const who of [
          "alfa",
          "beta",
          "gamma",
          ...(hosted ? (["host"] as const) : []),
        ] as const) {
          const cell = `${role} of ${who}`;
          const audience = records.as(who, role);
          const input = await of(records);
          const got = await outcome(question, input, audience);
          const wanted = expected(question, role, who);
          const leaked = secretsFrom(who)
            .filter((word) => !idsIn(input).includes(word))
            .filter((word) => got.told.includes(word));
          if (leaked.length > 0) wrong.push(`${cell} is told ${leaked.join(", ")}`);
          const named = idsIn(input).length > 0;
          const nothing =
            named &&
            got.code !== "not-allowed" &&
            (await asOfNothing(question, input, audience, got));
          const is: Expected =
            got.code === "not-allowed" ? "refused" : nothing ? "as if not there" : "answered";
          // What names no record has nothing that could be missing: there is only nothing of it to be told.
          const held =
            is === wanted || (!named && wanted === "as if not there" && is === "answered");
          if (!held || got.code === "internal" || got.code === "invalid-input") {
            wrong.push(`${cell}: ${is}, not ${wanted}: ${got.told.slice(0, 200)}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });
  }
});
