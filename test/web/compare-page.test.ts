import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importDelivery } from "../../src/contract/index.ts";
import type { Difference } from "../../src/web/comparison/questions.ts";
import { usualPair } from "../../src/web/comparison/usual-pair.ts";
import { waterfallSteps } from "../../src/web/comparison/waterfall-steps.ts";
import { inventedMapping, inventedRegister } from "../invented-register.ts";
import { openScreens, type Screens } from "./screens.ts";

let screens: Screens;
let browser: Browser;
let page: Page;
let region: string;

beforeAll(async () => {
  const made = await inventedRegister();
  region = made.truth.municipalities[0]!.name;
  for (const year of [2024, 2025]) {
    await made.clusterwerk.ask(
      importDelivery,
      {
        file: join(made.country, `register-${year}.csv`),
        mapping: { ...inventedMapping, referenceDate: `${year}-04-01` },
      },
      { trustsPaths: true },
    );
  }
  await made.clusterwerk.close();
  screens = await openScreens(made.data);
  ({ browser, page } = screens);
});
afterAll(() => screens?.close());

const rows = () => page.locator(".change-list > li");

describe("two deliveries on screen", () => {
  it("are compared from the list of deliveries, with the newest two chosen", async () => {
    await page.goto(screens.at("deliveries"));
    await page.getByRole("link", { name: "Wat is er veranderd in het register?" }).click();
    await rows().first().waitFor();
    const lead = await page.locator(".lead").innerText();
    expect(lead).toMatch(/^Tussen 1 april 2024 en 1 april 2025 kwamen \d+ vestigingen erbij/);
    await page.getByText("We zien geen breuk").waitFor();
    await page.locator(".waterfall rect").first().waitFor();
    const axe = await new AxeBuilder({ page }).analyze();
    expect(axe.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it("are looked at for one municipality, by keyboard as by mouse", async () => {
    const total = await page.getByRole("status").last().innerText();
    await page.getByRole("button", { name: region, exact: true }).press("Enter");
    await page.getByText(`In ${region}, of daar vandaan of naartoe.`).waitFor();
    await expect.poll(() => page.getByRole("status").last().innerText()).not.toBe(total);
    expect(new URL(page.url()).searchParams.get("region")).toMatch(/^demo-gm:/);
    expect(await page.locator('.map__area[aria-pressed="true"]').count()).toBe(1);
  });

  it("open to what both say, by kind, and download as a file", async () => {
    await page.getByRole("link", { name: "verhuisd binnen de gemeente" }).click();
    await expect
      .poll(async () => (await rows().first().innerText()).includes("verhuisd binnen"))
      .toBe(true);
    await rows().first().locator("summary").click();
    const evidence = rows().first().locator("table");
    expect(await evidence.innerText()).toContain("Vestigingsnummer");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Downloaden voor Excel" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/-changes\.csv$/);
    // The browser of this test asks for English; its reader has a Dutch screen before them.
    const [heading] = readFileSync(await file.path(), "utf8").split("\r\n");
    expect(heading).toMatch(/^\ufeffwijziging;/);
  });

  it("fit a telephone", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const phone = await context.newPage();
    await phone.goto(page.url());
    await phone.locator(".change-list summary").first().click();
    await phone.locator(".waterfall rect").first().waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const axe = await new AxeBuilder({ page: phone }).analyze();
    expect(axe.violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });
});

describe("the deliveries that are compared when none are chosen", () => {
  const of = (id: string, source: string, invented = false, licence = "usable" as const) => ({
    id,
    source,
    invented,
    licence,
  });
  it("are of one source where they can be, and never one invented and one not", () => {
    const all = [of("new", "LISA"), of("kvk", "KvK"), of("old", "LISA"), of("demo", "demo", true)];
    expect(usualPair(all)).toEqual({ old: "old", new: "new" });
    expect(usualPair([all[0]!, all[1]!])).toEqual({ old: "kvk", new: "new" });
    expect(usualPair([all[0]!, all[3]!])).toBeUndefined();
    const ended = { ...of("ended", "LISA"), licence: "ended" as const };
    expect(usualPair([ended, ...all])).toEqual({ old: "old", new: "new" });
  });
});

describe("the steps of a waterfall", () => {
  it("lead from one total to the other, hidden parts as one step", () => {
    const value = (of: number) => ({
      state: "value" as const,
      value: of,
      quality: "counted" as const,
    });
    const hidden = { state: "suppressed" as const };
    const difference = {
      totalEarlier: value(100),
      totalLater: value(109),
      parts: [
        { part: "recoding", up: value(0), down: value(-5) },
        { part: "existence", up: value(20), down: hidden },
        { part: "moving", up: hidden, down: value(0) },
      ],
    } as unknown as Difference;
    const steps = waterfallSteps(difference, "nl")!;
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [0, 100],
      [100, 95],
      [95, 115],
      [115, 109],
      [0, 109],
    ]);
    expect(waterfallSteps({ ...difference, totalLater: hidden }, "nl")).toBeUndefined();
  });
});
