import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { relatedIndustries, relatednessOf } from "../../../src/app/clusters/related-industries.ts";
import { importReference, latent, rerun, showRun } from "../../../src/contract/index.ts";
import { inventedRegister, type InventedRegister } from "../../invented-register.ts";

describe("a reference brought to the codes of a search", () => {
  const table = { industries: ["10", "28", "2893"], from: [0, 0], to: [1, 2], value: [0.4, 0.8] };

  it("stands a code for the finer ones there are, else for the longest it begins with", () => {
    // 2893 stands for itself, 2812 for 28, and 101 and 102 for 10.
    const codes = ["101", "102", "2893", "2812", "99"];
    const related = relatedIndustries(table, codes);
    const row = (i: number): number[] => [...related.subarray(i * 5, i * 5 + 5)];
    expect(row(0)).toEqual([0, 0, 0.8, 0.4, 0]);
    expect(row(1)).toEqual(row(0));
    expect(row(2)).toEqual([0.8, 0.8, 0, 0, 0]);
    expect(row(4)).toEqual([0, 0, 0, 0, 0]);
  });

  it("takes the mean over what a coarser code holds", () => {
    // 28 holds 28 and 2893: (.4 + .8) / 2.
    const related = relatedIndustries(table, ["10", "28"]);
    expect(related[1]).toBeCloseTo(0.6, 12);
    expect(related[2]).toBe(related[1]);
  });
});

describe("how related industries are by a reference", () => {
  const industries = ["10", "28", "46"];

  it("is what it says, by flows, or by occupations", () => {
    const told = { industries, from: [0], to: [1], value: [0.4] };
    expect(relatednessOf({ kind: "relatedness", table: told })).toBe(told);
    const flows = { industries, from: [0, 0, 1], to: [1, 2, 2], value: [3, 1, 1] };
    expect(relatednessOf({ kind: "input-output", table: flows })).toEqual({
      industries,
      from: [1, 2, 2],
      to: [0, 0, 1],
      value: [1, 0.5, 1],
    });
    // 10 and 28 have the same occupations; 46 has others, and is akin to neither.
    const jobs = {
      industries,
      occupations: ["A", "B", "C"],
      industry: [0, 1, 2, 2],
      occupation: [0, 0, 1, 2],
      jobs: [2, 4, 3, 3],
    };
    const alike = relatednessOf({ kind: "occupations", table: jobs });
    expect([alike.from, alike.to]).toEqual([[1], [0]]);
    expect(alike.value[0]).toBeCloseTo(1, 12);
    // Between 10 and 28 more workers go than by chance; to or from 46 in one way only.
    const moves = { industries, from: [0, 1, 0, 2], to: [1, 0, 2, 1], value: [6, 6, 1, 1] };
    const skills = relatednessOf({ kind: "flows", table: moves });
    expect([skills.from, skills.to]).toEqual([[1], [0]]);
    // SR 10→28: 6 · 14/(7 · 7) = 12/7, 28→10: 6 · 14/(6 · 6) = 7/3; (SR − 1)/(SR + 1) averaged.
    expect(skills.value[0]).toBeCloseTo((5 / 19 + 4 / 10) / 2, 12);
  });
});

describe("a search that is told which industries are related", () => {
  let made: InventedRegister;
  beforeAll(async () => {
    made = await inventedRegister();
  });
  afterAll(() => made.close());

  it("is a run of its own, with the reference on its card, and computes again to the same", async () => {
    const [cluster] = made.truth.clusters;
    const region = cluster.municipalities[0];
    const before = await made.clusterwerk.ask(latent, { region, shuffles: 19 });
    expect(before.ground.relatedness).toBe(0);

    const file = join(made.country, "related.csv");
    const codes = cluster.industries.map((code) => code.slice(0, 4));
    const rows = codes.flatMap((a) => codes.filter((b) => a < b).map((b) => `${a};${b};0,9`));
    await writeFile(file, ["van;naar;verwantschap", ...rows].join("\n"));
    const reference = await made.clusterwerk.ask(
      importReference,
      { file, kind: "relatedness", scheme: "nace-2.1" },
      { trustsPaths: true },
    );
    expect(reference.rows).toBe(rows.length);

    const after = await made.clusterwerk.ask(latent, { region, shuffles: 19 });
    expect(after.ground.relatedness).toBe(1);
    expect(after.run).not.toBe(before.run);
    const card = await made.clusterwerk.ask(showRun, { run: after.run });
    expect(card.inputs.map(({ id }) => id)).toContain(reference.id);
    // The run from before was not told, and computes again as it was.
    for (const { run } of [before, after]) {
      expect((await made.clusterwerk.ask(rerun, { run })).same).toBe(true);
    }
  });
});
