import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as q from "../../../src/contract/index.ts";
import type { AnswerOf, InputOf, Question } from "../../../src/contract/question.ts";
import { openWorkspace } from "../../../src/data/workspace/open-workspace.ts";
import { type Audience, defaultAudience } from "../../../src/domain/audience.ts";
import { type Opened, openedEmpty } from "../opened.ts";

let opened: Opened;
let other: string;
beforeAll(async () => {
  opened = await openedEmpty();
  const elsewhere = { name: "Elders", kind: "guest" } as const;
  const first = { administratorName: "Ada", administratorEmail: "ada@elders.example" };
  ({ id: other } = await opened.clusterwerk.ask(q.addOrganisation, { ...elsewhere, ...first }));
}, 60_000);
afterAll(() => opened.close());

const ask = <Q extends Question>(question: Q, input: InputOf<Q>, audience = defaultAudience) =>
  opened.clusterwerk.ask(question, input as never, { audience }) as Promise<AnswerOf<Q>>;
const invite = async (name: string, audience = defaultAudience): Promise<string> => {
  const email = `${name.toLowerCase()}@voorbeeld.example`;
  return (await ask(q.invitePerson, { name, email, role: "administrator" }, audience)).id;
};
const as = (person: string): Audience => ({ ...defaultAudience, person });
const there = (): Audience => ({ ...defaultAudience, organisation: other });

/** Every text of every table of the workspace. */
async function everything(): Promise<string> {
  const workspace = await openWorkspace({ folder: join(opened.data, "workspace") });
  try {
    return await workspace.withConnection(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public'",
      );
      let text = "";
      for (const { name } of rows) {
        const found = await client.query(`select t::text from "${name}" t`);
        text += JSON.stringify(found.rows);
      }
      return text;
    });
  } finally {
    await workspace.close();
  }
}

describe("what is kept of a person who works here", () => {
  it("is told to their administrator and to themselves", async () => {
    const bea = await invite("Bea");
    await ask(q.askPrivacy, { kind: "access", number: "00000011", text: "Graag." }, as(bea));
    const held = await ask(q.showHeldPerson, { person: bea });
    expect(held).toMatchObject({
      name: "Bea",
      email: "bea@voorbeeld.example",
      roles: [{ role: "administrator", until: null }],
      wrote: { requests: 1, decisions: 0 },
      sessions: [],
    });
    expect(held.auditLines).toBeGreaterThan(0);
    const own = await ask(q.showHeldSelf, {}, as(bea));
    expect(own.held).toMatchObject({ id: bea, name: "Bea", wrote: { requests: 1 } });
    expect(await ask(q.showHeldSelf, {})).toEqual({ held: null });
  });

  it("is told of nobody else's people, and of their own no more than is kept here", async () => {
    const cas = await invite("Cas", there());
    const unknown = { code: "unknown-person" };
    await expect(ask(q.showHeldPerson, { person: cas })).rejects.toMatchObject(unknown);
    await expect(ask(q.forgetPerson, { person: cas })).rejects.toMatchObject(unknown);
    await invite("Cas");
    const { knownBy, roles } = await ask(q.showHeldPerson, { person: cas });
    expect([knownBy.length, roles.length]).toEqual([1, 1]);
    expect((await ask(q.showHeldSelf, {}, as(cas))).held?.knownBy).toHaveLength(2);
  });
});

describe("a person who left", () => {
  it("is forgotten: no table names them, and the log is whole", async () => {
    const dirk = await invite("Dirk");
    await ask(q.askPrivacy, { kind: "access", number: "00000011", text: "Graag." }, as(dirk));
    expect(await everything()).toContain("dirk@voorbeeld.example");
    expect(await ask(q.forgetPerson, { person: dirk })).toMatchObject({ account: "forgotten" });
    const left = await everything();
    expect(left).not.toMatch(/dirk/i);
    expect(left).toContain(dirk);
    expect(await opened.clusterwerk.ask(q.verifyAudit, {})).toMatchObject({ whole: true });
    const held = await ask(q.showHeldPerson, { person: dirk });
    expect(held.name).toBe(`#${dirk.slice(0, 8)}`);
    const today = new Date().toISOString().slice(0, 10);
    expect(held.roles.every(({ until }) => until !== null && until < today)).toBe(true);
    // Whoever comes back is somebody new.
    expect(await invite("Dirk")).not.toBe(dirk);
  });

  it("keeps the account that another organisation knows", async () => {
    const eva = await invite("Eva");
    await invite("Eva", there());
    expect(await ask(q.forgetPerson, { person: eva })).toMatchObject({ account: "kept" });
    const { held } = await ask(q.showHeldSelf, {}, { ...there(), person: eva });
    expect(held?.email).toBe("eva@voorbeeld.example");
    expect(await ask(q.forgetPerson, { person: eva }, there())).toMatchObject({
      account: "forgotten",
    });
    expect(await everything()).not.toMatch(/eva@/i);
  });

  it("is not the last who administers", async () => {
    const alone = { ...there() };
    const { people } = await ask(q.listPeople, {}, alone);
    const administrators = people.filter(
      ({ roles, blocked }) =>
        !blocked && roles.some(({ role, today }) => today && role === "administrator"),
    );
    for (const { id } of administrators.slice(1)) await ask(q.forgetPerson, { person: id }, alone);
    await expect(
      ask(q.forgetPerson, { person: administrators[0].id }, alone),
    ).rejects.toMatchObject({ code: "last-administrator" });
  });
});
