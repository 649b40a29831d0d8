import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adopt, latent } from "../../src/contract/index.ts";
import { inventedRegister } from "../invented-register.ts";
import { openScreens, type Screens } from "./screens.ts";

let screens: Screens;
let page: Page;
let hypothesis: string;
let delivery: string;

beforeAll(async () => {
  const made = await inventedRegister();
  const region = made.truth.clusters[0].municipalities[0];
  const { clusters } = await made.clusterwerk.ask(latent, { region, shuffles: 39 });
  const adopted = await made.clusterwerk.ask(adopt, { cluster: clusters[0].id, name: "Proef" });
  [hypothesis, delivery] = [adopted.id, made.delivery];
  await made.clusterwerk.close();
  screens = await openScreens(made.data, { width: 390, height: 844 });
  ({ page } = screens);
});
afterAll(() => screens?.close());

/** What somebody else does meanwhile. */
const elsewhere = async (path: string, change: object): Promise<void> => {
  const response = await page.request.patch(screens.at(path), {
    data: change,
    headers: { "If-Match": "*" },
  });
  expect(response.status()).toBe(200);
};
const noteOf = async (): Promise<string> => {
  const response = await page.request.get(screens.at(`v1/hypotheses/${hypothesis}`));
  return ((await response.json()) as { note: string }).note;
};
const versions = () => page.getByRole("group", { name: "Iemand anders was u voor" });
const save = (name = "Bewaren") => page.getByRole("button", { name, exact: true }).click();

describe("what somebody else changed while one was at it", () => {
  it("is shown beside one's own words, and stays where the reader lets it", async () => {
    await page.goto(screens.at(`hypotheses/${hypothesis}`));
    await page.getByRole("heading", { name: "Proef" }).waitFor();
    await page.getByLabel("Waarom denken we dit?").fill("van mij");
    await elsewhere(`v1/hypotheses/${hypothesis}`, { note: "van een ander" });
    await save();
    await versions().waitFor();
    const told = await versions().innerText();
    expect(told).toContain("van mij");
    expect(told).toContain("van een ander");
    expect(await noteOf()).toBe("van een ander");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("group");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );

    await save("Laten staan wat er nu staat");
    await versions().waitFor({ state: "detached" });
    await expect
      .poll(() => page.getByLabel("Waarom denken we dit?").inputValue())
      .toBe("van een ander");
  });

  it("gives way where the reader says so", async () => {
    await page.getByLabel("Waarom denken we dit?").fill("toch van mij");
    await elsewhere(`v1/hypotheses/${hypothesis}`, { note: "weer een ander" });
    await save();
    await save("Mijn versie bewaren");
    await page.getByText("Bewaard.").waitFor();
    expect(await noteOf()).toBe("toch van mij");
  });

  it("is told of a company too", async () => {
    await elsewhere(`v1/hypotheses/${hypothesis}`, { note: "nog een ander" });
    await page
      .getByRole("button", { name: /laten afvallen$/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Laten afvallen", exact: true }).last().click();
    await versions().waitFor();
    expect(await versions().innerText()).toMatch(/afgevallen[\s\S]*gevonden/);
    await save("Mijn versie bewaren");
    await versions().waitFor({ state: "detached" });
    await page.getByText("1 afgevallen").waitFor();
  });

  it("is told of the terms of a delivery", async () => {
    await page.goto(screens.at(`deliveries/${delivery}`));
    await page.getByText("Voorwaarden aanpassen").click();
    await page.getByLabel("Leverancier").fill("Gemeente Eigen");
    await elsewhere(`v1/deliveries/${delivery}/terms`, { licensor: "Provincie Ander" });
    await save("Voorwaarden bewaren");
    await versions().waitFor();
    expect(await versions().innerText()).toMatch(/Gemeente Eigen[\s\S]*Provincie Ander/);
    await save("Mijn versie bewaren");
    await page.getByText("Bewaard.").waitFor();
    const response = await page.request.get(screens.at(`v1/deliveries/${delivery}`));
    expect(await response.json()).toMatchObject({ terms: { licensor: "Gemeente Eigen" } });
  });
});
