import { mkdtempSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../run-program.ts";
import { openScreens, type Screens } from "./screens.ts";

let screens: Screens;
let page: Page;
let link: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "cw-sign-in-screen-"));
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  screens = await openScreens(data, { width: 390, height: 844 });
  ({ page } = screens);
  const made = await runProgram(["sign-in-link", "--data", data]);
  [link] = /http\S+/.exec(made.stdout)!;
}, 60_000);
afterAll(() => screens?.close());

const passphrase = "vier fietsen in de regen";

/** Nothing that axe finds, and nothing that stands beyond the edge, also twice as large. */
async function isSound(one = page): Promise<void> {
  expect((await new AxeBuilder({ page: one }).analyze()).violations).toEqual([]);
  const fits = () => one.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(await fits()).toBe(true);
  const size = one.viewportSize()!;
  // 200 % of 1280 is half of it, and what a phone has is less still.
  await one.setViewportSize({ width: 320, height: size.height });
  expect(await fits()).toBe(true);
  await one.setViewportSize(size);
}

describe("signing in, on a phone", () => {
  it("says who sees what while nobody has an account", async () => {
    await page.goto(screens.at("account"));
    await page.getByText("Er heeft nog niemand een account.").waitFor();
    await isSound();
  });

  it("makes the first administrator, by keyboard alone, and takes the secret out of the address", async () => {
    await page.goto(link);
    await page.getByRole("heading", { name: "Welkom bij Clusterwerk" }).waitFor();
    expect(page.url()).not.toContain("#");
    await isSound();
    await page.getByLabel("Uw naam").focus();
    const typed = async (text: string) => {
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    };
    await typed("An de Vries");
    await typed("an@voorbeeld.example");
    await typed("Gemeente Voorbeeld");
    await page.keyboard.type("welkomwelkom1");
    await page.keyboard.press("Enter");
    await page.getByText("Deze wachtzin kiezen veel mensen").waitFor();
    await isSound();
    await page.getByLabel("Wachtzin", { exact: true }).fill(passphrase);
    await page.keyboard.press("Enter");
    await page.getByText("U bent aangemeld als An de Vries").waitFor();
    await page.getByRole("link", { name: "An de Vries, Gemeente Voorbeeld" }).waitFor();
    await isSound();
  });

  it("shows a key once, and takes it back", async () => {
    await page.getByLabel("Waarvoor").fill("Maandrapport");
    await page.getByRole("button", { name: "Sleutel maken" }).click();
    const key = page.getByLabel("Sleutel", { exact: true });
    expect(await key.inputValue()).toMatch(/^cwt_/);
    await isSound();
    await page.reload();
    await page.getByRole("button", { name: "Sleutel Maandrapport intrekken" }).click();
    await page.getByText("De sleutel Maandrapport is ingetrokken.").waitFor();
    expect(await key.count()).toBe(0);
  });

  it("changes the passphrase, and says so", async () => {
    await page.getByLabel("Huidige wachtzin").fill(passphrase);
    await page.getByLabel("Nieuwe wachtzin").fill("zeven gele paraplus");
    await page.getByRole("button", { name: "Wachtzin wijzigen" }).click();
    await page.getByText("Uw nieuwe wachtzin geldt vanaf nu.").waitFor();
  });

  it("asks on the page at hand, lets in there, and keeps what was filled in when a session ends", async () => {
    const other = await (await screens.browser.newContext()).newPage();
    await other.goto(screens.at("hunch?theme=kaas"));
    await other.getByLabel("E-mailadres").fill("an@voorbeeld.example");
    await other.getByLabel("Wachtzin", { exact: true }).fill("een verkeerde wachtzin");
    await other.getByRole("button", { name: "Aanmelden" }).click();
    await other.getByText("Deze gegevens horen niet bij elkaar.").waitFor();
    await isSound(other);
    await other.getByLabel("Wachtzin", { exact: true }).fill("zeven gele paraplus");
    await other.getByRole("button", { name: "Aanmelden" }).click();
    await other.getByRole("link", { name: /^An de Vries/ }).waitFor();
    expect(new URL(other.url()).pathname).toBe("/hunch");
    await page.reload();
    await page.getByRole("button", { name: "Overal afmelden" }).click();
    await page.getByRole("heading", { name: "Aanmelden" }).waitFor();
    await other.getByRole("link", { name: "Clusters", exact: true }).click();
    await other.getByRole("heading", { name: "Aanmelden" }).waitFor();
  });

  it("says in English what it says in Dutch", async () => {
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await isSound();
  });

  it("says what to do with a link that is not whole, and with one that was used", async () => {
    await page.goto(screens.at("link?lang=nl"));
    await page.getByText("Open de hele link uit de e-mail").waitFor();
    await isSound();
    await page.goto(`${screens.at("link?lang=nl")}#${"A".repeat(43)}`);
    await page.getByRole("button", { name: "Aanmelden" }).click();
    await page.getByText("Deze link werkt niet (meer)").waitFor();
    await isSound();
  });
});
