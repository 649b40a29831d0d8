import { describe, expect, it } from "vitest";
import { countryFiles } from "../../../src/app/demo/country-files.ts";
import type { Truth } from "../../../src/app/demo/country-truth.ts";
import { demoRegion, showcaseSeed } from "../../../src/app/demo/demo-region.ts";
import { readDelivery, soundRows } from "./read-delivery.ts";

const files = new Map(
  [...countryFiles(demoRegion(showcaseSeed))].map(({ name, chunks }) => [
    name,
    [...chunks].join(""),
  ]),
);
const truth: Truth = JSON.parse(files.get("truth.json")!);
const rows = soundRows(readDelivery([files.get("register-2025.csv")!]));

function story(key: string): Truth["stories"][number] {
  return truth.stories.find((one) => one.key === key)!;
}

function cluster(id: string | null): Truth["clusters"][number] {
  return truth.clusters.find((one) => one.id === id)!;
}

/** Rows of a region of two jobs and more that sell beyond their own town. */
function compared(among: typeof rows): typeof rows {
  return among.filter(
    ({ sbi25, banen }) => Number(banen) >= 2 && !/^(47|56|84|85|86|87|88|94|95|96|642)/.test(sbi25),
  );
}

function inRegions(regions: readonly string[]): typeof rows {
  return rows.filter(({ gemnr }) => regions.includes(gemnr));
}

describe("the demo region", () => {
  it("is a connected home of 21 municipalities in a country of 60", () => {
    expect(truth.home).toHaveLength(21);
    expect(new Set(truth.home).size).toBe(21);
    expect(truth.municipalities).toHaveLength(60);
    expect(rows).toHaveLength(30_000);
  });

  it("opens every story on a municipality of the home", () => {
    expect(truth.stories.map(({ key }) => key)).toEqual([
      "across-borders",
      "with-a-neighbour",
      "one-plant-town",
      "one-address",
      "nothing",
    ]);
    for (const { open } of truth.stories) expect(truth.home).toContain(open);
    expect(new Set(truth.stories.map(({ open }) => open)).size).toBe(5);
  });

  it("has food machinery across three borders and five divisions, like a known cluster", () => {
    const own = cluster(story("across-borders").cluster);
    const known = cluster(story("across-borders").fits);
    expect(own.municipalities).toHaveLength(4);
    expect(new Set(own.industries.map((code) => code.slice(0, 2))).size).toBe(5);
    expect(known.known).toBe(true);
    expect(known.industries).toEqual(own.industries);
    expect(known.municipalities.filter((one) => truth.home.includes(one))).toEqual([]);
  });

  it("has a group that reaches 15 companies only together with a neighbour", () => {
    const { municipalities, members, industries } = cluster(story("with-a-neighbour").cluster);
    expect(municipalities).toHaveLength(2);
    expect(members).toHaveLength(17);
    for (const one of municipalities) {
      const there = compared(inRegions([one])).filter(({ sbi25 }) =>
        industries.includes(sbi25.slice(0, 4)),
      );
      expect(there.length).toBeLessThan(15);
    }
  });

  it("shows its latent clusters by plain counting, against the rest of the country", () => {
    for (const key of ["across-borders", "with-a-neighbour"]) {
      const { municipalities, industries } = cluster(story(key).cluster);
      const own = (among: typeof rows): number =>
        among.filter(({ sbi25 }) => industries.includes(sbi25.slice(0, 4))).length;
      const inside = compared(inRegions(municipalities));
      const insideRows = new Set(inside);
      const planted = new Set(truth.clusters.flatMap(({ members }) => members));
      const outside = compared(rows).filter(
        (row) => !insideRows.has(row) && !planted.has(row.kvkvestnr),
      );
      const expected = (inside.length * own(outside)) / outside.length;
      expect(own(inside) / expected).toBeGreaterThan(3.5);
    }
  });

  it("has a town whose food industry is six times the country's by one plant", () => {
    const { open, notCluster } = story("one-plant-town");
    const town = inRegions([open]);
    const jobs = (among: typeof rows, division = ""): number =>
      among
        .filter(({ sbi25 }) => sbi25.startsWith(division))
        .reduce((sum, { banen }) => sum + Number(banen), 0);
    const quotient = jobs(town, "10") / jobs(town) / (jobs(rows, "10") / jobs(rows));
    expect(quotient).toBeGreaterThan(5);
    expect(quotient).toBeLessThan(7.5);
    const [plant] = truth.notClusters.find(({ id }) => id === notCluster)!.establishments;
    const own = town.find(({ kvkvestnr }) => kvkvestnr === plant)!;
    expect(Number(own.banen) / jobs(town, "10")).toBeGreaterThan(0.7);
  });

  it("has 80 firms of mixed industries at one address", () => {
    const { open, notCluster } = story("one-address");
    const { establishments } = truth.notClusters.find(({ id }) => id === notCluster)!;
    const there = inRegions([open]).filter(({ kvkvestnr }) => establishments.includes(kvkvestnr));
    const address = new Set(there.map((row) => `${row.straat} ${row.huisnr} ${row.postcode}`));
    const point = new Set(there.map((row) => `${row.lengtegraad} ${row.breedtegraad}`));
    expect(there).toHaveLength(80);
    expect([address.size, point.size]).toEqual([1, 1]);
    expect(new Set(there.map(({ sbi25 }) => sbi25)).size).toBeGreaterThan(5);
  });

  it("has a municipality in which no cluster or artefact lies", () => {
    const { open } = story("nothing");
    expect(truth.clusters.flatMap(({ municipalities }) => municipalities)).not.toContain(open);
    expect(truth.notClusters.map(({ municipality }) => municipality)).not.toContain(open);
    expect(inRegions([open]).length).toBeGreaterThan(100);
  });

  it("tells its stories whatever the seed", () => {
    for (const seed of [2, 3, 4]) {
      const other = demoRegion(seed).truth;
      expect(other.home).toHaveLength(21);
      expect(other.stories).toHaveLength(5);
      for (const { excess, difficulty } of other.clusters) {
        if (difficulty === "story") expect(excess).toBeGreaterThan(2.5);
      }
    }
  });
});
