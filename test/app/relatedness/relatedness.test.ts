import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countryCounts } from "../../../src/app/relatedness/country-counts.ts";
import { kinAtCodes } from "../../../src/app/relatedness/kin-at-codes.ts";
import { wordCounts } from "../../../src/app/relatedness/word-counts.ts";
import { importReference, relatedness, rerun, showRun } from "../../../src/contract/index.ts";
import {
  coLocation,
  matrix,
  placeAmong,
  placeOfPair,
  upperTriangle,
} from "../../../src/core/index.ts";
import type { EstablishmentColumns } from "../../../src/domain/delivery.ts";
import type { ReferenceKind } from "../../../src/domain/reference.ts";
import { inventedRegister, type InventedRegister } from "../../invented-register.ts";

describe("a reference at other codes", () => {
  const kin = matrix(
    3,
    3,
    Float64Array.of(Number.NaN, 0.4, 0.8, 0.4, Number.NaN, Number.NaN, 0.8, Number.NaN, Number.NaN),
  );

  it("is the mean over what a code stands for, and unknown where it cannot tell", () => {
    // Of 10, 2812 and 2893; 28 stands for both of the latter, 101 and 102 for 10.
    const { kin: found, isCoarser } = kinAtCodes(["10", "2812", "2893"], kin, [
      "101",
      "102",
      "28",
      "99",
    ]);
    expect(found.data[2]).toBeCloseTo(0.6, 12);
    expect(found.data[2 * 4 + 1]).toBeCloseTo(0.6, 12);
    expect(found.data[1]).toBeNaN();
    expect(found.data[3]).toBeNaN();
    expect([...isCoarser]).toEqual([1, 1, 0, 0]);
  });

  it("leaves out of a mean the pairs that the reference does not know", () => {
    const { kin: found } = kinAtCodes(["10", "2812", "2893"], kin, ["10", "2812", "2893"]);
    expect(found.data[1]).toBe(0.4);
    expect(found.data[5]).toBeNaN();
  });
});

describe("words of a label", () => {
  it("are cut to a stem, without fillers, accents or capitals", () => {
    const { start, term } = wordCounts([
      "Manufacturing of beer",
      "Manufacture of Bêer",
      "",
      "Of the and",
    ]);
    expect([...start]).toEqual([0, 2, 4, 4, 4]);
    expect([...term.subarray(0, 2)]).toEqual([...term.subarray(2, 4)]);
  });
});

describe("where industries are", () => {
  /** Establishments as rows: region, industry, enterprise, jobs. */
  const columnsOf = (rows: readonly (readonly [number, number, number, number])[]) =>
    ({
      count: rows.length,
      regions: [0, 1, 2, 3].map((r) => ({ id: `x:${r}`, name: String(r) })),
      region: Uint32Array.from(rows, ([region]) => region),
      industries: ["2812", "1051"],
      industry: Int32Array.from(rows, ([, industry]) => industry),
      group: Int32Array.from(rows, ([, , group]) => group),
      jobs: Float64Array.from(rows, ([, , , jobs]) => jobs),
    }) as unknown as EstablishmentColumns;

  it("counts establishments and known jobs", () => {
    const columns = columnsOf([
      [0, 0, 1, 5],
      [0, 0, 2, Number.NaN],
      [3, 1, 3, 2],
    ]);
    const { codes, establishments, jobs } = countryCounts(columns, "nace-2.1", "class");
    expect(codes).toEqual(["1051", "2812"]);
    expect([...establishments.data]).toEqual([0, 2, 0, 0, 0, 0, 1, 0]);
    expect([...jobs!.data]).toEqual([0, 5, 0, 0, 0, 0, 2, 0]);
  });

  it("takes as common what five enterprises in three regions have, chains counting once", () => {
    const spread = [0, 1, 2, 0, 1].map((region, k) => [region, 0, k, 1] as const);
    const chain = [0, 1, 2, 3, 0, 1].map((region) => [region, 1, 9, 1] as const);
    expect([
      ...countryCounts(columnsOf([...spread, ...chain]), "nace-2.1", "class").isCommon,
    ]).toEqual([0, 1]);
    const together = [0, 1, 0, 1, 0].map((region, k) => [region, 0, k, 1] as const);
    expect([...countryCounts(columnsOf([...together]), "nace-2.1", "class").isCommon]).toEqual([
      0, 0,
    ]);
    const alone = [0, 1, 2, 0, 1].map((region) => [region, 0, -1, 1] as const);
    expect([...countryCounts(columnsOf([...alone]), "nace-2.1", "class").isCommon]).toEqual([0, 1]);
  });
});

