import { below, type Random } from "../../src/core/random.ts";
import type { Hunch } from "../../src/core/latent/hunch.ts";
import { someOf, wholeBetween } from "../../test/planter/draws.ts";
import type { Searched } from "./searched.ts";

/** How a hunch comes about; those with `planted` in front know something of what was planted. */
export const hunchKinds = [
  "any",
  "kin",
  "family",
  "industries",
  "area",
  "companies",
  "planted",
  "planted-half",
  "planted-industries",
  "planted-area",
  "planted-companies",
] as const;
export type HunchKind = (typeof hunchKinds)[number];

const none = new Uint32Array(0);
const hunchOf = (told: {
  places?: readonly number[];
  industries?: readonly number[];
  companies?: readonly number[];
}): Hunch => ({
  places: Uint32Array.from(told.places ?? none).sort(),
  industries: Uint32Array.from(told.industries ?? none),
  around: none,
  companies: Uint32Array.from(told.companies ?? none),
});

/**
 * A hunch that knows nothing of the counts: two or three neighbouring places, and
 * five to ten industries of three divisions (`kin`), of a family that settles
 * together everywhere (`family`), or any. `companies` are six of like industries in
 * neighbouring places, drawn by their own number, as one who walks there meets them.
 */
export function drawnHunch(
  kind: "any" | "kin" | "family" | "industries" | "area" | "companies",
  { ground, families }: Searched & { readonly families: readonly (readonly number[])[] },
  random: Random,
): Hunch {
  const occurring = [...new Set(ground.unitIndustry)];
  const places = neighbours(ground, below(random, ground.places), wholeBetween([2, 3], random));
  const number = wholeBetween([5, 10], random);
  const akin = (): number[] => {
    const divisions = someOf([...new Set(ground.industryDivision)], 3, random);
    return someOf(
      occurring.filter((i) => divisions.includes(ground.industryDivision[i])),
      number,
      random,
    );
  };
  switch (kind) {
    case "any":
      return hunchOf({ places, industries: someOf(occurring, number, random) });
    case "kin":
      return hunchOf({ places, industries: akin() });
    case "family":
      return hunchOf({ places, industries: families[below(random, families.length)] });
    case "industries":
      return hunchOf({ industries: akin() });
    case "area":
      return hunchOf({ places });
    case "companies": {
      const named = someOf(unitsIn(ground, places, akin()), 6, random);
      return named.length < 3
        ? drawnHunch(kind, { ground, families } as never, random)
        : fromCompanies(ground, named);
    }
  }
}

/** A hunch of one who knows the planted cluster, wholly or by half. */
export function toldHunch(
  kind: Exclude<HunchKind, Parameters<typeof drawnHunch>[0]>,
  { ground, truth, establishment }: Searched,
  which: number,
  random: Random,
): Hunch {
  const { places, industries, members } = truth[which];
  switch (kind) {
    case "planted":
      return hunchOf({ places, industries });
    case "planted-half": {
      // Half of the industries, as many wrong ones; and a neighbour for one of the places.
      const right = someOf(industries, Math.ceil(industries.length / 2), random);
      const others = [...new Set(ground.unitIndustry)].filter((i) => !industries.includes(i));
      const wrong = someOf(others, right.length, random);
      const beside = neighbours(ground, places[0], 9).find((r) => !places.includes(r))!;
      return hunchOf({
        places: [...places.slice(0, Math.max(1, places.length - 1)), beside],
        industries: [...right, ...wrong],
      });
    }
    case "planted-industries":
      return hunchOf({ industries });
    case "planted-area":
      return hunchOf({ places });
    case "planted-companies": {
      const put = new Set(members);
      const units = [...establishment.keys()].filter((u) => put.has(establishment[u]));
      return fromCompanies(ground, someOf(units, 6, random));
    }
  }
}

function fromCompanies(ground: Searched["ground"], named: readonly number[]): Hunch {
  const groups = new Set(named.map((u) => ground.unitGroup[u]));
  return hunchOf({
    places: [...new Set(named.map((u) => ground.unitPlace[u]))],
    industries: [...new Set(named.map((u) => ground.unitIndustry[u]))],
    companies: [...ground.unitGroup.keys()].filter((u) => groups.has(ground.unitGroup[u])),
  });
}

const unitsIn = (
  ground: Searched["ground"],
  places: readonly number[],
  industries: readonly number[],
): number[] =>
  [...ground.unitPlace.keys()].filter(
    (u) => places.includes(ground.unitPlace[u]) && industries.includes(ground.unitIndustry[u]),
  );

function neighbours(
  { places, placeX, placeY }: Searched["ground"],
  centre: number,
  number: number,
): number[] {
  const far = (r: number): number =>
    Math.hypot(placeX[r] - placeX[centre], placeY[r] - placeY[centre]);
  return Array.from({ length: places }, (_, r) => r)
    .toSorted((a, b) => far(a) - far(b))
    .slice(0, number);
}
