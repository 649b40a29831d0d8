import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complexityCaveat, regionCaveat } from "../../../src/app/regions/complexity-caveat.ts";
import { industrySpaceCsv, industrySpaceTable } from "../../../src/cli/industry-space-view.ts";
import { comparativeAdvantage, economicComplexity, zeros } from "../../../src/core/index.ts";
import {
  type AnswerOf,
  importDelivery,
  importReference,
  industrySpace,
  profile,
  rerun,
} from "../../../src/contract/index.ts";
import { inventedRegister, type InventedRegister } from "../../invented-register.ts";

type Space = AnswerOf<typeof industrySpace>;

const densityOf = (one: Space["industries"][number]): number =>
  one.density.state === "value" ? one.density.value : Number.NaN;

describe("the industry space of a country", () => {
  let made: InventedRegister;
  let spaces: Space[];
  beforeAll(async () => {
    made = await inventedRegister();
    spaces = [];
    for (const { id } of made.truth.municipalities) {
      spaces.push(await made.clusterwerk.ask(industrySpace, { region: id }));
    }
  });
  afterAll(() => made.close());

  it("says of each industry what the profile says, and no more", async () => {
    const hidden = new Set<string>();
    for (const space of spaces) {
      const { industries } = await made.clusterwerk.ask(profile, { region: space.region.id });
      for (const one of space.industries) {
        const line = industries.find((other) => other.industry.code === one.industry.code);
        if (!line) {
          expect(one.establishments).toMatchObject({ value: 0 });
          expect(one.present).toBe(false);
          continue;
        }
        expect(one).toMatchObject({
          establishments: line.establishments,
          jobs: line.jobs,
          locationQuotient: line.locationQuotient,
        });
        if (line.locationQuotient.state === "suppressed") {
          hidden.add(space.region.id);
          expect(one.present).toBeNull();
        } else if (line.locationQuotient.state === "value") {
          expect(one.present).toBe(line.locationQuotient.value >= 1);
        }
      }
    }
    // The rule has something to hide, or this test shows nothing.
    expect(hidden.size).toBeGreaterThan(3);
  });

  it("is made of figures that are shown alone: anyone can compute it from the answers", () => {
    const codes = spaces[0].industries.map((one) => one.industry.code);
    const present = spaces.map((space) => space.industries.map((one) => one.present));
    const regionsOf = (i: number): number => present.filter((row) => row[i] === true).length;
    const told = codes.map((_, i) => regionsOf(i) >= 5);
    const proximity = (i: number, j: number): number =>
      present.filter((row) => row[i] === true && row[j] === true).length /
      Math.max(regionsOf(i), regionsOf(j));
    spaces.forEach((space, r) => {
      space.industries.forEach((one, i) => {
        let part = 0;
        let whole = 0;
        codes.forEach((_, j) => {
          if (i === j || !told[j] || present[r][j] === null) return;
          whole += proximity(i, j);
          part += present[r][j] === true ? proximity(i, j) : 0;
        });
        if (!told[i] || whole === 0) expect(densityOf(one)).toBeNaN();
        else expect(densityOf(one)).toBeCloseTo(part / whole, 10);
      });
    });
    for (const { from, to, proximity: value } of spaces[0].ties) {
      expect(value).toBeCloseTo(proximity(codes.indexOf(from), codes.indexOf(to)), 10);
    }
  });

  it("has the same run and ties for every region, and the run can be computed again", async () => {
    for (const space of spaces) {
      expect(space.run).toBe(spaces[0].run);
      expect(space.ties).toEqual(spaces[0].ties);
    }
    const tree = spaces[0].ties.filter((tie) => tie.tree);
    const nodes = new Set(tree.flatMap((tie) => [tie.from, tie.to]));
    expect(tree.length).toBeLessThan(nodes.size);
    expect((await made.clusterwerk.ask(rerun, { run: spaces[0].run })).same).toBe(true);
  });

  it("reads on the command line as it stands in the answer", () => {
    for (const space of spaces) {
      const said = industrySpaceTable(space as never, "nl");
      expect(said).toContain("Geen complexiteit: er zijn te weinig regio's.");
      const lines = industrySpaceCsv(space as never, "nl").split("\r\n");
      expect(lines.length).toBe(space.industries.length + 1);
      const hidden = space.industries.filter((one) => one.locationQuotient.state === "suppressed");
      expect(lines.filter((line) => line.includes(",x,x,")).length).toBe(hidden.length);
      const nearest = space.industries
        .filter((one) => one.present === false && !Number.isNaN(densityOf(one)))
        .toSorted((a, b) => densityOf(b) - densityOf(a))[0];
      expect(said).toContain(nearest!.industry.label.nl);
    }
  });

  it("gives a village no complexity, and says why", () => {
    for (const { complexity, industries } of spaces) {
      expect(complexity).toMatchObject({ caveat: "too-few-regions", rank: null });
      for (const one of industries) expect(one.complexity.state).toBe("undefined");
    }
  });
});

