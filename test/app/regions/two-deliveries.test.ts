import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../../../src/api/serve.ts";
import { importDelivery, profile, rerun, shiftShare } from "../../../src/contract/index.ts";
import { importReference, type AnswerOf } from "../../../src/contract/index.ts";
import { cellIsSafe } from "../../../src/core/index.ts";
import type { EstablishmentColumns } from "../../../src/domain/delivery.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import {
  type EconomyPart,
  industryAt,
  type IndustryLevel,
  liesIn,
} from "../../../src/domain/industry-scheme.ts";
import {
  inventedMapping,
  inventedRegister,
  type InventedRegister,
} from "../../invented-register.ts";
import { runProgram } from "../../run-program.ts";

type Profile = AnswerOf<typeof profile>;

let made: InventedRegister;
let server: Served;
let earlier: string;
let later: string;
const columns = new Map<string, EstablishmentColumns>();
const scheme = "sbi-2025";

beforeAll(async () => {
  made = await inventedRegister();
  const context = { trustsPaths: true };
  const imported = async (year: number): Promise<string> => {
    const { delivery } = await made.clusterwerk.ask(
      importDelivery,
      {
        file: join(made.country, `register-${year}.csv`),
        mapping: { ...inventedMapping, referenceDate: `${year}-04-01` },
      },
      context,
    );
    columns.set(delivery, await made.clusterwerk.register.columns(delivery));
    return delivery;
  };
  later = await imported(2025);
  earlier = await imported(2024);
  server = await serve(made.clusterwerk, made.country, 0);
});
afterAll(async () => {
  await server.close();
  await made.close();
});

const value = (figure: Figure): number => (figure.state === "value" ? figure.value : Number.NaN);

/** Jobs per code of a level, in one region or (−1) in all, counted one by one. */
function counted(
  delivery: string,
  region: number,
  level: IndustryLevel,
  within: EconomyPart,
): Map<string, number> {
  const { count, industries, industry, jobs, region: regionOf } = columns.get(delivery)!;
  const sums = new Map<string, number>();
  for (let k = 0; k < count; k++) {
    if (industry[k] < 0 || (region >= 0 && regionOf[k] !== region)) continue;
    const full = industries[industry[k]];
    const code = industryAt(full, scheme, level);
    if (code === undefined || !liesIn(within, full, scheme)) continue;
    sums.set(code, (sums.get(code) ?? 0) + (Number.isNaN(jobs[k]) ? 0 : jobs[k]));
  }
  return sums;
}
const sum = (of: Map<string, number>): number => [...of.values()].reduce((a, b) => a + b, 0);

