import { describe, expect, it } from "vitest";
import { replicates } from "../../../src/app/clusters/replicates.ts";
import { defaultSearchOptions } from "../../../src/core/latent/search-ground.ts";
import { countryGround } from "../../core/latent/country-ground.ts";
import { easyCluster, plainCountry } from "../../planter/country-plan.ts";
import { plantedCountry } from "../../planter/planted-country.ts";

const plan = { ...plainCountry, places: 30, establishments: 12_000, industries: 80, seed: 3 };
const { ground } = countryGround(plantedCountry({ ...plan, clusters: [easyCluster] }));

const search = (threads: number, seed = 1, signal = new AbortController().signal) => {
  const steps: string[] = [];
  const found = replicates(threads).search(
    { ground, options: defaultSearchOptions, seed },
    { shuffles: 7, halves: 4 },
    ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
    signal,
  );
  return { found, steps };
};

describe("replicates on threads", () => {
  it("give the same clusters and evidence on one, two and three threads, and when run again", async () => {
    const one = await search(1).found;
    expect(one.length).toBeGreaterThan(0);
    expect(await search(2).found).toEqual(one);
    expect(await search(3).found).toEqual(one);
    expect(await search(1).found).toEqual(one);
    expect(await search(1, 2).found).not.toEqual(one);
  });

  it("give the same test of a hunch on one and on three threads", async () => {
    const hunch = {
      places: Uint32Array.of(3, 4),
      industries: new Uint32Array(0),
      around: new Uint32Array(0),
      companies: Uint32Array.of(1, 2),
    };
    const test = (threads: number) =>
      replicates(threads).hunch(
        { ground, options: defaultSearchOptions, seed: 1, hunch },
        { shuffles: 5, halves: 3 },
        () => {},
        new AbortController().signal,
      );
    expect(await test(3)).toEqual(await test(1));
  });

  it("tell how far they are, and stop when asked", async () => {
    const { found, steps } = search(2);
    await found;
    expect(steps).toContain("shuffling 7/7");
    expect(steps.at(-1)).toBe("halving 4/4");
    const stop = new AbortController();
    const stopped = search(2, 1, stop.signal).found;
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
  });
});
