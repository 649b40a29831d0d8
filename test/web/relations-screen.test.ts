import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Clusterwerk, openClusterwerk } from "../../src/app/clusterwerk.ts";
import * as q from "../../src/contract/index.ts";
import { defaultAudience } from "../../src/domain/audience.ts";
import { inventedRegister } from "../invented-register.ts";
import { openScreens, type Screens } from "./screens.ts";

let screens: Screens;
let page: Page;
let own: string;
let delivery: string;

/** The data folder, once nobody but the browser is to have opened it. */
let data: string;
let cluster: string;

beforeAll(async () => {
  const made = await inventedRegister();
  const { clusterwerk } = made;
  ({ delivery, data } = made);
  const { regions } = await clusterwerk.ask(q.listRegions, {});
  for (const { id: region } of regions) {
    const { clusters } = await clusterwerk.ask(q.latent, { region, shuffles: 19 });
    const [first] = clusters;
    if (!first) continue;
    cluster = first.id;
    break;
  }
  ({ id: own } = await clusterwerk.ask(q.adopt, { cluster, name: "Ons cluster" }));
  await clusterwerk.close();
  screens = await openScreens(data, { width: 390, height: 844 });
  ({ page } = screens);
}, 180_000);
afterAll(() => screens?.close());

/** Another organisation, with a cluster of its own on the same companies that it lends for reading. */
async function another(clusterwerk: Clusterwerk): Promise<void> {
  const { id: other } = await clusterwerk.ask(q.addOrganisation, {
    name: "Ontwikkelingsmaatschappij Voorbeeld",
    kind: "development-agency",
    licensed: true,
    administratorName: "Ans",
    administratorEmail: "ans@ontwikkeling.example",
  });
  await clusterwerk.ask(q.shareDelivery, { delivery, with: other, purpose: "staff" });
  const audience = { ...defaultAudience, organisation: other };
  const adopted = { cluster, name: "Cluster van de ander", note: "Bezocht in maart." };
  const { id } = await clusterwerk.ask(q.adopt, adopted, { audience });
  const reading = {
    hypothesis: id,
    with: defaultAudience.organisation,
    purpose: "public",
  } as const;
  await clusterwerk.ask(q.shareHypothesis, reading, { audience });
}

/** Cora administers the host, works on clusters, and signs in. */
async function signIn(clusterwerk: Clusterwerk): Promise<void> {
  const email = "cora@voorbeeld.example";
  const invited = { name: "Cora", email, role: "administrator" } as const;
  const { id: person } = await clusterwerk.ask(q.invitePerson, invited);
  await clusterwerk.ask(q.giveRole, { person, role: "analyst" });
  const { link } = await clusterwerk.ask(q.makeSignInLink, { email });
  const { pathname, search, hash } = new URL(link, screens.server.address);
  await page.goto(screens.at(`${pathname}${search}${hash}`));
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL((url) => url.pathname === "/");
}

const axe = async () => (await new AxeBuilder({ page }).analyze()).violations;
const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
/** A picture to look at, where somebody asked for pictures. */
const picture = async (name: string): Promise<void> => {
  const folder = process.env["CLUSTERWERK_PICTURES"];
  if (!folder) return;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 390, height: 844 });
};
const dialog = () => page.getByRole("dialog");

describe("an installation in which nobody has an account yet", () => {
  it("says that nobody works here, and what to do", async () => {
    await page.goto(screens.at("/people"));
    await page.getByText("Er werkt nog niemand met een eigen account").waitFor();
    expect(await axe()).toEqual([]);
    await picture("people-empty");
  });

  it("is closed by the first account, with which one signs in", async () => {
    const clusterwerk = await openClusterwerk({ data });
    await another(clusterwerk);
    await signIn(clusterwerk);
    await clusterwerk.close();
  });
});

describe("organisations on screen, on a phone", () => {
  it("are listed, and one is added with its first administrator, by keyboard alone", async () => {
    await page.goto(screens.at(""));
    await page.getByRole("contentinfo").getByRole("link", { name: "Organisaties" }).click();
    await page.getByText("2 organisaties doen mee in deze installatie.").waitFor();
    expect(await axe()).toEqual([]);
    expect(await fits()).toBe(true);
    await picture("organisations");
    await page.getByRole("button", { name: "Organisatie toevoegen" }).focus();
    await page.keyboard.press("Enter");
    await dialog().waitFor();
    expect(await axe()).toEqual([]);
    await picture("organisation-add");
    await page.keyboard.type("Hogeschool Voorbeeld");
    await dialog().getByLabel("Soort").selectOption("knowledge-institute");
    await dialog().getByLabel("Naam van de persoon").fill("Bram");
    await dialog().getByLabel("E-mailadres").fill("bram@hogeschool.example");
    await page.keyboard.press("Enter");
    await page.getByText("Hogeschool Voorbeeld is toegevoegd.").waitFor();
    const row = page.getByRole("row", { name: /Hogeschool Voorbeeld/ });
    expect(await row.innerText()).toMatch(/kennisinstelling[\s\S]*onderwijs en onderzoek/);
  });
});

