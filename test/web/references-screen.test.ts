import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inventedRegister } from "../invented-register.ts";
import { openScreens, type Screens } from "./screens.ts";

let screens: Screens;
let page: Page;

beforeAll(async () => {
  const made = await inventedRegister();
  await made.clusterwerk.close();
  screens = await openScreens(made.data, { width: 390, height: 844 });
  ({ page } = screens);
});
afterAll(() => screens?.close());

const address = (path: string): string => screens.at(path);
const table = () => page.getByRole("table", { name: "Alle naslag" });

describe("the page of references, on a phone", () => {
  it("shows what there is, what it is for and that nobody told its licence", async () => {
    await page.goto(address("deliveries"));
    await page.getByRole("link", { name: /^Naslag/ }).click();
    await table().waitFor();
    const text = await table().innerText();
    expect(text).toContain("Grenzen (kaart)");
    expect(text).toContain("niet opgegeven");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  it("takes a file with its source and licence, and carries the map along", async () => {
    const [first] = await page.request
      .get(address("v1/regions"))
      .then(
        async (response) =>
          ((await response.json()) as { regions: { id: string; name: string }[] }).regions,
      );
    const code = first!.id.split(":")[1]!;
    await page.locator('input[type="file"]').setInputFiles({
      name: "herindeling.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`van;naar;datum;naam\n${code};Z999;1-1-2024;Nieuwstad aan Zee\n`),
    });
    await page.getByLabel("Voorvoegsel").fill("demo-gm");
    await page.getByLabel("Bron (wie").fill("De raad");
    await page.getByLabel("Licentie (wat").fill("CC0");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: "Inlezen" }).click();
    await page.getByText("Ingelezen: Herindelingen, 1 rij.").waitFor();
    expect(await table().innerText()).toMatch(/De raad[\s\S]*CC0/);
    await page.goto(address(""));
    await page.getByText("Eén gemeente uit de levering bestaat niet meer").click();
    await page.getByText(`${first!.name} is sinds 1 januari 2024 Nieuwstad aan Zee`).waitFor();
  });

  it("refuses a file in plain words", async () => {
    await page.goto(address("references"));
    await page.locator('input[type="file"]').setInputFiles({
      name: "brief.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("beste;mensen\nhallo;daar\n"),
    });
    await page.getByRole("button", { name: "Inlezen" }).click();
    await page.getByText('Het bestand "brief.csv" is niet te lezen als naslag').waitFor();
  });

  it("takes one away after saying what hangs on it", async () => {
    await page.goto(address("references"));
    await page.getByRole("button", { name: "herindeling verwijderen" }).click();
    await page.getByText("Er hangen geen berekeningen aan.").waitFor();
    await page.getByRole("button", { name: "Verwijderen", exact: true }).last().click();
    await page.getByText("herindeling is verwijderd.").waitFor();
    expect(await table().innerText()).not.toContain("Herindelingen");
  });
});
