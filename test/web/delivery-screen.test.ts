import { readdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inventedRegister } from "../invented-register.ts";
import { openScreens, type Screens } from "./screens.ts";

let data: string;
let delivery: string;
let municipalities: readonly string[];
let screens: Screens;
let page: Page;

beforeAll(async () => {
  const made = await inventedRegister({ municipalities: 4, establishments: 400, null: true });
  ({ data, delivery } = made);
  municipalities = made.truth.municipalities.map(({ name }) => name);
  await made.clusterwerk.close();
  screens = await openScreens(data, { width: 390, height: 800 });
  ({ page } = screens);
});
afterAll(() => screens?.close());

const button = (name: string) => page.getByRole("button", { name });
const at = (path: string): string => screens.at(path);

describe("the page of a delivery", () => {
  it("takes what the supplier allows, and holds to it", async () => {
    await page.goto(at(`deliveries/${delivery}`));
    await page.getByText("Er is geen einddatum afgesproken.").first().waitFor();
    await page.getByText("Voorwaarden aanpassen").click();
    await page.getByLabel("Leverancier").fill("Stichting LISA");
    await page.getByLabel("Te gebruiken tot en met").fill("2020-01-31");
    await button("Voorwaarden bewaren").click();
    await page
      .getByRole("heading", { name: "Deze levering mag niet meer worden gebruikt" })
      .waitFor();
    expect(await page.getByRole("link", { name: "Naar de kaart" }).count()).toBe(0);
    // All that the page answers it answers still, regions by name among it.
    const headings = await page.locator("h2:visible").allInnerTexts();
    expect(headings).toEqual([
      "Deze levering mag niet meer worden gebruikt",
      "Waar het vandaan komt",
      "Wat erin zit",
      "Hoe goed het is",
      "Apart gezette regels",
      "Wat er veranderde",
      "Wat ermee mag",
      "Delen met andere organisaties",
      "Wissen",
      "Levering verwijderen",
    ]);
    const contents = await page.getByRole("region", { name: "Wat erin zit" }).innerText();
    for (const name of municipalities) expect(contents).toContain(name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.goto(at("?find="));
    await page.getByText("mocht worden gebruikt tot en met 31 januari 2020").waitFor();
    await page.goto(at("deliveries"));
    await page.getByText("Niet meer te gebruiken").waitFor();
  });

  it("erases a company by its number", async () => {
    await page.goto(at(`deliveries/${delivery}`));
    await page.getByText("Eén bedrijf wissen").click();
    await page.getByLabel("Vestigingsnummer").fill("niemand");
    await button("Wissen").click();
    await page.getByText("Deze vestiging staat niet in de levering: niemand.").waitFor();
  });

  it("is deleted after a second thought, with the keyboard alone", async () => {
    await button("Levering verwijderen…").focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "invented verwijderen?" });
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(readdirSync(join(data, "deliveries"))).toEqual([delivery]);
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Verwijderen" }).press("Enter");
    await page.getByRole("heading", { name: "Er zijn nog geen bedrijven ingelezen" }).waitFor();
    expect(readdirSync(join(data, "deliveries"))).toEqual([]);
  });
});