describe("the relatedness of two industries", () => {
  let made: InventedRegister;
  beforeAll(async () => {
    made = await inventedRegister();
  });
  afterAll(() => made.close());

  const told = async (kind: ReferenceKind, rows: readonly string[]): Promise<string> => {
    const file = join(made.country, `${kind}.csv`);
    await writeFile(file, rows.join("\n"));
    const options = { file, kind, scheme: "nace-2.1", name: `invented ${kind}` } as const;
    return (await made.clusterwerk.ask(importReference, options, { trustsPaths: true })).id;
  };

  it("is the figure of the core over the whole delivery, placed among all pairs", async () => {
    const answer = await made.clusterwerk.ask(relatedness, { industry: "28", with: "10" });
    const columns = await made.clusterwerk.register.columns(made.delivery);
    const { codes, jobs } = countryCounts(columns, "sbi-2025", "division");
    expect(answer.industries).toBe(codes.length);
    const at = placeOfPair(codes.indexOf("28"), codes.indexOf("10"), codes.length);
    const value = upperTriangle(coLocation(jobs!, { urbanity: "partialled-out" }))[at];
    const found = answer.kinds.find((kind) => kind.kind === "co-location-jobs" && kind.counted)!;
    expect(found.pair!.value).toMatchObject({ state: "value", value });
    expect(found.urbanity).toBe("taken-out");
    expect(found.source).toMatchObject({ from: "delivery", id: made.delivery });
    const [raw] = answer.kinds.filter((kind) => kind.urbanity === "kept");
    expect(raw.counted).toBe(false);
    expect(raw.pair!.value).toMatchObject({
      state: "value",
      value: upperTriangle(coLocation(jobs!))[at],
    });
    // The other way round is the same run.
    const other = await made.clusterwerk.ask(relatedness, { industry: "10", with: "28" });
    expect(other.run).toBe(answer.run);
    expect(other.industry.code).toBe("10");
  });

  it("says which kinds nothing is known of, and takes in what is imported", async () => {
    const before = await made.clusterwerk.ask(relatedness, { industry: "28", with: "10" });
    for (const kind of ["input-output", "occupations", "flows", "relatedness"]) {
      const found = before.kinds.find((one) => one.kind === kind)!;
      expect(found.source.from).toBe("none");
      expect(found.pair!.value).toEqual({ state: "undefined", reason: "not-delivered" });
      expect(found.pair!.isTop).toBe(false);
    }
    const id = await told("flows", [
      "from;to;count",
      "28;10;60",
      "10;28;50",
      "28;46;5",
      "46;10;5",
      "62;28;1",
      "10;62;1",
      "62;46;9",
      "46;62;9",
    ]);
    const after = await made.clusterwerk.ask(relatedness, { industry: "28", with: "10" });
    const flows = after.kinds.find((one) => one.kind === "flows")!;
    expect(flows.source).toEqual({ from: "reference", id, name: "invented flows" });
    expect(flows.pair!.value.state).toBe("value");
    // 28–10 and 46–62 are two of six pairs: neither is among a tenth of them.
    expect(flows.knownPairs).toBe(6);
    expect(flows.pair!.isTop).toBe(false);
    expect(after.run).not.toBe(before.run);
    expect(after.known).toBe(before.known! + 1);
    const card = await made.clusterwerk.ask(showRun, { run: after.run });
    expect(card.inputs.map((input) => input.id)).toContain(id);
    for (const { run } of [before, after]) {
      expect((await made.clusterwerk.ask(rerun, { run })).same).toBe(true);
    }
  });

  it("counts in how many ways a pair is in the most related tenth", async () => {
    const { closest, kinds } = await made.clusterwerk.ask(relatedness, { industry: "28" });
    expect(closest.length).toBeGreaterThan(0);
    for (const kind of kinds) {
      expect(kind.pair).toBeNull();
      const values = kind.closest.map(({ value }) =>
        value.state === "value" ? value.value : Number.NaN,
      );
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
    for (const one of closest.slice(0, 5)) {
      const pair = await made.clusterwerk.ask(relatedness, {
        industry: "28",
        with: one.industry.code,
      });
      expect(pair.top).toBe(one.top);
      expect(pair.known).toBe(one.known);
      const counted = pair.kinds.filter((kind) => kind.counted);
      expect(counted.filter((kind) => kind.pair!.isTop).length).toBe(one.top);
      expect(counted.filter((kind) => kind.pair!.percentile.state === "value").length).toBe(
        one.known,
      );
    }
  });

  it("says of how many pairs the same can be said, from the pairs themselves", async () => {
    const columns = await made.clusterwerk.register.columns(made.delivery);
    const { codes } = countryCounts(columns, "sbi-2025", "section");
    const all = [];
    for (const [k, a] of codes.entries()) {
      for (const b of codes.slice(k + 1)) {
        all.push(await made.clusterwerk.ask(relatedness, { industry: a, with: b }));
      }
    }
    for (const { top, asManyOrMore } of all) {
      const reached = all.filter((one) => one.top! >= top!).length / all.length;
      expect(asManyOrMore).toMatchObject({ state: "value" });
      expect(asManyOrMore!.state === "value" && asManyOrMore!.value).toBeCloseTo(reached, 9);
    }
    expect(new Set(all.map(({ top }) => top)).size).toBeGreaterThan(1);
  });

  it("says nothing of how an industry of few companies lies beside others", async () => {
    const columns = await made.clusterwerk.register.columns(made.delivery);
    const { codes, isCommon } = countryCounts(columns, "sbi-2025", "class");
    const rare = codes[isCommon.indexOf(0)];
    const { kinds, top } = await made.clusterwerk.ask(relatedness, {
      industry: rare,
      with: codes[isCommon.indexOf(1)],
    });
    for (const kind of kinds) {
      if (kind.source.from !== "delivery") continue;
      expect(kind.pair!.value).toEqual({ state: "undefined", reason: "too-few" });
      expect(kind.pair!.percentile.state).toBe("undefined");
    }
    expect(top).not.toBeNull();
  });

  it("reads a code with its point, and knows what it cannot compare", async () => {
    const columns = await made.clusterwerk.register.columns(made.delivery);
    const [full] = columns.industries.filter((code) => code.length === 5);
    const dotted = `${full.slice(0, 2)}.${full.slice(2, 4)}`;
    const answer = await made.clusterwerk.ask(relatedness, { industry: dotted });
    expect(answer.industry.code).toBe(full.slice(0, 4));
    expect(answer.level).toBe("class");
    const ask = (industry: string, other: string) =>
      made.clusterwerk.ask(relatedness, { industry, with: other });
    await expect(ask("28", "28")).rejects.toMatchObject({ code: "industries-unlike" });
    await expect(ask("28", "C")).rejects.toMatchObject({ code: "industries-unlike" });
    await expect(ask("04", "28")).rejects.toMatchObject({ code: "unknown-industry" });
  });
});

it("a place is by rank, not by value", () => {
  expect(placeAmong(Float64Array.of(0, 0, 0, 9), 9)).toEqual({ percentile: 0.875, atLeast: 0.25 });
});
