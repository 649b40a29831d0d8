import { describe, expect, it } from "vitest";
import { halfReplicate } from "../../../src/core/latent/half-replicate.ts";
import type { LatentCluster } from "../../../src/core/latent/latent-cluster.ts";
import { latentClusters } from "../../../src/core/latent/latent-clusters.ts";
import { nullReplicate } from "../../../src/core/latent/null-replicate.ts";
import { foundClusters, prepareSearch } from "../../../src/core/latent/prepare-search.ts";
import { defaultSearchOptions, type SearchGround } from "../../../src/core/latent/search-ground.ts";
import { keyedRandom, shuffle } from "../../../src/core/random.ts";
import { type CountryPlan, easyCluster, plainCountry } from "../../planter/country-plan.ts";
import { plantedCountry } from "../../planter/planted-country.ts";
import { countryGround } from "./country-ground.ts";
import { chanceUnits, smallGround, type Unit } from "./small-ground.ts";

/** The search from end to end, as the threads do it. */
function searched(ground: SearchGround, shuffles = 120, halves = 10, seed = 1): LatentCluster[] {
  const prepared = prepareSearch(ground, defaultSearchOptions);
  const candidates = foundClusters(prepared);
  const times = (n: number): number[] => Array.from({ length: n }, (_, k) => k);
  return latentClusters(
    prepared,
    candidates,
    times(shuffles).map((k) => nullReplicate(prepared, candidates, seed, k)),
    times(halves).map((k) => halfReplicate(prepared, candidates, seed, k)),
  );
}

const small: CountryPlan = {
  ...plainCountry,
  places: 40,
  establishments: 25_000,
  industries: 120,
  families: 10,
  familyEffect: 0.2,
};

/** Everything at chance, and then what a test puts in. */
const quiet = (put: readonly Unit[], seed = 2): SearchGround =>
  smallGround(30, 40, [...chanceUnits(4000, 30, 40, keyedRandom(seed)), ...put]);

const many = (count: number, unit: (k: number) => Unit): Unit[] =>
  Array.from({ length: count }, (_, k) => unit(k));

describe("the search", () => {
  it("finds a planted cluster with its companies, and calls it strong", () => {
    const cluster = {
      ...easyCluster,
      companies: [70, 70],
      excess: [7, 7],
      kinship: "tree",
    } as const;
    const country = plantedCountry({ ...small, seed: 5, clusters: [cluster] });
    const { ground, establishment } = countryGround(country);
    const [best] = searched(ground);
    expect(best.verdict).toBe("strong");
    const members = new Set(Array.from(best.members, (u) => establishment[u]));
    const [truth] = country.truth;
    const common = truth.members.filter((e) => members.has(e)).length;
    expect(common / (members.size + truth.members.length - common)).toBeGreaterThan(0.5);
    expect(best.heldOut.low).toBeGreaterThan(1);
    expect(best.observed).toBeGreaterThan(2 * best.expected);
    expect(best.q).toBeLessThan(0.1);
    expect(best.stability).toHaveLength(best.members.length);
  });

  it("finds industries that nothing but a reference says are related", () => {
    const cluster = { ...easyCluster, kinship: "none" } as const;
    const country = plantedCountry({ ...small, seed: 21, clusters: [cluster] });
    const { ground, establishment } = countryGround(country);
    const [truth] = country.truth;
    const related = new Float64Array(ground.industries ** 2);
    for (const i of truth.industries) {
      for (const j of truth.industries) if (i !== j) related[i * ground.industries + j] = 1;
    }
    const shared = (told: SearchGround): number => {
      const prepared = prepareSearch(told, defaultSearchOptions);
      const { census } = prepared;
      const found = foundClusters(prepared);
      return Math.max(
        ...found.map(({ places, industries }) => {
          const members = new Set<number>();
          for (let u = 0; u < census.place.length; u++) {
            if (places.includes(census.place[u]) && industries.includes(census.industry[u])) {
              members.add(establishment[census.unit[u]]);
            }
          }
          const common = truth.members.filter((e) => members.has(e)).length;
          return common / (members.size + truth.members.length - common);
        }),
      );
    };
    const untold = shared(ground);
    const told = shared({ ...ground, relatedness: [related] });
    expect(told).toBeGreaterThan(0.5);
    expect(told).toBeGreaterThan(untold);
  });

  it("calls nothing strong in countries without clusters", () => {
    for (const seed of [11, 12]) {
      const { ground } = countryGround(plantedCountry({ ...small, seed }));
      expect(searched(ground, 60, 4).filter((c) => c.verdict === "strong")).toEqual([]);
    }
  });

  it("calls strong neither a lone plant, nor an address with 80 firms, nor a chain", () => {
    const plant = quiet([{ place: 3, industry: 5, size: 7, group: 70_000 }]);
    const stack = quiet(
      many(80, (k) => ({ place: 3, industry: k % 3, size: 1, group: 70_000 + k, stacked: true })),
    );
    const chain = quiet(
      many(60, (k) => ({ place: 3 + (k % 3), industry: k % 6, size: 2, group: 70_000 + (k % 2) })),
    );
    for (const ground of [plant, stack, chain]) {
      expect(searched(ground, 60, 4).filter((c) => c.verdict === "strong")).toEqual([]);
    }
  });

  it("says that enterprises are unknown and calls nothing more than a hunch then", () => {
    const put = many(120, (k) => ({ place: 10 + (k & 1), industry: 4 + ((k >> 1) % 4) }));
    const ground = quiet(put);
    expect(searched(ground)[0].verdict).toBe("strong");
    const unknown = searched({
      ...ground,
      unitGroup: new Int32Array(ground.unitGroup.length).fill(-1),
    });
    expect(unknown[0].verdict).toBe("hunch");
    expect(unknown[0].limits).toContain("enterprises-unknown");
    expect(unknown[0].independentGroups).toBeNull();
  });

  it("has no reach beyond the place where neither coordinates nor neighbours are known", () => {
    const ground = quiet(many(120, (k) => ({ place: 10 + (k & 1), industry: 4 + ((k >> 1) % 4) })));
    const nowhere = new Float64Array(30).fill(Number.NaN);
    const prepared = prepareSearch(
      { ...ground, placeX: nowhere, placeY: nowhere },
      defaultSearchOptions,
    );
    for (const candidate of foundClusters(prepared)) expect(candidate.places).toHaveLength(1);
  });
});

