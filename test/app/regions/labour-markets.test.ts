import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importReference, industrySpace, rerun } from "../../../src/contract/index.ts";
import { comparativeAdvantage, economicComplexity, zeros } from "../../../src/core/index.ts";
import { openedEmpty, type Opened } from "../opened.ts";

/** Thirty invented labour markets of two towns each. The m-th has everything but the last industries. */
const markets = 30;
const divisions =
  "10 13 14 16 17 18 20 22 23 24 25 26 27 28 29 30 31 32 33 46 49 52 58 61 62 71 72".split(" ");
const companies = Array.from({ length: markets }, (_, m) => {
  const many = Math.ceil(((m + 2) * divisions.length) / (markets + 1));
  return divisions.slice(0, many).flatMap((division, i) =>
    // Four companies of each, two in either town, so that a town alone is a small place.
    Array.from({ length: 4 }, (_c, k) => ({
      market: m,
      town: 2 * m + (k % 2),
      division: i,
      code: `${division}110`,
      jobs: Math.round((22_500 / many) * (1 + i / many)),
    })),
  );
}).flat();
const code = (town: number): string => `97${String(town).padStart(2, "0")}`;
const register = [
  "vestigingsnummer;kvknummer;gemeentecode;sbi2025;banen",
  ...companies.map(({ town, code: sbi, jobs }, k) => {
    const number = String(k + 1).padStart(8, "0");
    return `0000${number};${number};${code(town)};${sbi};${jobs}`;
  }),
].join("\n");
const membership = [
  "Gemeentecode;COROP-gebiedcode;COROP-gebied;provcode;provnaam",
  ...Array.from({ length: 2 * markets }, (_, town) => {
    const market = Math.floor(town / 2);
    return `${code(town)};${market + 50};Streek ${market};${20 + (market % 10)};Provincie ${market % 10}`;
  }),
].join("\n");

let opened: Opened;
beforeAll(async () => {
  opened = await openedEmpty();
  await opened.delivery("register.csv", register, { source: "verzonnen" });
});
afterAll(() => opened.close());
const ask = (region: string) => opened.clusterwerk.ask(industrySpace, { region });

describe("complexity of towns that are no labour markets", () => {
  it("is not given where nobody says which market they lie in", async () => {
    const { complexity } = await ask("nl-gm:9700");
    expect(complexity).toMatchObject({ caveat: "regions-too-small", of: null, rank: null });
  });

  it("is that of the market, where a table says so: the finest areas that are markets", async () => {
    const before = await ask("nl-gm:9700");
    const file = opened.written("gebieden.csv", membership);
    await opened.clusterwerk.ask(importReference, { file }, { trustsPaths: true });

    const jobs = zeros(markets, divisions.length);
    for (const one of companies)
      jobs.data[one.market * divisions.length + one.division] += one.jobs;
    const expected = economicComplexity(comparativeAdvantage(jobs));

    for (const town of [0, 31, 59]) {
      const { complexity, industries, run } = await ask(`nl-gm:${code(town)}`);
      const market = Math.floor(town / 2);
      expect(complexity.caveat).toBe("none");
      expect(complexity.of).toEqual({
        id: `nl-cr:${market + 50}`,
        name: `Streek ${market}`,
        among: markets,
      });
      expect(complexity.region).toMatchObject({
        value: expect.closeTo(expected.region[market], 9) as number,
      });
      const higher = expected.region.filter((other) => other > expected.region[market] + 1e-9);
      expect(complexity.rank).toBe(1 + higher.length);
      const last = industries.find((one) => one.industry.code === divisions[8])!;
      expect(last.complexity).toMatchObject({
        value: expect.closeTo(expected.industry[8], 9) as number,
      });
      expect((await opened.clusterwerk.ask(rerun, { run })).same).toBe(true);
    }
    // What is close to what a town has stays counted over towns.
    const after = await ask("nl-gm:9700");
    expect(after.ties).toEqual(before.ties);
    expect(after.regions).toBe(2 * markets);
  });
});
