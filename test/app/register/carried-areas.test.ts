import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  excludeEstablishment,
  findEstablishments,
  importReference,
  latent,
  listRegions,
  outlines,
  profile,
  rerun,
  showCompany,
  showRun,
} from "../../../src/contract/index.ts";
import { openedEmpty, type Opened } from "../opened.ts";

/** Squares of one degree, side by side from west to east: invented municipalities in the sea. */
const square = (code: string, name: string, west: number, wide = 1): object => ({
  type: "Feature",
  properties: { gm_code: `GM${code}`, gemeente: name },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 55],
        [west + wide, 55],
        [west + wide, 56],
        [west, 56],
        [west, 55],
      ],
    ],
  },
});
const map = (...features: object[]): string =>
  JSON.stringify({ type: "FeatureCollection", features });

/** Old towns: 9901 and 9902 went up in 9911; 9903 went on and took 9904; 9905 was divided. */
const changes =
  "van;naar;datum;naam;gewicht\n" +
  "9901;9911;1-1-2023;Samendorp;\n9902;9911;1-1-2023;Samendorp;\n" +
  "9904;9903;1-1-2024;;\n" +
  "9905;9903;1-1-2024;;0,4\n9905;9911;1-1-2024;Samendorp;0,6\n" +
  "9906;9913;1-1-2190;Later;\n";
const oldMap = map(
  square("9901", "Oud", 1),
  square("9902", "Ouder", 2),
  square("9903", "Blijver", 3),
  square("9904", "Randdorp", 4),
  square("9906", "Nog even", 5),
);

interface Row {
  readonly town: string;
  readonly at?: number;
}
/** A register: so many companies per town, each its own enterprise, at a point where told. */
const register = (towns: readonly (readonly [string, number, number?])[]): string =>
  [
    "vestigingsnummer;kvknummer;gemeentecode;sbi2025;banen;lon;lat;xykwal",
    ...towns
      .flatMap(([town, count, at]) =>
        Array.from({ length: count }, (): Row => (at === undefined ? { town } : { town, at })),
      )
      .map(({ town, at }, k) => {
        const number = String(k + 1).padStart(8, "0");
        const point = at === undefined ? ";;" : `${at + 0.0001 * (k % 100)};55.5;adres`;
        return `0000${number};${number};${town};${k % 2 === 0 ? "28930" : "10510"};${1 + (k % 7)};${point}`;
      }),
  ].join("\n");

let opened: Opened;
let delivery: string;
beforeAll(async () => {
  opened = await openedEmpty();
  await opened.reference("oud.geojson", oldMap, { validFrom: "2022-01-01" });
  await opened.reference("herindelingen.csv", changes, {
    kind: "area-changes",
    regionNamespace: "nl-gm",
  });
  delivery = await opened.delivery(
    "register.csv",
    register([
      ["9901", 12],
      ["9902", 9],
      ["9903", 20],
      ["9904", 2],
      ["9905", 5, 3.5],
      ["9905", 7],
      ["9906", 8],
      ["9999", 6],
    ]),
    { referenceDate: "2022-04-01", source: "oud register" },
  );
});
afterAll(() => opened.close());
const ask: Opened["clusterwerk"]["ask"] = (...asked) => opened.clusterwerk.ask(...asked);

