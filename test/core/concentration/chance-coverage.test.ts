import { describe, expect, it } from "vitest";
import { bandCoverage, gammaCoverage } from "./chance-coverage.ts";

describe("by chance", () => {
  it("the bands of K-density are left as often as they promise", () => {
    const options = { simulations: 39, alpha: 0.1 };
    const found = bandCoverage(400, 1, { plants: 12, options });
    // Three standard errors of a tenth in 400 are 4.5 points.
    expect(Math.abs(found.global - 0.1)).toBeLessThan(0.045);
    expect(Math.abs(found.local - 0.1)).toBeLessThan(0.045);
    expect(found.localised + found.dispersed).toBeCloseTo(found.global, 12);
    // What the global band is for.
    expect(found.localAnywhere).toBeGreaterThan(found.global);
  });

  it("p of γ is at most .05 in a twentieth, and γ above .05 far more often", () => {
    const found = gammaCoverage(400, 1, { plants: 20, tail: 1.1, pull: 1 });
    // Three standard errors of a twentieth in 400 are 3.3 points.
    expect(Math.abs(found.significant - 0.05)).toBeLessThan(0.033);
    expect(found.above).toBeGreaterThan(0.1);
  });
});
