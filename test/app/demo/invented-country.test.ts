import { describe, expect, it } from "vitest";
import { countryFiles } from "../../../src/app/demo/country-files.ts";
import type { CountryOptions } from "../../../src/app/demo/country-draft.ts";
import { inventedCountry } from "../../../src/app/demo/invented-country.ts";
import { readDelivery, soundRows } from "./read-delivery.ts";

const options: CountryOptions = {
  municipalities: 40,
  establishments: 20_000,
  seed: 7,
  null: false,
};

function contents(asked: CountryOptions): Map<string, string> {
  return new Map(
    [...countryFiles(inventedCountry(asked))].map(({ name, chunks }) => [
      name,
      [...chunks].join(""),
    ]),
  );
}

const country = inventedCountry(options);
const files = contents(options);
const [before, after] = ["register-2024.csv", "register-2025.csv"].map((name) =>
  readDelivery([files.get(name)!]),
);
const today = soundRows(after);

const share = (test: (row: (typeof today)[number]) => boolean): number =>
  today.filter(test).length / today.length;

const shareOf = (places: string[], pattern: RegExp): number => {
  const there = today.filter(({ gemnr }) => places.includes(gemnr));
  return there.filter(({ sbi25 }) => pattern.test(sbi25)).length / there.length;
};

const sizeClass = (jobs: number): number => [5, 10, 20, 50].filter((from) => jobs >= from).length;