describe("the industry space of a delivery that is no country", () => {
  let made: InventedRegister;
  beforeAll(async () => {
    made = await inventedRegister({ municipalities: 4, establishments: 12_000 });
  });
  afterAll(() => made.close());
  const ask = (): Promise<Space> =>
    made.clusterwerk.ask(industrySpace, { region: made.truth.municipalities[0].id });

  it("has no ground without a table of regions and industries", async () => {
    const space = await ask();
    expect(space).toMatchObject({ ground: "none", regions: 0, ties: [] });
    expect(space.complexity.caveat).toBe("no-ground");
    expect(space.industries.length).toBeGreaterThan(10);
    expect(space.industries.every((one) => Number.isNaN(densityOf(one)))).toBe(true);
  });

  it("takes one that is imported, and gives complexity where its regions are labour markets", async () => {
    const industries = (await ask()).industries.map((one) => `${one.industry.code}11`);
    const economy = zeros(30, industries.length);
    // Thirty invented regions: the r-th has everything but the last industries, and of the
    // last few more than its share.
    const lines = ["region;industry;jobs;establishments"];
    for (let r = 0; r < 30; r++) {
      const many = Math.ceil(((r + 2) * industries.length) / 31);
      industries.slice(0, many).forEach((industry, i) => {
        const jobs = Math.round((90_000 / many) * (1 + i / many));
        economy.data[r * industries.length + i] = jobs;
        lines.push(`${101 + r};${industry};${jobs};${40 + i}`);
      });
    }
    const file = join(made.country, "regions.csv");
    writeFileSync(file, lines.join("\n"));
    await made.clusterwerk.ask(
      importReference,
      { file, kind: "region-industry", scheme: "sbi-2025", regionNamespace: "demo-cr" },
      { trustsPaths: true },
    );
    const space = await ask();
    expect(space).toMatchObject({ ground: "reference", regions: 30 });
    const known = space.industries.filter((one) => !Number.isNaN(densityOf(one)));
    expect(known.length).toBeGreaterThan(20);
    for (const one of known) {
      expect(densityOf(one)).toBeGreaterThanOrEqual(0);
      expect(densityOf(one)).toBeLessThanOrEqual(1);
    }
    const { complexity } = space;
    const has = comparativeAdvantage(economy);
    const pci = economicComplexity(has).industry;
    const values = [...pci].filter((_, i) => space.industries[i]!.present === true);
    space.industries.forEach(({ complexity: one }, i) => {
      const found = has.data.filter((x, k) => k % has.cols === i && x === 1).length;
      if (found < 5) expect(one.state).toBe("undefined");
      else expect(one).toMatchObject({ value: expect.closeTo(pci[i]!, 9) as number });
    });
    const jobs = (await made.clusterwerk.ask(profile, { region: space.region.id })).jobs;
    expect(jobs.state === "value" && jobs.value > 15_000).toBe(true);
    expect(complexity.caveat).toBe("none");
    expect(complexity.region).toMatchObject({
      value: expect.closeTo(values.reduce((a, b) => a + b) / values.length, 9) as number,
    });
    expect(complexity.secondEigenvalue).toBeGreaterThan(complexity.thirdEigenvalue!);
    const small = await made.clusterwerk.ask(industrySpace, {
      region: made.truth.municipalities.at(-1)!.id,
    });
    expect(small.complexity).toMatchObject({ caveat: "region-too-small", rank: null });
  });
});