describe("people on screen, on a phone", () => {
  it("are invited, get roles and lose them, but the last administrator stays", async () => {
    const invite = async (name: string, role: RegExp) => {
      await page.getByRole("button", { name: "Iemand uitnodigen" }).click();
      await dialog().getByLabel("Naam van de persoon").fill(name);
      await dialog().getByLabel("E-mailadres").fill(`${name.toLowerCase()}@voorbeeld.example`);
      await dialog().getByLabel(role).check();
      await dialog().getByRole("button", { name: "Uitnodigen" }).click();
      await page.getByText(`${name} is uitgenodigd.`).waitFor();
    };
    await page.goto(screens.at("/people"));
    await page.getByRole("button", { name: "Rol beheerder van Cora beëindigen" }).click();
    await dialog().getByRole("button", { name: "Rol beëindigen" }).click();
    await dialog()
      .getByText(/laatste beheerder van uw organisatie/)
      .waitFor();
    expect(await axe()).toEqual([]);
    await picture("people-last-administrator");
    await dialog().getByRole("button", { name: "Annuleren" }).click();
    await invite("Dirk", /^lezer/);
    await page.getByRole("button", { name: "Rol geven aan Dirk" }).click();
    await dialog()
      .getByLabel(/^onderzoeker/)
      .check();
    await dialog()
      .getByLabel(/Tot en met/)
      .fill("2099-12-31");
    await dialog().getByRole("button", { name: "Rol geven" }).click();
    await page.getByText("Dirk is nu ook onderzoeker.").waitFor();
    await page.getByRole("button", { name: "Dirk blokkeren" }).click();
    await dialog().getByRole("button", { name: "Blokkeren" }).click();
    await page.getByText("Dirk is geblokkeerd.").waitFor();
    await page.getByText("Bij uw organisatie werkt nu één persoon met Clusterwerk.").waitFor();
    const row = page.getByRole("row", { name: /Dirk/ });
    expect(await row.innerText()).toMatch(/onderzoeker[\s\S]*tot en met 31 december 2099/);
    expect(await axe()).toEqual([]);
    expect(await fits()).toBe(true);
    await picture("people");
  });
});

describe("sharing on screen, on a phone", () => {
  it("begins at a cluster, and is told on the page of what is shared", async () => {
    await page.goto(screens.at(`/hypotheses/${own}`));
    await page.getByText("Alleen uw eigen organisatie ziet dit.").waitFor();
    await page.getByRole("button", { name: "Delen", exact: true }).click();
    await dialog().getByLabel("Met wie").selectOption("Ontwikkelingsmaatschappij Voorbeeld");
    await dialog().getByLabel("De ander mag het cluster ook veranderen").check();
    expect(await axe()).toEqual([]);
    await picture("share-dialog");
    await dialog().getByRole("button", { name: "Delen", exact: true }).click();
    await page.getByText("Gedeeld met Ontwikkelingsmaatschappij Voorbeeld.").waitFor();
    await page.goto(screens.at("/shares"));
    await page.getByText(/Met uw organisatie wordt één ding gedeeld/).waitFor();
    await page.getByText("Om te lezen en te veranderen als partner, zonder einddatum.").waitFor();
    expect(await axe()).toEqual([]);
    expect(await fits()).toBe(true);
    await picture("shares");
    await page
      .getByRole("button", { name: /Stoppen met delen/ })
      .first()
      .click();
    await dialog().getByRole("button", { name: "Stoppen met delen" }).click();
    await page.getByText(/Dit wordt niet meer gedeeld met Ontwikkelingsmaatschappij/).waitFor();
  });

  it("gives a cluster for reading without anything to change", async () => {
    await page.getByRole("link", { name: "Cluster van de ander" }).click();
    await page.getByText("Bezocht in maart.").waitFor();
    await page.getByText(/Dit is van Ontwikkelingsmaatschappij Voorbeeld/).waitFor();
    await page
      .getByText(/Naam niet met u gedeeld/)
      .first()
      .waitFor();
    expect(await page.getByRole("main").getByRole("button").count()).toBe(0);
    expect(await axe()).toEqual([]);
    await picture("cluster-lent");
  });

  it("is offered on a delivery too", async () => {
    await page.goto(screens.at(`/deliveries/${delivery}`));
    await page.getByRole("heading", { name: "Delen met andere organisaties" }).waitFor();
    expect(await axe()).toEqual([]);
  });
});

describe("what was told in confidence, on a phone", () => {
  it("is noted with the warning that the law stands above it, and taken away", async () => {
    await page.goto(screens.at(`/hypotheses/${own}`));
    await page.getByRole("button", { name: "Vertrouwelijke notitie bij Ons cluster" }).click();
    await dialog()
      .getByText(/Wet open overheid/)
      .waitFor();
    await dialog().getByLabel("Wat is er verteld?").fill("Zoekt een grotere hal.");
    await dialog().getByLabel("Wie vertelde het?").fill("de directeur");
    expect(await axe()).toEqual([]);
    await picture("confidence-dialog");
    await dialog().getByRole("button", { name: "Bewaren" }).click();
    await page.getByText("Zoekt een grotere hal.").waitFor();
    await page.getByText(/Verteld door de directeur op/).waitFor();
    expect(await axe()).toEqual([]);
    expect(await fits()).toBe(true);
    await picture("confidence");
    await page.getByRole("button", { name: /notitie bij Ons cluster weghalen/ }).click();
    await dialog().getByRole("button", { name: "Weghalen" }).click();
    await page.getByText("Zoekt een grotere hal.").waitFor({ state: "detached" });
  });
});