describe("shift-share of two deliveries", () => {
  it("is one answer through app, API and command line", async () => {
    const region = made.truth.municipalities[0].id;
    const answer = await made.clusterwerk.ask(shiftShare, { region, later });
    expect(shiftShare.answer.parse(answer)).toEqual(answer);
    expect(answer.earlier.delivery).toBe(earlier);
    const path = `v1/regions/${encodeURIComponent(region)}/shift-share?later=${later}`;
    expect(await (await fetch(new URL(path, server.address))).json()).toEqual(answer);
    const told = await runProgram([
      "shift-share",
      region,
      "--later",
      later,
      "--json",
      "--data",
      made.data,
    ]);
    expect(JSON.parse(told.stdout)).toEqual(answer);
    const csv = await runProgram([
      "shift-share",
      region,
      "--later",
      later,
      "--csv",
      "--data",
      made.data,
    ]);
    expect(csv.stdout.trim().split("\r\n").length).toBe(1 + answer.industries.length);
    const again = await made.clusterwerk.ask(rerun, { run: answer.run });
    expect(again.same).toBe(true);
  });

  it("says of each industry what counting one by one says", async () => {
    const regions = columns.get(later)!.regions;
    const everywhere = [earlier, later].map((id) => counted(id, -1, "division", "all"));
    let shown = 0;
    for (const { id } of regions) {
      const answer = await made.clusterwerk.ask(shiftShare, { region: id, later });
      const [before, after] = [earlier, later].map((delivery) =>
        counted(
          delivery,
          columns.get(delivery)!.regions.findIndex((one) => one.id === id),
          "division",
          "all",
        ),
      );
      const growth = sum(everywhere[1]) / sum(everywhere[0]) - 1;
      expect(value(answer.total.change)).toBe(sum(after) - sum(before));
      expect(value(answer.total.national)).toBeCloseTo(sum(before) * growth, 6);
      for (const one of answer.industries) {
        const { code } = one.industry;
        if (one.change.state === "suppressed") continue;
        const x = before.get(code) ?? 0;
        const own = everywhere[1].get(code)! / (everywhere[0].get(code) ?? 0) - 1;
        expect([value(one.earlier), value(one.later)]).toEqual([x, after.get(code) ?? 0]);
        expect(value(one.national)).toBeCloseTo(x * growth, 6);
        if (x > 0) expect(value(one.mix)).toBeCloseTo(x * (own - growth), 6);
        expect(value(one.national) + value(one.mix) + value(one.competitive)).toBeCloseTo(
          value(one.change),
          6,
        );
        if (x > 0) {
          expect(value(one.regional) + value(one.allocation)).toBeCloseTo(
            value(one.competitive),
            6,
          );
        }
        shown++;
      }
    }
    expect(shown).toBeGreaterThan(regions.length * 10);
  });

  it("shows of an industry nothing that either year hides", async () => {
    let hidden = 0;
    for (const { id } of columns.get(later)!.regions) {
      const answer = await made.clusterwerk.ask(shiftShare, { region: id, later });
      for (const delivery of [earlier, later]) {
        const { industries } = await made.clusterwerk.ask(profile, { region: id, delivery });
        for (const one of industries) {
          if (one.jobs.state !== "suppressed") continue;
          const { industry, ...figures } = answer.industries.find(
            (each) => each.industry.code === one.industry.code,
          )!;
          for (const figure of Object.values(figures)) {
            expect(figure, industry.code).toEqual({ state: "suppressed" });
          }
          hidden++;
        }
      }
      // Suppressed ones come last and in the order of their codes: their place says nothing.
      const from = answer.industries.findIndex((one) => one.change.state === "suppressed");
      const rest = answer.industries.slice(from).map((one) => one.industry.code);
      expect(rest).toEqual(rest.toSorted());
    }
    expect(hidden).toBeGreaterThan(50);
  });

  it("wants an earlier delivery of the same classification", async () => {
    const region = made.truth.municipalities[0].id;
    const ask = (input: { earlier?: string; later?: string }) =>
      made.clusterwerk.ask(shiftShare, { region, ...input });
    await expect(ask({ later: earlier })).rejects.toMatchObject({ code: "invalid-input" });
    await expect(ask({ later, earlier: later })).rejects.toMatchObject({ code: "invalid-input" });
    await expect(ask({ later, earlier: "nergens" })).rejects.toMatchObject({
      code: "unknown-delivery",
    });
  });
});

