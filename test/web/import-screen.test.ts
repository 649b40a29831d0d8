import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScreens, type Screens } from "./screens.ts";

let folder: string;
let screens: Screens;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cw-import-"));
  screens = await openScreens(join(folder, "data"));
  ({ page } = screens);
});
afterAll(() => screens?.close());

const head = "vestigingsnummer;kvknummer;naam;rechtsvorm;gemnr;sbi2025;banen";
const row = (k: number, jobs: string | number = 1 + (k % 40)): string =>
  `${k + 1};${10_000_000 + k};Voorbeeld ${k} B.V.;41;${k % 2 ? "0772" : "0794"};28930;${jobs}`;
const rows = (count: number): string[] => Array.from({ length: count }, (_, k) => row(k));

async function choose(name: string, lines: readonly string[]): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  await page.goto(screens.at("deliveries/new"));
  await page.locator("input[type=file]").setInputFiles(path);
}

const importIt = async (): Promise<void> => {
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await page.getByText("Het bestand is ingelezen").waitFor();
  await page.getByRole("link", { name: "Levering bekijken" }).click();
};

describe("a file as an analyst brings it", () => {
  it("with municipalities by name under a word of its own is read after two answers", async () => {
    const lines = rows(30).map((_, k) => `${k};Bedrijf ${k};${k % 2 ? "Asten" : "Deurne"};28930`);
    await choose("vreemd.csv", ["nummer;bedrijf;waar;doet", ...lines]);
    await page.getByLabel("Gemeente (code of naam)").selectOption("waar");
    await page.getByLabel("Code van de bedrijfstak (SBI)").selectOption("doet");
    await page.getByText("We lezen 30 van de 30 regels in.").waitFor();
    const field = page.getByLabel("Waar is kolom waar voor?").locator("option:checked");
    expect(await field.innerText()).toBe("Gemeentenaam");
  });

  it("and one of the next year is of the same source, named by nobody", async () => {
    await choose("Register_2024.csv", [
      `${head};peildatum`,
      ...rows(30).map((r) => `${r};2024-04-01`),
    ]);
    expect(await page.getByLabel("Bron", { exact: true }).getAttribute("placeholder")).toBe(
      "Register",
    );
    await importIt();
    await page.getByRole("heading", { name: "Register", exact: true }).waitFor();
    await choose("Register_2025.csv", [
      `${head};peildatum`,
      ...rows(34).map((r) => `${r};2025-04-01`),
    ]);
    await importIt();
    await page.getByRole("link", { name: "Wat is er veranderd sinds 1 april 2024?" }).waitFor();
  });

  it("is read at one press of the button, also while the last answer is still being filled in", async () => {
    await choose("Overig.csv", [head, ...rows(12)]);
    await page.getByText("We lezen 12 van de 12 regels in.").waitFor();
    await page.getByLabel("Bron", { exact: true }).pressSequentially("Gemeente");
    await page.getByRole("button", { name: "Inlezen", exact: true }).hover();
    // Pressing takes the field's answer, which is tried at once; a hand lets go a moment later.
    const letGo = Promise.withResolvers<void>();
    await page.route(/_preview/, async (route) => {
      await letGo.promise;
      await route.continue();
    });
    await page.mouse.down();
    await page.getByText("We tellen nog…").waitFor();
    await page.mouse.up();
    letGo.resolve();
    await page.getByText("Het bestand is ingelezen").waitFor();
    await page.getByRole("link", { name: "Levering bekijken" }).click();
    await page.getByRole("heading", { name: "Gemeente", exact: true }).waitFor();
    await page.unroute(/_preview/);
  });

  it("when it is large says that only its first rows were tried, and tries all when asked", async () => {
    // Over 50 MB by a column that nobody needs; the faults come after the rows that are tried.
    const wide = "x".repeat(480);
    const lines = Array.from(
      { length: 106_000 },
      (_, k) => `${row(k, k >= 105_000 ? "veel" : 3)};${wide}`,
    );
    await choose("groot.csv", [`${head};opmerking`, ...lines]);
    await page.getByText("alleen de eerste").waitFor({ timeout: 60_000 });
    const said = await page.locator(".consequences").innerText();
    expect(said).toMatch(/We lezen (\S+) van de eerste \1 regels in\./);
    expect(said).not.toContain("hier hoort een getal te staan");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: "Alle regels proberen" }).click();
    await page.getByText("We lezen 105.000 van de 106.000 regels in.").waitFor({ timeout: 60_000 });
    await page.getByText("1.000 regels worden apart gezet").waitFor();
    expect(await page.getByText("alleen de eerste").count()).toBe(0);
  });
});
