import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { concentrationCsv, concentrationTable } from "../../../src/cli/concentration-view.ts";
import { type AnswerOf, concentration, rerun } from "../../../src/contract/index.ts";
import { ellisonGlaeser, maurelSedillot } from "../../../src/core/index.ts";
import type { EstablishmentColumns } from "../../../src/domain/delivery.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import { industryAt } from "../../../src/domain/industry-scheme.ts";
import { inventedRegister, type InventedRegister } from "../../invented-register.ts";

type Concentration = AnswerOf<typeof concentration>;

let made: InventedRegister;
let columns: EstablishmentColumns;
let all: Concentration;

beforeAll(async () => {
  made = await inventedRegister();
  columns = await made.clusterwerk.register.columns(made.delivery);
  all = await made.clusterwerk.ask(concentration, {});
});
afterAll(() => made.close());

const value = (figure: Figure): number => (figure.state === "value" ? figure.value : Number.NaN);

/** Rows of the delivery with this division. */
const rowsOf = (code: string): number[] =>
  [...columns.industry.keys()].filter(
    (k) =>
      columns.industry[k] >= 0 &&
      industryAt(columns.industries[columns.industry[k]], "sbi-2025", "division") === code,
  );

const enterprisesOf = (rows: readonly number[]): number =>
  new Set(rows.map((k) => (columns.group[k] < 0 ? -1 - k : columns.group[k]))).size;

describe("the concentration of industries", () => {
  it("is that of the plants in the register", () => {
    const regions = new Float64Array(columns.regions.length);
    columns.jobs.forEach((jobs, k) => {
      if (!Number.isNaN(jobs)) regions[columns.region[k]] += jobs;
    });
    const told = all.industries.filter(({ gamma }) => gamma.state === "value");
    expect(told.length).toBeGreaterThan(20);
    for (const { industry, gamma, maurelSedillot: pairs, establishments } of told) {
      const rows = rowsOf(industry.code);
      expect(establishments).toMatchObject({ value: rows.length });
      const known = rows.filter((k) => columns.jobs[k] > 0);
      const plants = {
        region: Uint32Array.from(known, (k) => columns.region[k]),
        size: Float64Array.from(known, (k) => columns.jobs[k]),
      };
      expect(value(gamma)).toBeCloseTo(ellisonGlaeser(plants, regions).gamma, 10);
      expect(value(pairs)).toBeCloseTo(maurelSedillot(plants, regions), 10);
    }
  });

  it("comes with what chance gives, and stands in order", () => {
    for (const row of all.industries) {
      if (row.gamma.state !== "value") continue;
      expect(row.chance!.low).toBeLessThanOrEqual(row.chance!.high);
      expect(value(row.q)).toBeGreaterThanOrEqual(value(row.p));
      expect(row.concentrated).toBe(value(row.q) <= 0.05);
      if (row.concentrated) expect(value(row.gamma)).toBeGreaterThan(row.chance!.high);
    }
    const first = all.industries.findIndex((row) => !row.concentrated);
    expect(all.industries.slice(first).some((row) => row.concentrated)).toBe(false);
  });

  it("is not given of few companies, nor is anything of very few", () => {
    const few = all.industries.filter(({ gamma }) => gamma.state === "undefined");
    const hidden = all.industries.filter(({ gamma }) => gamma.state === "suppressed");
    // The rules have something to hide, or this test shows nothing.
    expect(few.length).toBeGreaterThan(0);
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of all.industries) {
      const enterprises = enterprisesOf(rowsOf(row.industry.code));
      if (enterprises < 10) expect(row.gamma.state).not.toBe("value");
      if (enterprises < 3) expect(row.establishments.state).toBe("suppressed");
    }
    for (const row of hidden) {
      expect(row).toMatchObject({
        establishments: { state: "suppressed" },
        maurelSedillot: { state: "suppressed" },
        q: { state: "suppressed" },
        chance: null,
        concentrated: false,
      });
    }
    for (const row of few) expect(row.chance).toBeNull();
  });

  it("can be computed again, and reads on the command line as it stands in the answer", async () => {
    expect((await made.clusterwerk.ask(rerun, { run: all.run })).same).toBe(true);
    const many = all.industries.filter(({ concentrated }) => concentrated).length;
    expect(concentrationTable(all as never, "nl")).toContain(`In ${many} van de `);
    const lines = concentrationCsv(all as never, "nl").split("\r\n");
    expect(lines.length).toBe(all.industries.length + 1);
  });
});

describe("the distances of one industry", () => {
  let code: string;
  let one: Concentration;
  beforeAll(async () => {
    // Of a handful of them nothing can be told, and of thousands it takes long.
    code = all.industries
      .filter(({ gamma, establishments }) => gamma.state === "value" && value(establishments) > 50)
      .toSorted((a, b) => value(a.establishments) - value(b.establishments))
      .map(({ industry }) => industry.code)
      .find((one) => rowsOf(one).some((k) => columns.precision[k] < 2))!;
    one = await made.clusterwerk.ask(concentration, { industry: code, longestKm: 20 });
  });

  it("leave out what has no exact address, and say how many that are", () => {
    const rows = rowsOf(code);
    const exact = rows.filter((k) => columns.precision[k] === 2);
    expect(exact.length).toBeLessThan(rows.length);
    expect(one.distances).toMatchObject({
      caveat: "none",
      plants: { value: exact.length },
      leftOut: { value: rows.length - exact.length },
      sites: columns.precision.filter((precision) => precision === 2).length,
      sampled: false,
      longestKm: 20,
    });
  });

  it("have a band that holds all of what chance gives, and a γ that is the country's", () => {
    const { curve, verdict, p } = one.distances!;
    expect(curve.map(({ km }) => km)).toEqual(Array.from({ length: 51 }, (_, k) => (k * 20) / 50));
    for (const { density, global, local, side } of curve) {
      expect(global.low).toBeLessThanOrEqual(local.low);
      expect(global.high).toBeGreaterThanOrEqual(local.high);
      expect(side).toBe(Number(density > global.high) - Number(density < global.low));
    }
    expect(verdict === "neither").toBe(p! > 0.05);
    expect(one.industries).toEqual(all.industries.filter((row) => row.industry.code === code));
    expect(one.run).toBe(all.run);
  });

  it("can be computed again", async () => {
    expect((await made.clusterwerk.ask(rerun, { run: one.distances!.run })).same).toBe(true);
  });

  it("are not given of few companies", async () => {
    const few = all.industries.find(({ gamma }) => gamma.state !== "value")!.industry.code;
    const { distances } = await made.clusterwerk.ask(concentration, { industry: few });
    expect(distances!.caveat).not.toBe("none");
    expect(distances!.curve).toEqual([]);
    expect(distances!.p).toBeNull();
  });
});
