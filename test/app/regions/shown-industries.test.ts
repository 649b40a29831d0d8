import { describe, expect, it } from "vitest";
import type { Effects } from "../../../src/app/answer.ts";
import { shownIndustries } from "../../../src/app/regions/shown-industries.ts";
import { defaultAudience } from "../../../src/domain/audience.ts";
import type { Delivery, EstablishmentColumns } from "../../../src/domain/delivery.ts";
import type { EconomyPart, IndustryLevel } from "../../../src/domain/industry-scheme.ts";

const delivery = { scheme: "sbi-2025", sizeMeasure: "jobs" } as Delivery;

/** One region in which each code has so many enterprises of ten jobs. */
function region(enterprises: Readonly<Record<string, number>>): EstablishmentColumns {
  const industries = Object.keys(enterprises);
  const industry = Object.values(enterprises).flatMap((count, i) =>
    Array.from({ length: count }, () => i),
  );
  return {
    count: industry.length,
    regions: [{ id: "nl-gm:0001", name: "Ergens" }],
    industries,
    industry: Int32Array.from(industry),
    region: new Uint32Array(industry.length),
    group: Int32Array.from(industry.keys()),
    jobs: new Float64Array(industry.length).fill(10),
    enterprisesKnown: true,
  } as unknown as EstablishmentColumns;
}

function shown(columns: EstablishmentColumns, within: EconomyPart, level: IndustryLevel) {
  const effects = { audience: defaultAudience } as Effects;
  return shownIndustries(effects, delivery, columns, 0, { level, within });
}

describe("the industries of a region that may be shown", () => {
  it("hide in the whole what either part hides, so that subtracting tells nothing", () => {
    // Traded: one unsafe, so another goes with it. Local: all safe.
    const columns = region({ "28930": 1, "62010": 4, "10510": 9, "47110": 5, "56110": 6 });
    for (const within of ["all", "traded"] as const) {
      const of = shown(columns, within, "division");
      expect(of.total).toBe(true);
      expect(["28", "62", "10"].map((code) => of.has(code))).toEqual([false, false, true]);
    }
    expect(shown(columns, "local", "division").has("47")).toBe(true);
    expect(shown(columns, "all", "division").has("47")).toBe(true);
  });

  it("show no part's total where one part is too small to be protected", () => {
    // The whole hides 28 and its smallest neighbour; of traded jobs nothing else is there to hide.
    const columns = region({ "28930": 1, "47110": 5, "56110": 6 });
    const all = shown(columns, "all", "division");
    expect(all.total).toBe(true);
    expect(["28", "47", "56"].map((code) => all.has(code))).toEqual([false, false, true]);
    for (const within of ["traded", "local"] as const) {
      expect(shown(columns, within, "division").total).toBe(false);
    }
    expect(shown(columns, "local", "division").has("47")).toBe(false);
  });

  it("show then no half of a section that has two", () => {
    // Section G: wholesale is traded, retail local; their sum less the one is the other.
    const columns = region({ "46110": 1, "47110": 8, "85100": 6 });
    expect(shown(columns, "all", "section").has("G")).toBe(true);
    expect(shown(columns, "local", "section").has("G")).toBe(false);
    expect(shown(columns, "traded", "section").has("G")).toBe(false);
    expect(shown(columns, "local", "section").has("Q")).toBe(true);
  });
});