describe("a profile within a part of the economy", () => {
  const ask = (id: string, within: EconomyPart, level: IndustryLevel): Promise<Profile> =>
    made.clusterwerk.ask(profile, { region: id, delivery: later, within, level });

  it.each(["traded", "local"] as const)(
    "takes shares of %s jobs, here and everywhere",
    async (within) => {
      const { regions } = columns.get(later)!;
      const everywhere = counted(later, -1, "division", within);
      let shown = 0;
      for (const [r, { id }] of regions.entries()) {
        const answer = await ask(id, within, "division");
        const here = counted(later, r, "division", within);
        expect(answer.within).toBe(within);
        expect(answer.industries.map((one) => one.industry.code).toSorted()).toEqual(
          [...here.keys()].toSorted(),
        );
        for (const one of answer.industries) {
          if (one.locationQuotient.state !== "value") continue;
          const { code } = one.industry;
          const share = here.get(code)! / sum(here);
          expect(value(one.share)).toBeCloseTo(share, 9);
          expect(value(one.locationQuotient)).toBeCloseTo(
            share / (everywhere.get(code)! / sum(everywhere)),
            9,
          );
          shown++;
        }
      }
      expect(shown).toBeGreaterThan(60);
    },
  );

  it.each(["section", "division"] as const)(
    "shows with the others nothing that one of them hides, by %s",
    async (level) => {
      const { regions, region: regionOf, industries, industry, group, jobs } = columns.get(later)!;
      let hiddenSums = 0;
      for (const [r, { id }] of regions.entries()) {
        const [all, traded, local] = await Promise.all(
          (["all", "traded", "local"] as const).map((within) => ask(id, within, level)),
        );
        const totals = [all, traded, local].map((one) => one.jobs.state === "value");
        // Of three totals, one the sum of the others, none can be worked out if two are hidden.
        expect([0, 2, 3]).toContain(totals.filter((shown) => !shown).length);
        for (const [answer, within] of [
          [traded, "traded"],
          [local, "local"],
        ] as const) {
          const shown = new Map(
            answer.industries.map((one) => [one.industry.code, one.jobs.state === "value"]),
          );
          for (const one of all.industries) {
            if (shown.get(one.industry.code) === false) {
              expect(one.jobs.state, `${id} ${one.industry.code}`).toBe("suppressed");
            }
          }
          if (answer.jobs.state !== "value") continue;
          // What a reader gets by subtracting the shown from the total must be safe to print.
          const hidden = new Map<number, number>();
          const cells = new Set<string>();
          for (let k = 0; k < jobs.length; k++) {
            if (regionOf[k] !== r || industry[k] < 0) continue;
            const full = industries[industry[k]];
            const code = industryAt(full, scheme, level);
            if (code === undefined || !liesIn(within, full, scheme) || shown.get(code)) continue;
            cells.add(code);
            const adds = Number.isNaN(jobs[k]) ? 0 : jobs[k];
            hidden.set(group[k], (hidden.get(group[k]) ?? 0) + adds);
          }
          if (cells.size === 0) continue;
          hiddenSums++;
          expect(cells.size).toBeGreaterThan(1);
          expect(cellIsSafe(Float64Array.from(hidden.values()))).toBe(true);
        }
      }
      expect(hiddenSums).toBeGreaterThan(5);
    },
  );

  it("is compared with the delivery or a table, whichever is asked for", async () => {
    const { id } = columns.get(later)!.regions[0];
    const against = { region: id, delivery: later, against: "reference" } as const;
    await expect(made.clusterwerk.ask(profile, against)).rejects.toMatchObject({
      code: "unknown-reference",
    });
    const file = join(made.country, "table.csv");
    // As many jobs in a traded industry as in a local one, elsewhere.
    writeFileSync(
      file,
      "gemeentecode;sbi2025;banen;vestigingen\nX1;28930;5000;100\nX1;47110;5000;500\n",
    );
    await made.clusterwerk.ask(
      importReference,
      { file, kind: "region-industry", scheme, regionNamespace: "demo-gm" },
      { trustsPaths: true },
    );
    const whole = await made.clusterwerk.ask(profile, against);
    expect(whole.denominator).toBe("reference");
    const part = await made.clusterwerk.ask(profile, { ...against, within: "local" });
    const quotient = (of: Profile): number =>
      value(of.industries.find((one) => one.industry.code === "47")!.locationQuotient);
    const share = (of: Profile): number =>
      value(of.industries.find((one) => one.industry.code === "47")!.share);
    expect(quotient(whole)).toBeCloseTo(share(whole) / 0.5, 9);
    expect(quotient(part)).toBeCloseTo(share(part), 9);
    // Ten regions or more are an economy of their own when nothing is asked.
    const own = await made.clusterwerk.ask(profile, { region: id, delivery: later });
    expect(own.denominator).toBe("delivery");
    const asked = await made.clusterwerk.ask(profile, { ...against, against: "delivery" });
    expect(asked.industries).toEqual(own.industries);
  });

  it("is told on the command line and over HTTP", async () => {
    const { id } = columns.get(later)!.regions[1];
    const answer = await ask(id, "traded", "division");
    const query = `within=traded&level=division&delivery=${later}`;
    const path = `v1/regions/${encodeURIComponent(id)}/profile?${query}`;
    expect(await (await fetch(new URL(path, server.address))).json()).toEqual(answer);
    const flags = ["--within", "traded", "--level", "division", "--delivery", later];
    const { stdout } = await runProgram(["profile", id, ...flags, "--json", "--data", made.data]);
    expect(JSON.parse(stdout)).toEqual(answer);
  });
});
