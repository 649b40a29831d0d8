import { describe, expect, it } from "vitest";
import { census } from "../../../src/core/latent/census.ts";
import { keyedRandom, shuffle } from "../../../src/core/random.ts";
import { chanceUnits, smallGround } from "./small-ground.ts";

describe("the census", () => {
  it("counts a group once per place and industry, by its largest establishment", () => {
    const ground = smallGround(2, 2, [
      { place: 0, industry: 0, group: 5, size: 1 },
      { place: 0, industry: 0, group: 5, size: 3 },
      { place: 0, industry: 1, group: 5 },
      { place: 1, industry: 0, group: 5 },
      { place: 0, industry: 0, group: 6 },
    ]);
    const units = census(ground);
    expect([...units.unit].sort()).toEqual([1, 2, 3, 4]);
    expect(units.slot[units.unit.indexOf(1)]).toBe(6);
  });

  it("lets establishments of unknown groups stand alone", () => {
    const same = { place: 0, industry: 0, group: -1 };
    expect(census(smallGround(1, 1, [same, same, same])).unit).toHaveLength(3);
  });

  it("does not mind the order of the rows", () => {
    const random = keyedRandom(3);
    const units = chanceUnits(200, 5, 4, random).map((u, k) => ({ ...u, group: k % 90 }));
    const order = Uint32Array.from(units.keys());
    shuffle(order, random);
    const one = census(smallGround(5, 4, units));
    const other = census(
      smallGround(
        5,
        4,
        Array.from(order, (k) => units[k]),
      ),
    );
    for (const column of ["place", "industry", "group", "slot"] as const) {
      expect(other[column]).toEqual(one[column]);
    }
  });
});
