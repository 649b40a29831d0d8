import { beforeAll, describe, expect, it } from "vitest";
import { realData } from "../../../bench/measure.ts";
import { hasUsEconomy, usEconomy } from "../../../bench/relatedness/us-economy.ts";
import {
  coagglomeration,
  coLocation,
  relatednessAgreement,
  type RelatednessAgreement,
} from "../../../src/core/index.ts";

describe.skipIf(!hasUsEconomy(realData))("kinds on public tables of the United States", () => {
  let found: RelatednessAgreement;
  beforeAll(() => {
    const us = usEconomy(realData);
    const out = { urbanity: "partialled-out" } as const;
    found = relatednessAgreement([
      us.inputOutput,
      us.occupations,
      coLocation(us.jobs),
      coLocation(us.jobs, out),
      coLocation(us.establishments, out),
      coagglomeration(us.jobs),
    ]);
  });

  it("industries that trade or share occupations lie together more than others", () => {
    for (const kind of [2, 3, 4, 5]) {
      expect(found.partnerCorrelation.data[kind]).toBeGreaterThan(0.03);
      expect(found.partnerCorrelation.data[6 + kind]).toBeGreaterThan(0.1);
    }
  });

  it("plain co-location owes its agreement with trade to the standing of industries", () => {
    expect(found.rankCorrelation.data[2]).toBeGreaterThan(0.3);
    expect(found.partnerCorrelation.data[2]).toBeLessThan(0.1);
  });

  it("more pairs are near the top in four kinds or more than independent kinds would give", () => {
    const all = found.top.filter((_, pair) => found.known[pair] === 6);
    // Six independent kinds, each with a tenth: 0.127 % of the pairs.
    expect(all.filter((count) => count >= 4).length / all.length).toBeGreaterThan(0.01);
  });
});