describe("a delivery with municipality codes that are no more (fixture 10)", () => {
  it("is counted by the municipalities of today, and says which it carried there", async () => {
    const { regions, carried } = await ask(listRegions, { delivery });
    const count = new Map(regions.map((one) => [one.id, one.establishments]));
    // 9901 and 9902 with those of 9905 that have no point; 9903 with 9904 and those with a point in it.
    expect(count.get("nl-gm:9911")).toMatchObject({ value: 12 + 9 + 7 });
    expect(count.get("nl-gm:9903")).toMatchObject({ value: 20 + 2 + 5 });
    expect([...count.keys()].sort()).toEqual([
      "nl-gm:9903",
      "nl-gm:9906",
      "nl-gm:9911",
      "nl-gm:9999",
    ]);
    expect(regions.find(({ id }) => id === "nl-gm:9911")!.name).toBe("Samendorp");
    expect(carried.map(({ from, to, day }) => [from.id, to.map(({ id }) => id), day])).toEqual([
      ["nl-gm:9901", ["nl-gm:9911"], "2023-01-01"],
      ["nl-gm:9902", ["nl-gm:9911"], "2023-01-01"],
      ["nl-gm:9904", ["nl-gm:9903"], "2024-01-01"],
      ["nl-gm:9905", ["nl-gm:9903", "nl-gm:9911"], "2024-01-01"],
    ]);
  });

  it("loses and doubles nobody", async () => {
    const columns = await opened.clusterwerk.register.columns(delivery);
    const { regions } = await ask(listRegions, { delivery });
    const total = regions.reduce(
      (sum, { establishments }) =>
        sum + (establishments.state === "value" ? establishments.value : Number.NaN),
      0,
    );
    expect(total).toBe(columns.count);
  });

  it("does not give away a part that rests on two companies, nor what it follows from", async () => {
    const { carried } = await ask(listRegions, { delivery });
    const of = new Map(carried.map((one) => [one.from.id, one]));
    expect(of.get("nl-gm:9901")!.establishments).toMatchObject({ value: 12 });
    // 9904 has two companies. Its region's total is shown, so that what is left of it is hidden too.
    expect(of.get("nl-gm:9904")!.establishments.state).toBe("suppressed");
    expect(of.get("nl-gm:9905")!.establishments.state).toBe("suppressed");
  });

  it("carries nothing before its day", async () => {
    const { regions } = await ask(listRegions, { delivery });
    expect(regions.some(({ id }) => id === "nl-gm:9906")).toBe(true);
    expect(regions.some(({ id }) => id === "nl-gm:9913")).toBe(false);
  });

  it("has a profile under the new name and the old, with the mark and the same run again", async () => {
    const asked = { region: "nl-gm:9911", delivery };
    const answer = await ask(profile, asked);
    expect(answer.establishments).toMatchObject({ value: 28 });
    expect(answer.carried.map(({ from }) => from.id)).toEqual([
      "nl-gm:9901",
      "nl-gm:9902",
      "nl-gm:9905",
    ]);
    expect(await ask(profile, { region: "nl-gm:9901", delivery })).toEqual(answer);
    const card = await ask(showRun, { run: answer.run });
    expect(card.parameters).toMatchObject({ areasOn: "2024-01-01" });
    expect((await ask(rerun, { run: answer.run })).same).toBe(true);
  });

  it("is searched on the municipalities of today", async () => {
    const answer = await ask(latent, { region: "Samendorp", delivery, shuffles: 19 });
    expect(answer.region.id).toBe("nl-gm:9911");
    expect(answer.ground.carried.length).toBeGreaterThan(0);
    expect((await ask(rerun, { run: answer.run })).same).toBe(true);
  });

  it("names every company by the municipality of today, and finds it there", async () => {
    const here = await ask(findEstablishments, {
      text: "28930",
      region: "nl-gm:9911",
      delivery,
      limit: 100,
    });
    expect(here.establishments.length).toBeGreaterThan(8);
    expect(new Set(here.establishments.map(({ region }) => region))).toEqual(
      new Set(["nl-gm:9911"]),
    );
    const there = await ask(findEstablishments, {
      text: "28930",
      region: "nl-gm:9903",
      delivery,
      limit: 100,
    });
    const everywhere = await ask(findEstablishments, { text: "28930", delivery, limit: 100 });
    const elsewhere = everywhere.establishments.filter(({ region }) => /9906|9999/.test(region!));
    expect(here.establishments.length + there.establishments.length + elsewhere.length).toBe(
      everywhere.establishments.length,
    );
    const one = await ask(
      showCompany,
      { number: here.establishments[0].establishment, delivery },
      { trustsPaths: true },
    );
    expect(one.establishment!.region).toEqual({ id: "nl-gm:9911", name: "Samendorp" });
  });

  it("is drawn on an old map, joined, and says what the map does not draw", async () => {
    const { features, withoutOutline } = await ask(outlines, { delivery });
    const shapes = new Map(features.map((one) => [one.id, one.geometry]));
    // 9911 is one square of two degrees, its inner border gone.
    const [[ring]] = shapes.get("nl-gm:9911")!.coordinates as number[][][][];
    const xs = ring.map(([x]) => x);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([1, 3]);
    expect(ring.filter(([x, y]) => x === 2 && y > 55 && y < 56)).toEqual([]);
    expect(shapes.get("nl-gm:9903")!.coordinates).toHaveLength(1);
    expect(withoutOutline.map(({ id }) => id)).toEqual(["nl-gm:9999"]);
  });

  it("and one of after a division means by its code what is left of it", async () => {
    const later = await opened.delivery(
      "later.csv",
      register([
        ["9903", 6],
        ["9901", 4],
      ]),
      {
        referenceDate: "2025-04-01",
        source: "nieuw register",
      },
    );
    const { regions, carried } = await ask(listRegions, { delivery: later });
    expect(regions.map(({ id }) => id).sort()).toEqual(["nl-gm:9903", "nl-gm:9911"]);
    expect(carried.map(({ from }) => from.id)).toEqual(["nl-gm:9901"]);
  });

  it("can be computed again as it was after another table came", async () => {
    const before = await ask(profile, { region: "nl-gm:9903", delivery });
    const file = opened.written("meer.csv", "van;naar;datum;naam\n9903;9921;1-1-2025;Nieuwer\n");
    const { id } = await ask(
      importReference,
      { file, kind: "area-changes", regionNamespace: "nl-gm" },
      { trustsPaths: true },
    );
    expect((await ask(profile, { region: "nl-gm:9903", delivery })).region.id).toBe("nl-gm:9921");
    expect((await ask(rerun, { run: before.run })).same).toBe(true);
    await opened.clusterwerk.register.references.remove(id);
    expect(await ask(profile, { region: "nl-gm:9903", delivery })).toEqual(before);
  });

  it("counts an establishment that was taken out nowhere", async () => {
    const again = await opened.delivery(
      "again.csv",
      register([
        ["9901", 6],
        ["9903", 5],
      ]),
      {
        referenceDate: "2022-04-01",
        source: "met een minder",
      },
    );
    await ask(excludeEstablishment, {
      delivery: again,
      establishment: "000000000001",
      wholeRow: true,
    });
    const { regions } = await ask(listRegions, { delivery: again });
    const counts = regions.map(({ id, establishments }) => [
      id,
      establishments.state === "value" ? establishments.value : null,
    ]);
    expect(counts.sort()).toEqual([
      ["nl-gm:9903", 5],
      ["nl-gm:9911", 5],
    ]);
    const here = await ask(profile, { region: "nl-gm:9911", delivery: again });
    expect(here.establishments).toMatchObject({ value: 5 });
  });
});
