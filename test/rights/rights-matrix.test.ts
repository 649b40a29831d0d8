import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rightsPage } from "../../docs/rights.ts";
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
afterAll(() => records.opened.close());

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