describe("laws of the search", () => {
  const country = plantedCountry({
    ...small,
    seed: 7,
    clusters: [{ ...easyCluster, kinship: "tree" }],
  });
  const { ground } = countryGround(country);
  const found = foundClusters(prepareSearch(ground, defaultSearchOptions));

  it("gives the same answer whatever the order of the rows", () => {
    const order = Uint32Array.from(ground.unitPlace.keys());
    shuffle(order, keyedRandom(3));
    const turned: SearchGround = {
      ...ground,
      unitPlace: order.map((k) => ground.unitPlace[k]),
      unitIndustry: order.map((k) => ground.unitIndustry[k]),
      unitGroup: Int32Array.from(order, (k) => ground.unitGroup[k]),
      unitSizeClass: Uint8Array.from(order, (k) => ground.unitSizeClass[k]),
      unitSiteKind: Uint8Array.from(order, (k) => ground.unitSiteKind[k]),
    };
    // Of like establishments of one group either may stand for it; who it is, is the group and the cell.
    const told = (of: SearchGround) =>
      searched(of, 6, 3).map((c) => ({
        ...c,
        members: Array.from(
          c.members,
          (u) => `${of.unitGroup[u]} ${of.unitPlace[u]} ${of.unitIndustry[u]}`,
        ),
      }));
    expect(told(turned)).toEqual(told(ground));
  });

  it("finds the same clusters under other numbers for the industries", () => {
    const name = Uint32Array.from({ length: ground.industries }, (_, i) => i);
    shuffle(name, keyedRandom(5));
    const old = new Uint32Array(name.length);
    name.forEach((to, from) => (old[to] = from));
    const renamed = foundClusters(
      prepareSearch(
        {
          ...ground,
          unitIndustry: ground.unitIndustry.map((i) => name[i]),
          industryGroup: ground.industryGroup.map((_, i) => ground.industryGroup[old[i]]),
          industryDivision: ground.industryDivision.map((_, i) => ground.industryDivision[old[i]]),
        },
        defaultSearchOptions,
      ),
    );
    // Sums run in another order, so what is close may change places; the best stays the best.
    expect([...renamed[0].places]).toEqual([...found[0].places]);
    expect([...renamed[0].industries].map((i) => old[i]).sort()).toEqual(
      [...found[0].industries].sort(),
    );
    expect(Math.abs(renamed[0].score - found[0].score)).toBeLessThan(0.1);
  });

  it("orders finds by score, keeps them apart and above the least excess", () => {
    for (let k = 1; k < found.length; k++) expect(found[k].score <= found[k - 1].score).toBe(true);
    for (const c of found) {
      expect(c.observed).toBeGreaterThanOrEqual(1.5 * c.expected);
      expect(c.places.length).toBeLessThanOrEqual(5);
      expect(new Set(c.industries).size).toBe(c.industries.length);
    }
  });
});
