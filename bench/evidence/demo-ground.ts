import { servesNearby } from "../../src/app/demo/background.ts";
import { now } from "../../src/app/demo/establishment-rows.ts";
import { clusterThemes } from "../../src/app/demo/cluster-themes.ts";
import { relatedTrades } from "../../src/app/demo/relatedness-file.ts";
import { holdingClass } from "../../src/app/demo/industry-landscape.ts";
import type { InventedCountry } from "../../src/app/demo/invented-country.ts";
import type { SearchGround } from "../../src/core/latent/search-ground.ts";
import { oracle } from "./oracle.ts";
import type { Searched } from "./searched.ts";

/** An exact point with so many different enterprises is a stacked address. */
const stackFrom = 10;
const sizes = [2, 5, 10, 20, 50, 100, 250];

/**
 * The invented country that `clusterwerk demo` writes, as the search takes it,
 * by the codes that stand in its register, wrong ones included, and told which
 * trades are related by the reference that lies beside it.
 */
export function demoGround(country: InventedCountry): Searched {
  const { rows, land, industries, clusters } = country;
  const local = industries.map(({ nace }) => servesNearby(nace) || nace === holdingClass);
  const kept: number[] = [];
  for (let row = 0; row < rows.newest; row++) {
    if (now(rows.jobs, row) >= 2 && !local[rows.coded[row]]) kept.push(row);
  }
  const group = (row: number): number => {
    const enterprise = rows.enterprise[row];
    return rows.group[enterprise] > 0 ? rows.count + rows.group[enterprise] : enterprise;
  };
  const point = (row: number): string => `${now(rows.longitude, row)} ${now(rows.latitude, row)}`;
  const at = new Map<string, Set<number>>();
  for (const row of kept) {
    const there = at.get(point(row)) ?? new Set();
    at.set(point(row), there.add(group(row)));
  }
  const part = (length: number): Uint32Array => {
    const seen = new Map<string, number>();
    return Uint32Array.from(industries, ({ nace }) => {
      const code = nace.slice(0, length);
      if (!seen.has(code)) seen.set(code, seen.size);
      return seen.get(code)!;
    });
  };
  const ground: SearchGround = {
    places: land.x.length,
    industries: industries.length,
    placeX: land.x,
    placeY: land.y,
    unitPlace: Uint32Array.from(kept, (row) => now(rows.municipality, row)),
    unitIndustry: Uint32Array.from(kept, (row) => rows.coded[row]),
    unitGroup: Int32Array.from(kept, group),
    unitSizeClass: Uint8Array.from(kept, (row) => {
      const jobs = now(rows.jobs, row);
      return sizes.filter((from) => jobs >= from).length;
    }),
    unitSiteKind: Uint8Array.from(kept, (row) => (at.get(point(row))!.size >= stackFrom ? 1 : 0)),
    industryGroup: part(3),
    industryDivision: part(2),
    relatedness: [relatedness(industries.map(({ nace }) => nace))],
  };
  return {
    ground,
    establishment: Uint32Array.from(kept),
    themes: clusterThemes.length,
    truth: clusters.map(({ municipalities, industries: cells, members: put }) => {
      const members = put.filter((row) => now(rows.jobs, row) >= 2);
      const told = { places: municipalities, industries: cells };
      const excess = 1 + members.length / oracle(ground, told).expected;
      return { kinship: "theme", ...told, members, excess };
    }),
  };
}

function relatedness(codes: readonly string[]): Float64Array {
  const index = new Map(codes.map((code, i) => [code, i]));
  const related = new Float64Array(codes.length ** 2);
  for (const { from, to, themes } of relatedTrades()) {
    const [i, j] = [index.get(from), index.get(to)];
    if (i === undefined || j === undefined) continue;
    related[i * codes.length + j] = themes;
    related[j * codes.length + i] = themes;
  }
  return related;
}