describe("an invented country", () => {
  it("is the same to the byte for the same seed, and another for another", () => {
    expect(contents(options)).toEqual(files);
    expect(contents({ ...options, seed: 8 }).get("register-2025.csv")).not.toBe(
      files.get("register-2025.csv"),
    );
  });

  it("has exactly the establishments asked for, and a few rows to set aside", () => {
    expect(today).toHaveLength(options.establishments);
    const aside = after.rows.length - today.length;
    expect(aside / after.rows.length).toBeGreaterThan(0.001);
    expect(aside / after.rows.length).toBeLessThan(0.004);
    expect(after.rows.at(-1)).toMatchObject({ lisanr: "Totaal", gemnr: "" });
  });

  it("is written as Dutch deliveries are", () => {
    const text = files.get("register-2025.csv")!;
    expect(text.startsWith("\ufefflisanr;kvkdosnr;kvkvestnr;")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const { lengtegraad, breedtegraad, xykwal } of today) {
      if (xykwal === "onbekend") expect(lengtegraad + breedtegraad).toBe("");
      else expect(`${lengtegraad} ${breedtegraad}`).toMatch(/^\d,\d{6} 5\d,\d{6}$/);
    }
  });

  it("gives numbers that no register has given out, each once", () => {
    for (const { kvkdosnr, kvkvestnr, lisanr, postcode, website } of today) {
      expect(kvkdosnr).toMatch(/^00\d{6}$/);
      expect(kvkvestnr).toMatch(/^000000\d{6}$/);
      expect(lisanr).toMatch(/^\d{9}$/);
      expect(postcode).toMatch(/^0\d{3}[A-Z]{2}$/);
      expect(website).toMatch(/^(www\.[a-z0-9-]+\.example)?$/);
    }
    expect(new Set(today.map(({ kvkvestnr }) => kvkvestnr)).size).toBe(today.length);
  });

  it("names companies so that nobody takes them for real", () => {
    const invented = /Voorbeeld|Fictief|Verzonnen|Denkbeeldig|Bedacht|Zogenaamd/;
    expect(today.filter(({ naam }) => !invented.test(naam))).toEqual([]);
    const ofEnterprise = new Map(today.map(({ kvkdosnr, naam }) => [kvkdosnr, naam]));
    for (const { kvkdosnr, naam } of today) expect(naam).toBe(ofEnterprise.get(kvkdosnr));
    expect(new Set(ofEnterprise.values()).size).toBe(ofEnterprise.size);
  });

  it("looks like life", () => {
    expect(share(({ banen }) => banen === "1")).toBeGreaterThan(0.6);
    expect(share(({ banen }) => banen === "1")).toBeLessThan(0.7);
    expect(share(({ banen }) => banen === "0")).toBeGreaterThan(0.005);
    expect(share(({ banen }) => Number(banen) >= 100)).toBeLessThan(0.02);
    expect(share(({ rechtsvorm }) => rechtsvorm === "01")).toBeGreaterThan(0.5);
    expect(share(({ sbi25, banen }) => sbi25 === "64210" && banen === "0")).toBeGreaterThan(0.005);
    expect(share(({ xykwal }) => xykwal === "onbekend")).toBeCloseTo(0.015, 2);
    expect(share(({ xykwal }) => xykwal === "postcode")).toBeCloseTo(0.01, 2);
    expect(new Set(today.map(({ sbi25 }) => sbi25)).size).toBeGreaterThan(300);
    const branches = new Map<string, number>();
    for (const { kvkdosnr } of today) branches.set(kvkdosnr, (branches.get(kvkdosnr) ?? 0) + 1);
    expect(Math.max(...branches.values())).toBeGreaterThan(8);
  });

  it("has large and small municipalities, with services in the one and farms in the other", () => {
    const size = new Map<string, number>();
    for (const { gemnr } of today) size.set(gemnr, (size.get(gemnr) ?? 0) + 1);
    const order = [...size.keys()].sort((a, b) => size.get(b)! - size.get(a)!);
    expect(size.size).toBe(options.municipalities);
    expect(size.get(order[0])! / size.get(order.at(-1)!)!).toBeGreaterThan(8);
    const [cities, villages] = [order.slice(0, 4), order.slice(-15)];
    expect(shareOf(cities, /^62/)).toBeGreaterThan(1.3 * shareOf(villages, /^62/));
    expect(shareOf(villages, /^01/)).toBeGreaterThan(2 * shareOf(cities, /^01/));
  });

  it("lets a year pass: births, deaths, moves, growth, and numbers that stay", () => {
    const then = new Map(soundRows(before).map((row) => [row.lisanr, row]));
    const now = new Map(today.map((row) => [row.lisanr, row]));
    const stayed = today.filter(({ lisanr }) => then.has(lisanr));
    const born = 1 - stayed.length / today.length;
    const died = [...then.keys()].filter((number) => !now.has(number)).length / then.size;
    const moved = stayed.filter((row) => then.get(row.lisanr)!.lengtegraad !== row.lengtegraad);
    const changed = stayed.filter((row) => then.get(row.lisanr)!.banen !== row.banen);
    expect(born).toBeGreaterThan(0.06);
    expect(born).toBeLessThan(0.08);
    expect(died).toBeGreaterThan(0.05);
    expect(died).toBeLessThan(0.07);
    expect(moved.length / stayed.length).toBeCloseTo(0.03, 2);
    expect(changed.length / stayed.length).toBeGreaterThan(0.1);
    for (const row of stayed) {
      const { kvkdosnr, naam, sbi25 } = then.get(row.lisanr)!;
      expect([kvkdosnr, naam, sbi25]).toEqual([row.kvkdosnr, row.naam, row.sbi25]);
    }
  });

  it("holds clusters as large and as dense as promised, by the register's own rows", () => {
    const { clusters, municipalities } = country.truth;
    expect(clusters.length).toBeGreaterThanOrEqual(2);
    const classOf = new Map(municipalities.map(({ id, urbanClass }) => [id, urbanClass]));
    const planted = new Set(clusters.flatMap(({ members }) => members));
    const compared = today.filter(
      ({ sbi25, banen }) =>
        Number(banen) >= 2 && !/^(47|56|84|85|86|87|88|94|95|96|6421)/.test(sbi25),
    );
    for (const one of clusters) {
      const here = (gemnr: string): boolean => one.municipalities.includes(gemnr);
      const own = (sbi25: string): boolean => one.industries.includes(sbi25.slice(0, 4));
      // Companies that comparable places would have: each row there, by its own stratum.
      const hits = new Map<string, [own: number, all: number]>();
      const stratum = (row: (typeof today)[number]): string =>
        `${classOf.get(row.gemnr)}-${sizeClass(Number(row.banen))}`;
      for (const row of compared) {
        if (here(row.gemnr) || planted.has(row.kvkvestnr)) continue;
        const count = hits.get(stratum(row)) ?? [0, 0];
        hits.set(stratum(row), [count[0] + Number(own(row.sbi25)), count[1] + 1]);
      }
      const inside = compared.filter(({ gemnr }) => here(gemnr));
      const expected = inside.reduce((sum, row) => {
        const [some, all] = hits.get(stratum(row)) ?? [0, 1];
        return sum + some / all;
      }, 0);
      const companies = new Set(
        inside.filter(({ sbi25 }) => own(sbi25)).map((row) => row.concern || row.kvkdosnr),
      );
      expect(companies.size).toBe(one.observed);
      const small = one.municipalities.some((id) => {
        const alike = municipalities.filter(({ urbanClass }) => urbanClass === classOf.get(id));
        return alike.filter((other) => !one.municipalities.includes(other.id)).length < 3;
      });
      if (!small) expect(one.expected).toBeCloseTo(expected, 6);
      const [least, most] = one.difficulty === "easy" ? [35, 55] : [15, 30];
      expect(one.members.length).toBeGreaterThanOrEqual(least);
      expect(one.members.length).toBeLessThanOrEqual(most);
      expect(one.excess).toBeGreaterThan(one.difficulty === "easy" ? 3.6 : 2.3);
      expect(one.excess).toBeLessThan(one.difficulty === "easy" ? 6.5 : 4);
      expect(new Set(one.industries.map((code) => code.slice(0, 2))).size).toBeGreaterThanOrEqual(
        2,
      );
    }
  });

  it("plants nothing in a null country, and leaves what only looks like a cluster", () => {
    const { truth } = inventedCountry({ ...options, null: true });
    expect(truth.clusters).toEqual([]);
    expect(truth.notClusters.map(({ kind }) => kind)).toContain("one-plant-town");
    expect(truth.notClusters.map(({ kind }) => kind)).toContain("stack");
  });

  it("can be as small as 4 municipalities with 100 establishments", () => {
    const small = inventedCountry({ municipalities: 4, establishments: 100, seed: 1, null: false });
    const text = [...countryFiles(small)].find(({ name }) => name === "register-2025.csv")!;
    expect(soundRows(readDelivery(text.chunks))).toHaveLength(100);
  });

  it("says so when there are not enough numbers that nobody has", () => {
    expect(() => inventedCountry({ ...options, establishments: 2_000_000 })).toThrow(
      /at most \d+ establishments, asked for 2000000/,
    );
  });
});