describe("the industry space of a delivery of labour markets", () => {
  let made: InventedRegister;
  let space: Space;
  const ask = (region: string): Promise<Space> =>
    made.clusterwerk.ask(industrySpace, { region, level: "class" });
  beforeAll(async () => {
    made = await inventedRegister({ municipalities: 4, establishments: 1000 });
    // Thirty regions: the r-th has everything but the last of thirty industries, and of the
    // last few more than its share; each industry in twelve companies of unequal size.
    const lines = ["kvkvestnr;kvknr;naam;gemnr;gemnaam;sbi25;banen"];
    for (let r = 0; r < 30; r++) {
      const many = Math.ceil(((r + 2) * 30) / 31);
      for (let i = 0; i < many; i++) {
        for (let k = 0; k < 12; k++) {
          const jobs = Math.round((90_000 / many / 12) * (1 + i / many) * (0.4 + k / 9));
          const number = String(lines.length).padStart(8, "0");
          const code = ["01", "10", "25"][i % 3]! + String(110 + 10 * Math.floor(i / 3));
          lines.push(
            `0000${number};${number};Voorbeeld ${number} B.V.;R${100 + r};Streek ${r};${code};${jobs}`,
          );
        }
      }
    }
    const file = join(made.country, "labour-markets.csv");
    writeFileSync(file, lines.join("\n"));
    await made.clusterwerk.ask(
      importDelivery,
      { file, mapping: { regionNamespace: "demo-cr", scheme: "sbi-2025", invented: true } },
      { trustsPaths: true },
    );
    space = await ask("demo-cr:R120");
  });
  afterAll(() => made.close());

  it("gives complexity with how far it hangs on which companies there are", async () => {
    expect(space).toMatchObject({
      ground: "delivery",
      regions: 30,
      complexity: { caveat: "none" },
    });
    const { region } = space.complexity;
    if (region.state !== "value") throw new Error("a value expected");
    expect(region.interval!.level).toBe(0.9);
    expect(region.interval!.high).toBeGreaterThan(region.interval!.low);
    const ends = space.industries.map(({ complexity }) => complexity);
    expect(ends.some((one) => one.state === "value" && one.interval)).toBe(true);
    // Whoever is higher in the order lies higher with both ends.
    const [low, high] = [await ask("demo-cr:R105"), await ask("demo-cr:R129")].map(
      ({ complexity }) => complexity.region,
    );
    if (low!.state !== "value" || high!.state !== "value") throw new Error("values expected");
    expect(Math.sign(high!.value - low!.value)).toBe(
      Math.sign(high!.interval!.low - low!.interval!.low),
    );
    expect(Math.abs(high!.value - low!.value)).toBeGreaterThan(1);
  });

  it("can be computed again, and reads with its bounds on the command line", async () => {
    expect((await made.clusterwerk.ask(rerun, { run: space.run })).same).toBe(true);
    expect(industrySpaceTable(space as never, "nl")).toMatch(
      /Complexiteit -?\d,\d\d \(90 %: -?\d,\d\d tot -?\d,\d\d\)/,
    );
  });
});

describe("where complexity is given", () => {
  const regions = (jobs: number, many = 40): Float64Array => new Float64Array(many).fill(jobs);

  it("asks for labour markets, enough of them, of known size", () => {
    expect(complexityCaveat(regions(200_000))).toBe("none");
    expect(complexityCaveat(regions(70_000))).toBe("none");
    expect(complexityCaveat(regions(69_000))).toBe("regions-too-small");
    expect(complexityCaveat(regions(200_000, 12))).toBe("too-few-regions");
    expect(complexityCaveat(regions(Number.NaN))).toBe("size-unknown");
    expect(regionCaveat(14_000)).toBe("region-too-small");
    expect(regionCaveat(16_000)).toBe("none");
    expect(regionCaveat(undefined)).toBe("size-unknown");
  });
});
