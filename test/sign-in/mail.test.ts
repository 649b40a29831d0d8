import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installation, type Installation } from "./installation.ts";

/** What came in at a real SMTP server of our own, newest last. */
const letters: { to: string; text: string }[] = [];
let arrived = (): void => {};
let post: SMTPServer;
let at: Installation;

beforeAll(async () => {
  post = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        letters.push({ to, text: text.replaceAll("=\r\n", "").replaceAll("=3D", "=") });
        done();
        arrived();
      });
    },
  });
  const server = post.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  const mail = { server: `smtp://127.0.0.1:${port}`, from: "Clusterwerk <cw@voorbeeld.example>" };
  at = await installation({ signIn: { mail } });
  await at.first();
  await at.person("bo@voorbeeld.example", ["reader"]);
});
afterAll(async () => {
  await at.close();
  await new Promise<void>((resolve) => post.close(resolve));
});

const ask = (email: string, language = "nl") =>
  at.ask("POST", "/v1/sign-in/link-requests", {
    json: { email },
    headers: { "accept-language": language },
  });
const letter = () => new Promise<void>((resolve) => (arrived = resolve));
const enter = (secret: string) => at.ask("POST", "/v1/sign-in/links", { json: { secret } });
const linkIn = (text: string) => /http:\/\/127\.0\.0\.1:\d+\/link#([\w-]{43})/.exec(text)![1];

describe("a link by e-mail", () => {
  it("is sent to who has a role, in their language, and lets in once", async () => {
    const coming = letter();
    const answer = await ask("BO@voorbeeld.example");
    expect([answer.status, answer.body]).toEqual([202, { asked: true }]);
    await coming;
    const { to, text } = letters.at(-1)!;
    expect(to).toBe("bo@voorbeeld.example");
    expect(text).toContain("Subject: Aanmelden bij Clusterwerk");
    const secret = linkIn(text);
    // Whatever opens the link without pressing the button uses nothing up.
    expect((await at.ask("GET", `/link`)).status).toBe(200);
    const entered = await enter(secret);
    expect(entered.status).toBe(200);
    const who = await at.ask("GET", "/v1/who-am-i", { cookie: entered.cookie });
    expect(who.body).toMatchObject({ person: { email: "bo@voorbeeld.example" } });
    expect((await enter(secret)).status).toBe(410);
  });

  it("works for a quarter of an hour", async () => {
    const coming = letter();
    await ask("bo@voorbeeld.example", "en");
    await coming;
    expect(letters.at(-1)!.text).toContain("Subject: Sign in to Clusterwerk");
    const { ends_at, made_at } = await at.system((db) =>
      db
        .selectFrom("sign_in_link")
        .select(["ends_at", "made_at"])
        .where("used_at", "is", null)
        .executeTakeFirstOrThrow(),
    );
    expect((ends_at.getTime() - made_at.getTime()) / 60_000).toBeCloseTo(15, 1);
  });

  it("is not sent to who has no account or no role, who are answered alike", async () => {
    await at.person("zonder@voorbeeld.example", []);
    const before = letters.length;
    const answers = [];
    for (const email of ["niemand@voorbeeld.example", "zonder@voorbeeld.example"]) {
      answers.push(await ask(email));
    }
    const coming = letter();
    answers.push(await ask("an@voorbeeld.example"));
    await coming;
    for (const { status, body } of answers) {
      expect([status, body]).toEqual([202, { asked: true }]);
    }
    expect(letters.slice(before).map(({ to }) => to)).toEqual(["an@voorbeeld.example"]);
  });

  it("is not asked for without end, whoever it is for", async () => {
    for (const email of ["bo@voorbeeld.example", "niemand-daar@voorbeeld.example"]) {
      let { status } = await ask(email);
      for (let k = 0; k < 6 && status === 202; k++) ({ status } = await ask(email));
      expect(status, email).toBe(429);
    }
  });
});
