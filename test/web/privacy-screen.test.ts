import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openClusterwerk } from "../../src/app/clusterwerk.ts";
import * as q from "../../src/contract/index.ts";
import { answerBy } from "../../src/domain/privacy.ts";
import { openedEmpty } from "../app/opened.ts";
import { openScreens, type Screens } from "./screens.ts";

const register = [
  "vestigingsnummer;kvknummer;naam;rechtsvorm;straat;huisnummer;postcode;plaats;gemeente;sbi;banen;email;telefoon",
  "000000000001;00000011;Voorbeeld Bakkerij;Eenmanszaak;Dorpsstraat;1;5611AB;Voorbeeldstad;0772;10710;3;bakker@voorbeeld.example;0401234567",
  "000000000002;00000012;Voorbeeld Machines B.V.;Besloten Vennootschap;Industrieweg;2;5611AC;Voorbeeldstad;0772;28990;40;info@machines.example;",
  "",
].join("\n");

let screens: Screens;
let page: Page;
let data: string;

beforeAll(async () => {
  const made = await openedEmpty();
  ({ data } = made);
  await made.delivery("register-2025.csv", register);
  await made.clusterwerk.close();
  screens = await openScreens(data, { width: 390, height: 844 });
  ({ page } = screens);
}, 180_000);
afterAll(() => screens?.close());

const axe = async () => (await new AxeBuilder({ page }).analyze()).violations;
const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const dialog = () => page.getByRole("dialog");
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
const saved = async (button: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  expect(file.suggestedFilename()).not.toContain("00000011");
  return readFileSync(await file.path(), "utf8");
};

describe("what is kept of a company, on a phone", () => {
  it("is looked up by a number that stays out of the address", async () => {
    await page.goto(screens.at(""));
    await page.getByRole("contentinfo").getByRole("link", { name: "Wat wordt er bewaard" }).click();
    await page.getByText("Er zijn geen verzoeken.").waitFor();
    expect(await axe()).toEqual([]);
    await picture("held-empty");
    await page.getByLabel("Nummer van het bedrijf").fill("00000011");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Wat van 00000011 wordt bewaard" }).waitFor();
    await page.getByText("Eén rij in één levering.").waitFor();
    expect(await page.getByText("Voorbeeld Bakkerij").isVisible()).toBe(true);
    expect(page.url()).not.toContain("00000011");
    expect([await axe(), await fits()]).toEqual([[], true]);
    await picture("held");
  });

  it("is told in words that people read, every field of it", async () => {
    const names = await page.locator("dl dt").allInnerTexts();
    expect(names).toEqual(expect.arrayContaining(["Naam", "Straat", "E-mail", "Banen"]));
    expect(names.filter((name) => /^[a-z]/.test(name))).toEqual([]);
  });

  it("is taken away as JSON and as CSV, with the same in it", async () => {
    const held = JSON.parse(await saved("Alles als JSON")) as { deliveries: { values: [] }[] };
    const csv = await saved("Alles als CSV");
    for (const text of [JSON.stringify(held), csv]) {
      for (const one of ["Voorbeeld Bakkerij", "bakker@voorbeeld.example", "0401234567"]) {
        expect(text).toContain(one);
      }
    }
    expect(csv.trimEnd().split("\r\n")).toHaveLength(1 + held.deliveries[0].values.length);
  });

  it("says so when nothing is kept", async () => {
    await page.getByLabel("Nummer van het bedrijf").fill("00000099");
    await page.getByRole("button", { name: "Opzoeken" }).click();
    await page.getByText("Van nummer 00000099 wordt hier niets bewaard.").waitFor();
    expect(await axe()).toEqual([]);
    await page.goBack();
    await page.getByText("Voorbeeld Bakkerij").waitFor();
  });

  it("is one step from the company's own page", async () => {
    await page.goto(screens.at("/companies/1"));
    await page.getByRole("link", { name: "Zien wat van dit bedrijf wordt bewaard" }).click();
    await page.getByRole("heading", { name: "Wat van 00000012 wordt bewaard" }).waitFor();
    expect(page.url()).not.toMatch(/00000012|0{11}2/);
  });
});

