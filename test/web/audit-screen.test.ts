import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSetAside } from "../../src/contract/index.ts";
import { inventedRegister } from "../invented-register.ts";
import { openScreens, type Screens } from "./screens.ts";

let screens: Screens;
let page: Page;

beforeAll(async () => {
  const made = await inventedRegister();
  await made.clusterwerk.ask(listSetAside, { delivery: made.delivery });
  await made.clusterwerk.close();
  screens = await openScreens(made.data, { width: 390, height: 844 });
  ({ page } = screens);
});
afterAll(() => screens?.close());

const axe = async () => (await new AxeBuilder({ page }).analyze()).violations;

describe("the log on screen, on a phone", () => {
  it("says who did what, and with what", async () => {
    await page.goto(screens.at(""));
    await page.getByRole("contentinfo").getByRole("link", { name: "Logboek" }).click();
    const table = page.getByRole("table", { name: /Regels van het logboek/ });
    await table.waitFor();
    const text = await table.innerText();
    expect(text).toMatch(/afgekeurde rijen bekeken[\s\S]*gedaan/);
    expect(text).toContain("wie dit programma beheert");
    expect(text).toContain("de opdrachtregel");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    expect(await axe()).toEqual([]);
  });

  it("is looked through by result, and says so when nothing is found", async () => {
    await page.getByLabel("Wat ervan kwam").selectOption({ label: "geweigerd" });
    await page.getByRole("button", { name: "Kiezen" }).click();
    await page.getByText("Geen regels gevonden").waitFor();
    expect(page.url()).toContain("result=refused");
    expect(await axe()).toEqual([]);
    await page.goBack();
  });

  it("is checked, and gives the seal to write down", async () => {
    await page.getByRole("button", { name: "Logboek nagaan" }).click();
    await page.getByText("Het logboek is heel").waitFor();
    await page.getByText(/Schrijf het laatste zegel .* [0-9a-f]{64}/).waitFor();
    expect(await axe()).toEqual([]);
  });
});
