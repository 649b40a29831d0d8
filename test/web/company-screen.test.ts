import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openClusterwerk } from "../../src/app/clusterwerk.ts";
import { importDelivery, importReference } from "../../src/contract/index.ts";
import { openScreens, type Screens } from "./screens.ts";

let folder: string;
let lisa: string;
let kvk: string;
let screens: Screens;
let page: Page;

const rows = Array.from({ length: 12 }, (_, k) => k + 1);
const number = (k: number, digits: number): string => String(k).padStart(digits, "0");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cw-test-"));
  chmodSync(folder, 0o755);
  const clusterwerk = await openClusterwerk({ data: join(folder, "data") });
  const imported = async (source: string, lines: string[]): Promise<string> => {
    const file = join(folder, `${source}.csv`);
    writeFileSync(file, lines.join("\r\n"));
    const mapping = { source, referenceDate: "2025-04-01", regionNamespace: "nl-gm" };
    const { delivery } = await clusterwerk.ask(
      importDelivery,
      { file, mapping: { ...mapping, scheme: "sbi-2025" } },
      { trustsPaths: true },
    );
    return delivery;
  };
  lisa = await imported("LISA", [
    "lisanr;kvkvestnr;kvkdosnr;naam;gemnr;gemnaam;sbi2025;banen;enqtype;rechtsvorm",
    ...rows.map(
      (k) =>
        `9${k};${number(k, 12)};${number(k, 8)};Voorbeeld ${k} B.V.;0772;Eindhoven;28930;${k + 2};${k % 3 ? "01" : "60"};`,
    ),
  ]);
  kvk = await imported("KvK", [
    "vestigingsnummer;kvknummer;handelsnaam;cdrechtsvorm;gemeentecode;sbi2025;totaalwerkzamepersonen",
    ...rows.map(
      (k) => `${number(k, 12)};${number(k, 8)};Andere naam ${k} B.V.;41;0772;28930;${k + 2}`,
    ),
  ]);
  const file = join(folder, "groepen.csv");
  writeFileSync(file, "dochter;moeder\r\n00000001;90000001\r\n00000002;90000001\r\n");
  await clusterwerk.ask(importReference, { file, kind: "groups" }, { trustsPaths: true });
  await clusterwerk.close();
  screens = await openScreens(join(folder, "data"), { width: 390, height: 800 });
  ({ page } = screens);
});
afterAll(() => screens?.close());

const at = (path: string): string => screens.at(path);

async function withoutFaults(): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

describe("two registers on screen", () => {
  it("are joined part by part, and tell which of them won", async () => {
    await page.goto(at(`deliveries/join?first=${lisa}&second=${kvk}&lang=nl`));
    await page.getByLabel("rechtsvorm").waitFor();
    await withoutFaults();
    await page.getByRole("button", { name: "Samenvoegen" }).click();
    await page.getByRole("heading", { name: "Gemaakt van twee leveringen" }).waitFor();
    await page.getByText("Gekoppeld op vestigingsnummer: 12.").waitFor();
    await withoutFaults();
  });

  it("show one company with its group and what each source says, without a number in the address", async () => {
    const joined = new URL(page.url()).pathname.split("/").at(-1)!;
    await page.goto(at(`companies/0?delivery=${joined}&lang=nl`));
    await page.getByRole("heading", { name: "Andere naam 1 B.V." }).waitFor();
    await page.getByText("90000001 (volgens de groepstabel groepen)").waitFor();
    const name = page.locator("tr").filter({ hasText: "Voorbeeld 1 B.V." });
    expect(await name.innerText()).toContain("de ander zegt iets anders");
    await withoutFaults();
    await page.getByRole("link", { name: "Andere naam 2 B.V." }).click();
    await page.getByRole("heading", { name: "Andere naam 2 B.V." }).waitFor();
    expect(page.url()).not.toMatch(/0000000|Andere/);
  });

  it("say beside a figure what its records are, opened with the keyboard", async () => {
    await page.goto(at(`regions/${encodeURIComponent("nl-gm:0772")}?delivery=${lisa}&lang=nl`));
    const mark = page.getByRole("button", { name: "deels bijgeschat" }).first();
    await mark.focus();
    await page.keyboard.press("Enter");
    await page
      .getByText("De helft tot driekwart is gemeten bij het bedrijf zelf.")
      .first()
      .waitFor();
    await withoutFaults();
    await page.keyboard.press("Escape");
    await page.getByText("Waar dit cijfer op rust").first().waitFor({ state: "hidden" });
  });
});
