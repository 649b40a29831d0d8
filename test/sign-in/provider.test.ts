import { mkdirSync, mkdtempSync, chmodSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../../src/api/serve.ts";
import { openClusterwerk, type Clusterwerk } from "../../src/app/clusterwerk.ts";
import { openWorkspace, type Workspace } from "../../src/data/workspace/open-workspace.ts";
import { root } from "../run-program.ts";
import { openBrowser } from "../web/browser.ts";
import { buildScreens } from "../web/served.ts";
import { host, tenant } from "./installation.ts";
import { runProvider, type RunningProvider } from "./provider.ts";

let folder: string;
let clusterwerk: Clusterwerk;
let server: Served;
let workspace: Workspace;
let provider: RunningProvider;
let browser: Browser;

beforeAll(async () => {
  buildScreens();
  folder = mkdtempSync(join(tmpdir(), "cw-oidc-"));
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  mkdirSync(data);
  const port = 20_000 + (process.pid % 20_000);
  const address = `http://127.0.0.1:${port}/`;
  provider = await runProvider(
    {
      bo: { email: "bo@voorbeeld.example", email_verified: true, groups: ["analisten"] },
      cy: { email: "cy@voorbeeld.example", email_verified: false },
      di: { email: "di@elders.example", email_verified: true },
    },
    () => `${address}sign-in/returned`,
  );
  clusterwerk = await openClusterwerk({
    data,
    signIn: {
      provider: {
        name: "Gemeente Voorbeeld",
        issuer: provider.issuer,
        clientId: "clusterwerk",
        clientSecret: "a secret of the test alone",
        groupsClaim: "groups",
        scopes: [],
        rules: [{ group: "analisten", organisation: host, role: "analyst" }],
      },
    },
  });
  server = await serve(clusterwerk, join(root, ".build", "web"), port);
  workspace = await openWorkspace({ folder: join(data, "workspace") });
  await workspace.asSystem(tenant, async (db) => {
    for (const name of ["bo", "cy"]) {
      const { id } = await db
        .insertInto("person")
        .values({ tenant_id: tenant, name, email: `${name}@voorbeeld.example`, blocked_at: null })
        .returning("id")
        .executeTakeFirstOrThrow();
      await db
        .insertInto("assignment")
        .values({
          tenant_id: tenant,
          organisation_id: host,
          person_id: id,
          role: "reader",
          since: "2026-01-01",
          until: null,
        })
        .execute();
    }
  });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await workspace?.close();
  await clusterwerk?.close();
  await provider?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser of somebody's own, gone to the provider and back as they are known there. */
async function cameBackAs(name: string): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width: 390, height: 844 } })
  ).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(new URL("/relatedness", server.address).href);
  await page.getByRole("button", { name: "Aanmelden met Gemeente Voorbeeld" }).click();
  await page.waitForURL(`${provider.issuer}/**`);
  await page.locator('input[name="login"]').fill(name);
  await page.locator('input[name="password"]').fill("anything");
  await page.locator("button[type=submit]").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(`${server.address}**`);
  return page;
}

describe("signing in with the identity provider, in the browser", () => {
  it("lets in whom it knows by a verified address, on the page they came for, with the roles of their groups", async () => {
    const page = await cameBackAs("bo");
    await page.getByRole("link", { name: /^bo, / }).waitFor();
    await page.waitForURL("**/relatedness");
    const who = (await (
      await page.request.get(new URL("/v1/who-am-i", server.address).href)
    ).json()) as {
      organisation: { roles: string[] };
    };
    expect(who.organisation.roles).toEqual(["analyst", "reader"]);
  });

  it("knows them the next time by who they are there, whatever their address is now", async () => {
    await workspace.asSystem(tenant, (db) =>
      db
        .updateTable("person")
        .set({ email: "bo.nieuw@voorbeeld.example" })
        .where("name", "=", "bo")
        .execute(),
    );
    const page = await cameBackAs("bo");
    await page.getByRole("link", { name: /^bo, / }).waitFor();
  });

  it("makes nobody an account: not for an address that is not verified, nor for a stranger", async () => {
    for (const name of ["cy", "di"]) {
      const page = await cameBackAs(name);
      await page.getByText("hebt hier nog geen account").waitFor();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      const answer = await page.request.get(new URL("/v1/who-am-i", server.address).href);
      expect(answer.status(), name).toBe(401);
    }
    const identities = await workspace.asSystem(tenant, (db) =>
      db.selectFrom("provider_identity").select("subject").execute(),
    );
    expect(identities).toEqual([{ subject: "bo" }]);
  });

  it("takes back a role that a group no longer gives", async () => {
    const { followProvider } = await import("../../src/data/workspace/sign-in/provider-roles.ts");
    const roles = await workspace.asSystem(tenant, async (db) => {
      const { id } = await db
        .selectFrom("person")
        .select("id")
        .where("name", "=", "bo")
        .executeTakeFirstOrThrow();
      await followProvider(db, tenant, id, []);
      return db.selectFrom("assignment").select("role").where("person_id", "=", id).execute();
    });
    expect(roles).toEqual([{ role: "reader" }]);
  });

  it("takes no answer that it did not ask for, and none twice", async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(new URL("/sign-in/returned?code=x&state=y", server.address).href);
    await page.getByText("horen niet bij elkaar").waitFor();
    const { status } = await fetch(new URL("/v1/sign-in/arrivals", server.address), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "?code=x&state=y" }),
    });
    expect(status).toBe(401);
  });
});
