import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { questions, reachOf } from "../../src/contract/index.ts";
import { routes } from "../../src/api/routes.ts";
import { serve } from "../../src/api/serve.ts";
import { defaultAudience } from "../../src/domain/audience.ts";
import {
  askedAs,
  host,
  installation,
  passphrase,
  tenant,
  type Installation,
} from "./installation.ts";

let at: Installation;
let an: string;

beforeAll(async () => {
  at = await installation();
});
afterAll(() => at.close());

const code = (answer: { body: Record<string, unknown> }) => answer.body.code;
const withPassphrase = (email: string, given = passphrase, cookie?: string) =>
  at.ask("POST", "/v1/sign-in/passphrase", {
    json: { email, passphrase: given },
    ...(cookie ? { cookie } : {}),
  });

describe("while nobody has an account", () => {
  it("answers whoever holds the machine, and says that it does", async () => {
    const who = await at.ask("GET", "/v1/who-am-i");
    expect(who.body).toMatchObject({ person: null, open: true, purpose: "staff" });
    expect((await at.ask("GET", "/v1/deliveries")).status).toBe(200);
  });

  it("does not answer what another server passed on", async () => {
    for (const header of ["x-forwarded-for", "x-forwarded-host", "forwarded"]) {
      const answer = await at.ask("GET", "/v1/deliveries", { headers: { [header]: "elsewhere" } });
      expect(answer.status, header).toBe(401);
    }
  });

  it("is not served to others", async () => {
    const elsewhere = serve(at.clusterwerk, at.folder, 0, { address: "https://cw.example/" });
    await expect(elsewhere).rejects.toMatchObject({ code: "administrator-needed" });
    const nameless = serve(at.clusterwerk, at.folder, 0, { host: "0.0.0.0" });
    await expect(nameless).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("makes nobody administrator with another link, or with a passphrase that is soon guessed", async () => {
    const json = {
      secret: "A".repeat(43),
      name: "An de Vries",
      email: "an@voorbeeld.example",
      passphrase,
      organisation: "Gemeente Voorbeeld",
    };
    expect(code(await at.ask("POST", "/v1/sign-in/first", { json }))).toBe("link-ended");
    const weak = { ...json, passphrase: "Welkom2026!!" };
    expect(code(await at.ask("POST", "/v1/sign-in/first", { json: weak }))).toBe("passphrase-weak");
    expect((await at.ask("GET", "/v1/who-am-i")).body.open).toBe(true);
  });

  it("makes the first administrator with its link, of two at once one", async () => {
    const link = await at.clusterwerk.signIn.firstLink();
    expect(await at.clusterwerk.signIn.firstLink(), "shown once").toBeUndefined();
    const json = {
      secret: link!.path.split("#")[1],
      name: "An de Vries",
      email: "an@voorbeeld.example",
      passphrase,
      organisation: "Gemeente Voorbeeld",
    };
    const tries = await Promise.all(
      [1, 2].map(() => at.ask("POST", "/v1/sign-in/first", { json })),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    an = tries.find(({ status }) => status === 200)!.cookie;
    const who = await at.ask("GET", "/v1/who-am-i", { cookie: an });
    expect(who.body).toMatchObject({
      person: { name: "An de Vries", hasPassphrase: true },
      organisation: { id: host, name: "Gemeente Voorbeeld" },
      open: false,
    });
  });
});

describe("from the first account on", () => {
  it("asks everyone to sign in, at every route", async () => {
    for (const [method, path] of routes) {
      const one = path.replaceAll(/:[a-zA-Z]+/g, "x");
      const answer = await at.ask(method.toUpperCase(), `/v1${one}`);
      expect(answer.status, `${method} ${path}`).toBe(401);
    }
    for (const path of ["/v1/uploads?fileName=x.csv", "/v1/nothing"]) {
      expect((await at.ask("POST", path, { json: {} })).status, path).toBe(401);
    }
    for (const path of [
      "/v1/deliveries/x/set-aside.csv",
      "/v1/comparisons/x/y/changes.csv",
      "/v1/jobs/x/events",
    ]) {
      expect((await at.ask("GET", path)).status, path).toBe(401);
    }
  });

  it("tells anyone how to sign in, and how the API is used, and no more", async () => {
    expect((await at.ask("GET", "/v1/sign-in")).body).toEqual({
      mail: false,
      provider: null,
      open: false,
    });
    expect((await at.ask("GET", "/v1/openapi.json")).status).toBe(200);
    const text = (await at.ask("GET", "/.well-known/security.txt")).body.text;
    expect(text).toMatch(/^Contact: \S+\nExpires: \d{4}-/);
  });

  it("gives a cookie that scripts cannot read and other sites cannot send", async () => {
    const answer = await withPassphrase("AN@voorbeeld.example");
    const cookie = answer.headers.getSetCookie()[0];
    expect(cookie).toMatch(/^clusterwerk-session-\d+=[\w-]{43}; /);
    for (const part of ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200"]) {
      expect(cookie).toContain(part);
    }
    expect(cookie).not.toContain("Domain");
  });

  it("gives another secret at each sign-in, and ends the one the browser had", async () => {
    const before = (await withPassphrase("an@voorbeeld.example")).cookie;
    const after = (await withPassphrase("an@voorbeeld.example", passphrase, before)).cookie;
    expect(after).not.toBe(before);
    expect((await at.ask("GET", "/v1/who-am-i", { cookie: before })).status).toBe(401);
    expect((await at.ask("GET", "/v1/who-am-i", { cookie: after })).status).toBe(200);
  });

  it("refuses one and the same whether the account exists or not", async () => {
    await at.person("bo@voorbeeld.example", ["reader"]);
    const [wrong, none, unset] = await Promise.all([
      withPassphrase("an@voorbeeld.example", "een andere wachtzin"),
      withPassphrase("niemand@voorbeeld.example", "een andere wachtzin"),
      withPassphrase("bo@voorbeeld.example", "een andere wachtzin"),
    ]);
    expect(wrong.status).toBe(401);
    expect(none.body).toEqual(wrong.body);
    expect(unset.body).toEqual(wrong.body);
    const names = (answer: typeof wrong) => [...answer.headers.keys()].toSorted();
    expect(names(none)).toEqual(names(wrong));
    expect(wrong.cookie).toBe("");
  });

  it("keeps of every secret a hash alone", async () => {
    const cookie = (await withPassphrase("an@voorbeeld.example")).cookie.split("=")[1];
    const dump = await at.system(async (db) =>
      JSON.stringify([
        await db.selectFrom("session").selectAll().execute(),
        await db.selectFrom("passphrase").selectAll().execute(),
        await db.selectFrom("sign_in_link").selectAll().execute(),
        await db.selectFrom("audit_line").selectAll().execute(),
      ]),
    );
    expect(dump).not.toContain(cookie);
    expect(dump).not.toContain(passphrase);
    expect(dump).toContain("scrypt:15:8:3:");
  });

  it("withholds these tables from whatever somebody's question leads to", async () => {
    for (const table of [
      "session",
      "passphrase",
      "sign_in_link",
      "api_token",
      "provider_identity",
    ]) {
      const reading = at.workspace.as(defaultAudience, (db) =>
        sql`select * from ${sql.table(table)}`.execute(db),
      );
      await expect(reading, table).rejects.toThrow(/permission denied/);
    }
  });

  it("writes down who came in and who failed to", async () => {
    const { lines } = await at.system(async (db) => ({
      lines: await db
        .selectFrom("audit_line")
        .select(["action", "result", "code", "person_id", "origin"])
        .where("action", "=", "sign-in")
        .execute(),
    }));
    expect(lines.some(({ result, person_id }) => result === "done" && person_id !== null)).toBe(
      true,
    );
    expect(lines.some(({ code: why }) => why === "sign-in-failed")).toBe(true);
    expect(lines.every(({ origin }) => origin.includes("127.0.0.1"))).toBe(true);
  });
});

describe("a request that changes something with a cookie", () => {
  const change = (headers: Record<string, string>) =>
    fetch(new URL("/v1/sessions/_end", at.server.address), {
      method: "POST",
      headers: { cookie: an, "content-type": "application/json", ...headers },
      body: "{}",
    });

  it("is refused from another site, from nowhere, and from a page without an origin", async () => {
    for (const headers of [
      {},
      { origin: "null" },
      { origin: "https://elsewhere.example" },
      { origin: "http://127.0.0.1:1" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: new URL(at.server.address).origin, "sec-fetch-site": "cross-site" },
    ] as Record<string, string>[]) {
      expect((await change(headers)).status, JSON.stringify(headers)).toBe(403);
    }
    expect((await at.ask("GET", "/v1/who-am-i", { cookie: an })).status).toBe(200);
  });

  it("is done from our own page, and signs out", async () => {
    const { cookie } = await withPassphrase("an@voorbeeld.example");
    const { origin } = new URL(at.server.address);
    const answer = await fetch(new URL("/v1/sessions/_end", origin), {
      method: "POST",
      headers: { cookie, origin },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toContain("Max-Age=0");
    expect((await at.ask("GET", "/v1/who-am-i", { cookie })).status).toBe(401);
  });
});

describe("sessions", () => {
  it("are listed with the one that asks, and each can be ended by its own person alone", async () => {
    const other = (await withPassphrase("an@voorbeeld.example")).cookie;
    const { sessions } = (await at.ask("GET", "/v1/sessions", { cookie: an })).body as {
      sessions: { id: string; current: boolean }[];
    };
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const mine = sessions.find(({ current }) => current)!;
    const theirs = (await at.ask("GET", "/v1/sessions", { cookie: other })).body as typeof mine & {
      sessions: { id: string; current: boolean }[];
    };
    const { id } = theirs.sessions.find(({ current }) => current)!;
    const ended = await at.ask("DELETE", `/v1/sessions/${id}`, { cookie: an });
    expect(ended.body).toEqual({ ended: 1 });
    expect((await at.ask("GET", "/v1/who-am-i", { cookie: other })).status).toBe(401);

    const link = await at.clusterwerk.ask(
      questions.find(({ name }) => name === "make-sign-in-link")!,
      { email: "bo@voorbeeld.example" } as never,
    );
    const secret = (link as { link: string }).link.split("#")[1];
    const bo = (await at.ask("POST", "/v1/sign-in/links", { json: { secret } })).cookie;
    const stranger = await at.ask("DELETE", `/v1/sessions/${mine.id}`, { cookie: bo });
    expect(stranger.body).toEqual({ ended: 0 });
    expect((await at.ask("GET", "/v1/who-am-i", { cookie: an })).status).toBe(200);
  });

  it("end after an hour without use, and after twelve in any case", async () => {
    for (const set of ["seen_at = now() - interval '61 minutes'", "ends_at = now()"]) {
      const { cookie } = await withPassphrase("an@voorbeeld.example");
      expect((await at.ask("GET", "/v1/who-am-i", { cookie })).status).toBe(200);
      await at.system((db) =>
        sql`update session set ${sql.raw(set)} where id = (
          select id from session order by made_at desc limit 1)`.execute(db),
      );
      expect((await at.ask("GET", "/v1/who-am-i", { cookie })).status, set).toBe(401);
    }
    const { rows } = await at.system((db) =>
      sql<{ hours: number }>`select extract(epoch from ends_at - made_at) / 3600 as hours
        from session order by ends_at desc limit 1`.execute(db),
    );
    expect(Number(rows[0].hours)).toBeCloseTo(12, 1);
  });

  it("end with their person when blocked, and do not come back with them", async () => {
    const cy = await at.person("cy@voorbeeld.example", ["analyst"]);
    const secret = await handedLink("cy@voorbeeld.example");
    const { cookie } = await at.ask("POST", "/v1/sign-in/links", { json: { secret } });
    expect((await at.ask("GET", "/v1/deliveries", { cookie })).status).toBe(200);
    const set = (blocked: boolean) =>
      at.ask("PATCH", `/v1/persons/${cy}`, { cookie: an, json: { blocked } });
    expect((await set(true)).status).toBe(200);
    expect((await at.ask("GET", "/v1/deliveries", { cookie })).status).toBe(401);
    await set(false);
    expect((await at.ask("GET", "/v1/deliveries", { cookie })).status).toBe(401);
  });

  it("carry the roles of today", async () => {
    const di = await at.person("di@voorbeeld.example", ["analyst"]);
    const secret = await handedLink("di@voorbeeld.example");
    const { cookie } = await at.ask("POST", "/v1/sign-in/links", { json: { secret } });
    expect((await at.ask("GET", "/v1/mappings", { cookie })).status).toBe(200);
    await at.system((db) =>
      db.updateTable("assignment").set({ role: "reader" }).where("person_id", "=", di).execute(),
    );
    expect((await at.ask("GET", "/v1/mappings", { cookie })).status).toBe(403);
    await at.system((db) =>
      db
        .updateTable("assignment")
        .set({ until: "2026-01-02" })
        .where("person_id", "=", di)
        .execute(),
    );
    const none = await at.ask("GET", "/v1/who-am-i", { cookie });
    expect([none.status, code(none)]).toEqual([403, "no-role-today"]);
  });

  it("go on for another organisation only where their person has a role", async () => {
    const club = await at.organisation("Kring Voorbeeld");
    const elsewhere = await at.organisation("Kring Elders");
    const ed = await at.person("ed@voorbeeld.example", ["analyst"]);
    await at.system((db) =>
      db
        .insertInto("assignment")
        .values({
          tenant_id: tenant,
          organisation_id: club,
          person_id: ed,
          role: "member",
          since: "2026-01-01",
          until: null,
        })
        .execute(),
    );
    const secret = await handedLink("ed@voorbeeld.example");
    const { cookie } = await at.ask("POST", "/v1/sign-in/links", { json: { secret } });
    const go = (organisation: string) =>
      at.ask("POST", "/v1/sessions/_switch", { cookie, json: { organisation } });
    expect((await go(elsewhere)).status).toBe(403);
    expect((await go(club)).status).toBe(200);
    const who = await at.ask("GET", "/v1/who-am-i", { cookie });
    expect(who.body).toMatchObject({
      organisation: { id: club, roles: ["member"] },
      purpose: "partner",
    });
    expect((await at.ask("GET", "/v1/mappings", { cookie })).status).toBe(403);
  });
});

async function handedLink(email: string): Promise<string> {
  const answer = await at.ask("POST", "/v1/sign-in-links", { cookie: an, json: { email } });
  return String(answer.body.link).split("#")[1];
}

describe("a link that is handed over", () => {
  it("lets in once, and only for as long as it lasts", async () => {
    const secret = await handedLink("bo@voorbeeld.example");
    const use = () => at.ask("POST", "/v1/sign-in/links", { json: { secret } });
    const tries = await Promise.all([use(), use()]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    const old = await handedLink("bo@voorbeeld.example");
    await at.system((db) => sql`update sign_in_link set ends_at = now()`.execute(db));
    const late = await at.ask("POST", "/v1/sign-in/links", { json: { secret: old } });
    expect([late.status, code(late)]).toEqual([410, "link-ended"]);
  });

  it("is void once another was made", async () => {
    const first = await handedLink("bo@voorbeeld.example");
    const second = await handedLink("bo@voorbeeld.example");
    expect((await at.ask("POST", "/v1/sign-in/links", { json: { secret: first } })).status).toBe(
      410,
    );
    expect((await at.ask("POST", "/v1/sign-in/links", { json: { secret: second } })).status).toBe(
      200,
    );
  });

  it("is made by an administrator for whom they answer, and by nobody else", async () => {
    const reader = (
      await at.ask("POST", "/v1/sign-in/links", {
        json: { secret: await handedLink("bo@voorbeeld.example") },
      })
    ).cookie;
    const asked = await at.ask("POST", "/v1/sign-in-links", {
      cookie: reader,
      json: { email: "an@voorbeeld.example" },
    });
    expect(code(asked)).toBe("not-allowed");
    // An administrator of a club cannot become the municipality's, whatever both are members of.
    const club = await at.organisation("Kring van Fee");
    await at.person("fee@kring.example", ["administrator"], club);
    const gus = await at.person("gus@kring.example", ["member"], club);
    const fee = (
      await at.ask("POST", "/v1/sign-in/links", {
        json: { secret: await handedLink("fee@kring.example") },
      })
    ).cookie;
    const link = (email: string) =>
      at.ask("POST", "/v1/sign-in-links", { cookie: fee, json: { email } });
    expect((await link("gus@kring.example")).status).toBe(201);
    expect(code(await link("an@voorbeeld.example"))).toBe("unknown-account");
    await at.system((db) =>
      db
        .insertInto("assignment")
        .values({
          tenant_id: tenant,
          organisation_id: host,
          person_id: gus,
          role: "administrator",
          since: "2026-01-01",
          until: null,
        })
        .execute(),
    );
    expect(code(await link("gus@kring.example"))).toBe("unknown-account");
  });

  it("proves who somebody is to the organisation that handed it over, and to no other", async () => {
    // A club invites an address that is not its own, lets itself in and keeps a passphrase.
    const club = await at.organisation("Kring van Ilse");
    await at.person("ilse@kring.example", ["administrator"], club);
    const mayor = await at.person("burgemeester@voorbeeld.example", ["member"], club);
    const enter = async (secret: string) =>
      (await at.ask("POST", "/v1/sign-in/links", { json: { secret } })).cookie;
    const ilse = await enter(await handedLink("ilse@kring.example"));
    const made = await at.ask("POST", "/v1/sign-in-links", {
      cookie: ilse,
      json: { email: "burgemeester@voorbeeld.example" },
    });
    const taken = await enter(String(made.body.link).split("#")[1]);
    const own = "negen houten klompen";
    await at.ask("POST", "/v1/passphrases", { cookie: taken, json: { passphrase: own } });
    // Later the municipality invites the same address, and the club gains nothing by it.
    await at.system((db) =>
      db
        .insertInto("assignment")
        .values({
          tenant_id: tenant,
          organisation_id: host,
          person_id: mayor,
          role: "administrator",
          since: "2026-01-01",
          until: null,
        })
        .execute(),
    );
    const again = (await withPassphrase("burgemeester@voorbeeld.example", own)).cookie;
    for (const cookie of [taken, again]) {
      const who = (await at.ask("GET", "/v1/who-am-i", { cookie })).body;
      expect(who).toMatchObject({ organisation: { id: club }, workplaces: [{ id: club }] });
      const go = await at.ask("POST", "/v1/sessions/_switch", {
        cookie,
        json: { organisation: host },
      });
      expect(go.status).toBe(403);
    }
    const proven = await enter(await handedLink("burgemeester@voorbeeld.example"));
    const places = (await at.ask("GET", "/v1/who-am-i", { cookie: proven })).body.workplaces;
    expect(places).toHaveLength(2);
    // What the club made of the account meanwhile has ended.
    expect((await withPassphrase("burgemeester@voorbeeld.example", own)).status).toBe(401);
    for (const cookie of [taken, again]) {
      expect((await at.ask("GET", "/v1/who-am-i", { cookie })).status).toBe(401);
    }
  });
});

describe("a passphrase", () => {
  it("is changed by who knows it, and every other session ends", async () => {
    const email = "han@voorbeeld.example";
    await at.person(email, ["analyst"]);
    const json = { secret: await handedLink(email) };
    const { cookie } = await at.ask("POST", "/v1/sign-in/links", { json });
    const change = (wish: object) => at.ask("POST", "/v1/passphrases", { cookie, json: wish });
    expect((await change({ passphrase: "zeven gele paraplus" })).body).toEqual({ ended: 0 });
    const other = (await withPassphrase(email, "zeven gele paraplus")).cookie;
    expect(code(await change({ passphrase: "acht blauwe paraplus" }))).toBe("passphrase-wrong");
    const wrong = { current: "iets heel anders", passphrase: "acht blauwe paraplus" };
    expect(code(await change(wrong))).toBe("passphrase-wrong");
    const right = { current: "zeven gele paraplus", passphrase: "acht blauwe paraplus" };
    expect((await change(right)).body).toEqual({ ended: 1 });
    expect((await at.ask("GET", "/v1/who-am-i", { cookie: other })).status).toBe(401);
    expect((await at.ask("GET", "/v1/who-am-i", { cookie })).status).toBe(200);
    expect((await withPassphrase(email, "zeven gele paraplus")).status).toBe(401);
    expect((await withPassphrase(email, "acht blauwe paraplus")).status).toBe(200);
  });
});

describe("a token", () => {
  const make = async (cookie: string, json: object) =>
    (await at.ask("POST", "/v1/tokens", { cookie, json })).body as {
      id: string;
      secret: string;
    };
  const as = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });

  it("asks in somebody's place, without a word of where it comes from", async () => {
    const { secret, id } = await make(an, { name: "Maandrapport", scope: "write" });
    expect(secret).toMatch(/^cwt_[\w-]{43}$/);
    const who = await at.ask("GET", "/v1/who-am-i", as(secret));
    expect(who.body).toMatchObject({ person: { email: "an@voorbeeld.example" } });
    const listed = (await at.ask("GET", "/v1/tokens", { cookie: an })).body as {
      tokens: { id: string; usedAt: string | null }[];
    };
    expect(JSON.stringify(listed)).not.toContain(secret);
    expect(listed.tokens.find((one) => one.id === id)?.usedAt).not.toBeNull();
  });

  it("for reading changes nothing", async () => {
    const { secret } = await make(an, { name: "Lezen" });
    expect((await at.ask("GET", "/v1/deliveries", as(secret))).status).toBe(200);
    for (const [method, path, question] of routes) {
      if (question.effect !== "writes") continue;
      const answer = await at.ask(method.toUpperCase(), `/v1${path.replaceAll(/:\w+/g, "x")}`, {
        json: {},
        ...as(secret),
      });
      expect([400, 403, 428], `${method} ${path}`).toContain(answer.status);
    }
    const upload = await at.ask("POST", "/v1/uploads?fileName=a.csv", { json: {}, ...as(secret) });
    expect(upload.status).toBe(403);
  });

  it("leads to no other secret, and to nobody's sessions", async () => {
    const { secret } = await make(an, { name: "Schrijven", scope: "write" });
    for (const [method, path, json] of [
      ["POST", "/v1/tokens", { name: "nog een" }],
      ["POST", "/v1/sign-in-links", { email: "bo@voorbeeld.example" }],
      ["POST", "/v1/passphrases", { passphrase: "acht blauwe paraplus" }],
      ["POST", "/v1/sessions/_end", { everywhere: true }],
    ] as const) {
      const answer = await at.ask(method, path, { json, ...as(secret) });
      expect([answer.status, code(answer)], path).toEqual([403, "session-needed"]);
    }
  });

  it("ends when revoked, when its days are over, and with the role of its maker", async () => {
    const [revoked, old] = [await make(an, { name: "a" }), await make(an, { name: "b", days: 1 })];
    await at.ask("DELETE", `/v1/tokens/${revoked.id}`, { cookie: an });
    await at.system((db) =>
      sql`update api_token set ends_at = now() where id = ${old.id}`.execute(db),
    );
    for (const { secret } of [revoked, old]) {
      expect((await at.ask("GET", "/v1/deliveries", as(secret))).status).toBe(401);
    }
    expect((await make(an, { name: "c", days: 366 })).secret).toBeUndefined();
  });

  it("that is none is not made good by a cookie", async () => {
    const answer = await at.ask("GET", "/v1/deliveries", {
      cookie: an,
      headers: { authorization: "Bearer cwt_nothing" },
    });
    expect(answer.status).toBe(401);
  });
});

it("lets nobody upload whose role may not import", async () => {
  const json = { secret: await handedLink("bo@voorbeeld.example") };
  const { cookie } = await at.ask("POST", "/v1/sign-in/links", { json });
  const answer = await at.ask("POST", "/v1/uploads?fileName=a.csv", { cookie, json: { a: 1 } });
  expect(code(answer)).toBe("not-allowed");
  const importing = questions.find(({ name }) => name === "import-delivery")!;
  expect(reachOf(importing.rights, ["reader"])).toBe("none");
});

describe("served under an address of its own", () => {
  it("answers to that name and to no other, over https alone, with cookies that hold to it", async () => {
    const served = await serve(at.clusterwerk, at.folder, 0, { address: "https://cw.example/" });
    const ask = (name: string, options: Parameters<typeof askedAs>[2]) =>
      askedAs(served.listening, name, options);
    expect((await ask("elsewhere.example", { path: "/v1/sign-in" })).status).toBe(421);
    const own = await ask("cw.example", { path: "/v1/sign-in" });
    expect(own.status).toBe(200);
    expect(own.headers["strict-transport-security"]).toMatch(/max-age=31536000/);
    expect((await ask("cw.example", { path: "/v1/deliveries" })).status).toBe(401);
    const entered = await ask("cw.example", {
      method: "POST",
      path: "/v1/sign-in/passphrase",
      headers: { origin: "https://cw.example", "x-forwarded-for": "192.0.2.7" },
      json: { email: "an@voorbeeld.example", passphrase },
    });
    expect(entered.status).toBe(200);
    expect(entered.headers["set-cookie"]?.[0]).toMatch(/^__Host-clusterwerk-session=.*Secure/);
    const foreign = await ask("cw.example", {
      method: "POST",
      path: "/v1/sign-in/passphrase",
      headers: { origin: "https://elsewhere.example" },
      json: { email: "an@voorbeeld.example", passphrase },
    });
    expect(foreign.status).toBe(403);
    await served.close();
  });
});

/** Last, since it uses up what may be tried. */
describe("whoever guesses", () => {
  it("is stopped, whether the account exists or not, and told for how long", async () => {
    for (const email of ["an@voorbeeld.example", "niemand-hier@voorbeeld.example"]) {
      let last = await withPassphrase(email, "dit is hem niet ook");
      for (let k = 0; k < 10 && last.status === 401; k++) {
        last = await withPassphrase(email, "dit is hem niet ook");
      }
      expect([last.status, code(last)], email).toEqual([429, "too-many-attempts"]);
      expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    // Who was in stays in, and comes in by another way.
    expect((await at.ask("GET", "/v1/who-am-i", { cookie: an })).status).toBe(200);
    const json = { secret: await handedLink("an@voorbeeld.example") };
    expect((await at.ask("POST", "/v1/sign-in/links", { json })).status).toBe(200);
  });

  it("at tokens is stopped too", async () => {
    let status = 401;
    for (let k = 0; k < 70 && status === 401; k++) {
      ({ status } = await at.ask("GET", "/v1/deliveries", {
        headers: { authorization: `Bearer cwt_${k}` },
      }));
    }
    expect(status).toBe(429);
  });
});
