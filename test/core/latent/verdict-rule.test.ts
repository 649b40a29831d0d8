import { describe, expect, it } from "vitest";
import {
  type Evidence,
  verdictBounds,
  verdictRule,
} from "../../../src/core/latent/verdict-rule.ts";
import { enterprisesNeeded } from "../../../src/domain/verdict.ts";

const clear: Evidence = {
  familyWise: 0.005,
  q: 0.005,
  heldOut: { value: 4, low: 2, foundAgain: 1 },
  observed: 40,
  expected: 8,
  independentGroups: 40,
  groupsKnown: true,
  withoutLargestGroup: { observed: 39, expected: 8 },
  stackedShare: 0,
  withoutStacked: { observed: 40, expected: 8 },
};
const verdict = (change: Partial<Evidence>) => verdictRule({ ...clear, ...change });

describe("the verdict", () => {
  it("is strong where all is clear", () => {
    expect(verdict({})).toEqual({ verdict: "strong", limits: [] });
  });

  it("takes as many enterprises as people are told", () => {
    expect(verdictBounds.strongGroups).toBe(enterprisesNeeded.strong);
    expect(verdictBounds.indicationGroups).toBe(enterprisesNeeded.indication);
  });

  it.each<[string, Partial<Evidence>, string]>([
    ["a country without clusters shows as much", { familyWise: 0.3 }, "q"],
    [
      "the other half does not confirm",
      { heldOut: { value: 2, low: 0.9, foundAgain: 1 } },
      "held-out",
    ],
    ["it is seldom found again", { heldOut: { value: 4, low: 2, foundAgain: 0.4 } }, "held-out"],
    ["few companies are behind it", { independentGroups: 6 }, "enterprises-few"],
  ])("is an indication where %s", (_, change, limit) => {
    expect(verdict(change)).toEqual({ verdict: "indication", limits: [limit] });
  });

  it.each<[string, Partial<Evidence>, string]>([
    ["one in ten is expected false", { q: 0.15 }, "q"],
    [
      "no half found it",
      { heldOut: { value: Number.NaN, low: Number.NaN, foundAgain: 0 } },
      "held-out",
    ],
    ["four companies are behind it", { independentGroups: 4 }, "enterprises-few"],
    ["enterprises are unknown", { groupsKnown: false }, "enterprises-unknown"],
    ["one group is all of it", { withoutLargestGroup: { observed: 9, expected: 8 } }, "one-group"],
    ["half of it stands at one address", { stackedShare: 0.5 }, "stacked"],
    ["little is left without stacks", { withoutStacked: { observed: 9, expected: 8 } }, "stacked"],
  ])("is a hunch where %s", (_, change, limit) => {
    expect(verdict(change)).toEqual({ verdict: "hunch", limits: [limit] });
  });
});