describe("a request on what is kept", () => {
  it("is made by a company, which sees itself and nobody else", async () => {
    const clusterwerk = await openClusterwerk({ data });
    const host = "cora@voorbeeld.example";
    await clusterwerk.ask(q.invitePerson, { name: "Cora", email: host, role: "administrator" });
    const bakery = "bakker@voorbeeld.example";
    await clusterwerk.ask(q.addOrganisation, {
      name: "Voorbeeld Bakkerij",
      kind: "company",
      enterprise: "00000011",
      administratorName: "Bas",
      administratorEmail: bakery,
    });
    await signIn(clusterwerk, bakery);
    await page.goto(screens.at("/held"));
    await page.getByRole("heading", { name: "Wat wordt er van ons bewaard" }).waitFor();
    await page.getByText("Dorpsstraat").waitFor();
    expect(await page.getByRole("search").count()).toBe(0);
    await picture("held-own");
    await page.getByRole("button", { name: "Verzoek doen" }).click();
    await dialog().getByLabel("Wissen: ").check();
    await dialog().getByLabel("Wat is er aan de hand?").fill("Ik ben gestopt met de zaak.");
    expect(await axe()).toEqual([]);
    await picture("privacy-ask");
    await dialog().getByRole("button", { name: "Verzoek versturen" }).click();
    await page.getByText("Het verzoek is genoteerd.").waitFor();
    await page.getByText("Eén verzoek moet nog worden beslist.").waitFor();
    expect([await axe(), await fits()]).toEqual([[], true]);
    await page.getByRole("button", { name: "Beslissen over" }).waitFor({ state: "detached" });
    await page.context().clearCookies();
    await signIn(clusterwerk, host);
    await clusterwerk.close();
  });

  it("is decided with a reason by who keeps the data, and takes the name out", async () => {
    await page.goto(screens.at("/held"));
    const table = page.getByRole("table", { name: /Verzoeken, het dringendste eerst/ });
    await table.waitFor();
    const text = await table.innerText();
    expect(text).toContain("Ik ben gestopt met de zaak.");
    expect(text).toContain("door het bedrijf zelf");
    const [year, month, day] = answerBy(new Date().toISOString().slice(0, 10)).split("-");
    expect(text).toContain(String(Number(day)));
    expect(text).toContain(year);
    expect(month).toHaveLength(2);
    expect([await axe(), await fits()]).toEqual([[], true]);
    await picture("privacy-requests");
    await page.getByRole("button", { name: "Beslissen over wissen, 00000011" }).click();
    await dialog().getByText("Dat is niet terug te draaien.").waitFor();
    await dialog().getByLabel("Toewijzen").check();
    await dialog().getByLabel("Reden").fill("Gewist zoals gevraagd.");
    expect(await axe()).toEqual([]);
    await picture("privacy-decide");
    await dialog().getByRole("button", { name: "Beslissing vastleggen" }).click();
    await page.getByText("Uit één rij is de naam weggehaald.").waitFor();
    await page.getByLabel("Nummer van het bedrijf").fill("00000011");
    await page.keyboard.press("Enter");
    await page.getByText("De naam, het adres, de plek en de contactgegevens zijn").waitFor();
    expect(await page.getByText("Dorpsstraat").count()).toBe(0);
    expect([await axe(), await fits()]).toEqual([[], true]);
    await picture("held-concealed");
  });

  it("says it all in English too", async () => {
    await page.goto(screens.at("/held?lang=en"));
    await page.getByText("All requests are decided.").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("What is kept");
    expect(await axe()).toEqual([]);
  });
});

async function signIn(
  clusterwerk: Awaited<ReturnType<typeof openClusterwerk>>,
  email: string,
): Promise<void> {
  const { link } = await clusterwerk.ask(q.makeSignInLink, { email });
  const { pathname, search, hash } = new URL(link, screens.server.address);
  await page.goto(screens.at(`${pathname}${search}${hash}`));
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL((url) => url.pathname === "/");
}
