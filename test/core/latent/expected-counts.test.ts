import { describe, expect, it } from "vitest";
import { comparableMass } from "../../../src/core/latent/comparable-mass.ts";
import { expectation, type Sample } from "../../../src/core/latent/expected-counts.ts";
import { leaveOut } from "../../../src/core/latent/leave-out.ts";
import { urbanClasses } from "../../../src/core/latent/urban-classes.ts";
import { keyedRandom } from "../../../src/core/random.ts";
import { chanceUnits, type Unit } from "./small-ground.ts";

const sampleOf = (units: readonly Unit[]): Sample => ({
  place: Uint32Array.from(units, (u) => u.place),
  industry: Uint32Array.from(units, (u) => u.industry),
  slot: Uint8Array.from(units, (u) => (u.size ?? 1) * 2 + (u.stacked ? 1 : 0)),
});

/** As the definition has it, slot by slot, without slope and class. */
function bySlotsByDefinition(units: readonly Unit[], places: number, industries: number): number[] {
  const kind = (u: Unit): string => `${u.size ?? 1} ${u.stacked ?? false}`;
  const expected: number[] = [];
  for (let r = 0; r < places; r++) {
    for (let i = 0; i < industries; i++) {
      let sum = 0;
      for (const k of new Set(units.map(kind))) {
        const all = units.filter((u) => kind(u) === k);
        const here = all.filter((u) => u.place === r).length;
        sum += (here * all.filter((u) => u.industry === i).length) / all.length;
      }
      expected.push(sum);
    }
  }
  return expected;
}

describe("expected counts", () => {
  it("are the definition where places are alike in size", () => {
    // Twelve places with six companies each: no slope, one urban class.
    const units = Array.from({ length: 72 }, (_, k) => ({
      place: k % 12,
      industry: (k * 7) % 5,
      size: k % 12 < 6 ? (k >> 1) % 2 : 1,
    }));
    const size = new Float64Array(12).fill(6);
    const urban = urbanClasses(size, 5);
    expect(urban.classes).toBe(1);
    const { expected } = expectation(sampleOf(units), 12, 5, urban);
    bySlotsByDefinition(units, 12, 5).forEach((e, k) => expect(expected[k]).toBeCloseTo(e, 4));
  });

  it("keep each industry's total, and count what is there", () => {
    const units = chanceUnits(3000, 30, 8, keyedRandom(1)).map((u) => ({
      ...u,
      place: Math.floor((u.place * u.place) / 30),
    }));
    const size = new Float64Array(30);
    for (const u of units) size[u.place]++;
    const at = expectation(sampleOf(units), 30, 8, urbanClasses(size, 5));
    for (let i = 0; i < 8; i++) {
      let expected = 0;
      let counted = 0;
      for (let r = 0; r < 30; r++) {
        expected += at.expected[r * 8 + i];
        counted += at.counts[r * 8 + i];
      }
      expect(counted).toBe(at.total[i]);
      expect(Math.abs(expected / at.total[i] - 1)).toBeLessThan(1e-4);
    }
  });

  it("follow an industry that likes large places", () => {
    const units: Unit[] = [];
    for (let r = 0; r < 40; r++) {
      const size = r < 8 ? 200 : 20;
      for (let k = 0; k < size; k++) {
        // Industry 0: one in twenty in a small place, one in five in a large one.
        units.push({ place: r, industry: k % (r < 8 ? 5 : 20) === 0 ? 0 : 1 + (k % 3) });
      }
    }
    const size = Float64Array.from({ length: 40 }, (_, r) => (r < 8 ? 200 : 20));
    const at = expectation(sampleOf(units), 40, 4, urbanClasses(size, 5));
    expect(at.expected[0]).toBeGreaterThan(30);
    expect(at.expected[39 * 4]).toBeLessThan(2.5);
  });

  it("leave a cell's own count out: what stands there does not excuse itself", () => {
    expect(leaveOut(2, 6, 0.1)).toBeCloseTo(1, 12);
    expect(leaveOut(2, 2, 0.3)).toBe(2);
    expect(leaveOut(2, 100, 0.4)).toBeCloseTo(0.1, 12);
  });
});

describe("what there is to compare a place with", () => {
  it("is what the other places of its urban class hold, over its own", () => {
    const units = [9, 1, 1, 1].flatMap((n, place) => Array.from({ length: 10 * n }, () => place));
    const mass = comparableMass(
      { places: 5, unitPlace: Uint32Array.from(units) },
      { urbanClasses: 1 },
    );
    expect(mass[0]).toBeCloseTo(1 / 3, 12);
    expect([...mass.subarray(1, 4)]).toEqual([11, 11, 11]);
    expect(mass[4]).toBeNaN();
  });
});
