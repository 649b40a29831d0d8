import { afterAll, describe, expect, it } from "vitest";
import { accountParts, below, differenceAccount, keyedRandom } from "../../../src/core/index.ts";
import { openRegister, type Register } from "../../../src/data/register/register.ts";
import type { ComparisonFound } from "../../../src/data/register/comparison/comparisons.ts";
import type { ChangeCounts } from "../../../src/domain/comparison.ts";
import type { FoundChange } from "../../../src/data/register/comparison/change-page.ts";
import type { Mapping } from "../../../src/domain/delivery.ts";
import { scratchFolder } from "./scratch.ts";
import { imported, regions, type Row, year } from "./year.ts";

const folder = scratchFolder();
const register: Register = await openRegister({ dataDir: folder });
afterAll(() => register.close());

interface Outcome {
  readonly found: ComparisonFound;
  readonly counts: ChangeCounts;
  readonly byRegion: Map<string | null, ChangeCounts>;
  /** The change of one establishment by its number then or now. */
  of(number: string): FoundChange | undefined;
  list(kind?: string): Promise<readonly FoundChange[]>;
}

async function compared(
  then: readonly Row[],
  now: readonly Row[],
  mapping: { then?: Mapping; now?: Mapping; correspondence?: [string, string][] } = {},
): Promise<Outcome> {
  const earlier = await imported(register, folder, then, mapping.then);
  const later = await imported(register, folder, now, mapping.now);
  const both = { earlier, later, minimumChange: 1, correspondence: mapping.correspondence ?? [] };
  const found = await register.comparisons.found(both);
  const page = (kind?: string) =>
    register.comparisons.page(both, { kind, offset: 0, limit: 10_000 });
  const everything = (await page("recoded")).changes.concat((await page()).changes);
  return {
    found,
    counts: (await register.comparisons.counts(both, "all"))[0],
    byRegion: new Map(
      (await register.comparisons.counts(both, "region")).map((one) => [one.code, one]),
    ),
    of: (number) =>
      everything.find((one) =>
        [one.earlier, one.later].some((side) => side?.establishment === number),
      ),
    list: async (kind) => (await page(kind)).changes,
  };
}

const changed = (rows: readonly Row[], at: number, to: Partial<Row>): Row[] =>
  rows.map((row, k) => (k === at ? { ...row, ...to } : row));

describe("the changes between two deliveries", () => {
  it("are told of each establishment, several at once, and no more than there are", async () => {
    const then = year();
    let now = then.filter((_, k) => k !== 7);
    const elsewhere = {
      street: "Nieuwelaan",
      house: "900",
      postcode: "5699 ZZ",
      lat: 51.6,
      lon: 5.7,
    };
    now = changed(now, 0, elsewhere);
    now = changed(now, 1, { ...elsewhere, house: "901", region: "0772", jobs: 40 });
    now = changed(now, 2, { name: "Heel Andere Naam B.V." });
    now = changed(now, 3, { sbi: "47110" });
    now = changed(now, 4, { jobs: Number(now[4].jobs) - 1 });
    now.push({
      ...then[0],
      number: "000099999999",
      kvk: "00999999",
      name: "Versgebakken B.V.",
      house: "77x",
    });
    const { counts, of, list, found } = await compared(then, now);
    expect(counts).toMatchObject({
      earlier: 240,
      later: 240,
      continuing: 239,
      new: 1,
      closed: 1,
      movedWithin: 1,
      movedIn: 1,
      movedOut: 1,
      renamed: 1,
      activityIn: 1,
      grown: 1,
      shrunk: 1,
      doubtful: 0,
      possible: 0,
    });
    expect(found.matches).toEqual({ number: 239 });
    expect(await list()).toHaveLength(7);
    const mover = of(then[1].number)!;
    expect([mover.moved, mover.sizeChange, mover.renamed]).toEqual(["across", 1, false]);
    expect(mover.earlier!.region).toBe("nl-gm:0794");
    expect(mover.later).toMatchObject({ region: "nl-gm:0772", street: "Nieuwelaan", jobs: 40 });
    expect(of(then[7].number)!.later).toBeNull();
  });

  it("are none where a name, an address or a point is only written otherwise", async () => {
    const then = changed(year(), 5, {
      name: "Café Müller & Zonen B.V.",
      house: "12",
      street: "Stationsstraat",
    });
    let now = changed(then, 5, {
      name: "CAFE MULLER EN ZONEN BV",
      house: " 12 ",
      postcode: then[5].postcode.replace(" ", ""),
    });
    // The same address 70 m off, the same spot with another street name, and a postcode in lower case.
    now = changed(now, 6, { lat: then[6].lat + 0.0006 });
    now = changed(now, 8, { street: "Herdoopte Straat", house: "3", postcode: "5611 XX" });
    now = changed(now, 9, { name: then[9].name.replace("B.V.", "Holland N.V.") });
    const { counts, of } = await compared(then, now);
    expect(counts).toMatchObject({ movedWithin: 0, renamed: 1, new: 0, closed: 0 });
    expect(of(then[9].number)!.renamed).toBe(true);
  });
});

describe("establishments without their number", () => {
  const renumbered = (rows: readonly Row[]): Row[] =>
    rows.map((row, k) => ({ ...row, number: `0000${String(70_000_000 + k)}` }));

  it("are found again by enterprise or name at the same place", async () => {
    const then = year();
    const now = renumbered(then).map((row, k) =>
      k % 2 ? { ...row, kvk: `00${200_000 + k}` } : row,
    );
    const { counts, found } = await compared(then, now);
    expect(found.matches).toEqual({ "enterprise-and-place": 120, "name-and-place": 120 });
    expect(counts).toMatchObject({ continuing: 240, new: 0, closed: 0 });
  });

  it("are never taken for another by the address alone, nor where two are alike", async () => {
    const then = year();
    const strangers = renumbered(then).map((row, k) => ({
      ...row,
      kvk: `00${300_000 + k}`,
      name: `Onbekende ${row.name}`,
    }));
    const other = await compared(then, strangers);
    expect(other.found.matches).toEqual({});
    expect(other.counts).toMatchObject({ continuing: 0, new: 240, closed: 240 });
    // Two of one enterprise at one place: which is which cannot be told.
    const twins = changed(then, 1, { ...then[0], number: then[1].number });
    const { counts } = await compared(twins, renumbered(twins));
    expect(counts).toMatchObject({ continuing: 238, new: 2, closed: 2 });
  });

  it("are named as possibly the same when enterprise and name agree elsewhere", async () => {
    const then = year();
    const now = changed(then, 3, {
      number: "000088888888",
      house: "999",
      postcode: "5000 AA",
      lat: 51.9,
    });
    const { counts, of } = await compared(then, now);
    expect(counts).toMatchObject({ new: 1, closed: 1, possible: 1 });
    expect(of(then[3].number)!.possible).toBe("000088888888");
    expect(of("000088888888")!.possible).toBe(then[3].number);
  });

  it("are not matched by numbers that mean something else", async () => {
    const then = year();
    const others = year()
      .toReversed()
      .map((row, k) => ({
        ...row,
        number: then[k].number,
        kvk: `00${400_000 + k}`,
        name: `Vreemd ${row.name}`,
        sbi: "93130",
        region: "9999",
        postcode: "1000 AA",
      }));
    const { found, counts } = await compared(then, others);
    expect(found.numbersUnlike).toBe(240);
    expect(counts.continuing).toBe(0);
    const [one] = await (await compared(then, changed(then, 0, { ...others[0] }))).list("doubtful");
    expect(one.earlier!.establishment).toBe(then[0].number);
  });
});

describe("a series break", () => {
  it("of the classification is no change of activity; what is left over is", async () => {
    const to: Record<string, string[]> = {
      "10710": ["10710"],
      "25620": ["25530"],
      "28930": ["28930"],
      "47110": ["47111", "47112", "47113"],
      "62010": ["62100"],
      "70220": ["70200"],
    };
    const then = year();
    let now = then.map((row, k) => {
      const codes = to[row.sbi];
      return { ...row, sbi: codes[k % codes.length] };
    });
    now = changed(now, 0, { sbi: "62100" });
    now = changed(now, 4, { sbi: "28930" });
    const mapping: Mapping = { scheme: "sbi-2025" };
    const inferred = await compared(then, now, { now: mapping });
    expect(inferred.found.schemesDiffer).toBe(true);
    expect(inferred.counts).toMatchObject({ activityIn: 2, recoded: 159 });
    expect(inferred.of(then[0].number)).toMatchObject({
      otherActivity: true,
      industryRecoded: false,
    });
    // Two schemes in a column that says to be of one are recognised as well.
    const unsaid = await compared(then, now);
    expect(unsaid.found.schemesDiffer).toBe(true);
    expect(unsaid.counts.activityIn).toBe(2);
    const correspondence = Object.entries(to).flatMap(([from, codes]) =>
      codes.map((code): [string, string] => [from.slice(0, 4), code]),
    );
    const told = await compared(then, now, { now: mapping, correspondence });
    expect(told.found.industries.every((one) => one.told)).toBe(true);
    expect(told.counts.activityIn).toBe(2);
  });

  it("of one abolished code is recognised among ordinary changes", async () => {
    const then = year();
    let now = then.map((row) => (row.sbi === "62010" ? { ...row, sbi: "62020" } : row));
    now = changed(now, 1, { sbi: "93130" });
    const { counts, found } = await compared(then, now);
    expect(found.schemesDiffer).toBe(false);
    expect(found.industries).toEqual([{ from: "62010", to: "62020", pairs: 40, told: false }]);
    expect(counts).toMatchObject({ activityIn: 1, recoded: 40 });
  });

  it("of merged municipalities moves nobody, and who closed there closed in the new one", async () => {
    const then = year();
    let now = then
      .filter((_, k) => k !== 2)
      .map((row) => (row.region === "0820" ? { ...row, region: "0772" } : row));
    now = changed(now, 5, {
      region: "0861",
      street: "Verweg",
      house: "1",
      postcode: "5501 AA",
      lat: 51.3,
    });
    const { counts, byRegion, found } = await compared(then, now);
    expect(found.regions).toEqual([
      { from: "nl-gm:0820", to: "nl-gm:0772", pairs: 58, gone: true },
    ]);
    expect(counts.movedIn).toBe(1);
    // The one that left the merged municipality was carried over first, and then moved.
    expect(counts.recoded).toBe(59);
    expect(byRegion.has("nl-gm:0820")).toBe(false);
    const merged = byRegion.get("nl-gm:0772")!;
    expect(merged).toMatchObject({ earlier: 120, closed: 1 });
    // A boundary that moves over some who stay put.
    const few = then.map((row, k) => (k % 20 === 0 ? { ...row, region: "0861" } : row));
    const border = await compared(then, few);
    expect(border.counts).toMatchObject({ movedIn: 0, recoded: 12 });
    expect(border.found.regions.every((one) => !one.gone)).toBe(true);
  });

  it("of coverage closes nobody", async () => {
    const then = year();
    const now = then.filter((row, k) => row.region !== "0861" && k % 50 !== 0);
    const { counts, found } = await compared(then, now);
    expect(found.absent).toEqual([
      { side: "earlier", about: "region", code: "nl-gm:0861", establishments: 60 },
    ]);
    expect(found.byRule).toEqual({ coverage: 60 });
    expect(counts).toMatchObject({ byRuleEarlier: 60, closed: 240 - 60 - now.length });
    const opposite = await compared(now, then);
    expect(opposite.counts).toMatchObject({ byRuleLater: 60, new: counts.closed });
    const without = then.filter((row) => !row.sbi.startsWith("70"));
    const trade = await compared(then, without);
    expect(trade.found.absent.map((one) => [one.about, one.code])).toEqual([["industry", "70"]]);
    expect(trade.counts).toMatchObject({ closed: 0, byRuleEarlier: 40 });
  });

  it("of the smallest size that counts closes nobody, and a year in which some small ones close does", async () => {
    const then = year().map((row, k) => (k % 3 === 0 ? { ...row, jobs: 0 } : row));
    const now = then.filter((row, k) => row.jobs !== 0 && k !== 1);
    const { counts, found } = await compared(then, now);
    expect(found.thresholds).toEqual([{ side: "earlier", below: 2 }]);
    expect(counts).toMatchObject({ byRuleEarlier: 80, closed: 1 });
    const some = await compared(
      then,
      then.filter((row, k) => row.jobs !== 0 || k % 2 === 0),
    );
    expect(some.found.thresholds).toEqual([]);
    expect(some.counts.closed).toBe(40);
  });

  it("of how jobs are counted is no growth", async () => {
    const then = year();
    const now = then.map((row, k) => ({ ...row, jobs: k % 3 ? Number(row.jobs) + 1 : row.jobs }));
    const { counts, found } = await compared(then, now);
    expect(found.sizeRule).toEqual({ changed: 160, up: true });
    expect(counts).toMatchObject({ grown: 0, shrunk: 0 });
  });

  it("of imputation leaves growth unsaid", async () => {
    const then = year();
    const now = then.map((row, k) =>
      k < 30 ? { ...row, jobs: Number(row.jobs) + 5, enqtype: k % 2 ? "61" : "73" } : row,
    );
    const { counts, found, list } = await compared(then, changed(now, 100, { jobs: 99 }));
    expect(found.notMeasured).toBe(30);
    expect(counts).toMatchObject({ notMeasured: 30, grown: 1 });
    expect((await list("not-measured")).length).toBe(30);
  });
});

describe("the way between two totals", () => {
  /** A year in which anything may have happened to anybody, and the rules of counting changed too. */
  function anyYear(then: readonly Row[], seed: number): Row[] {
    const random = keyedRandom(seed);
    const chance = (share: number): boolean => random() < share;
    const sbi = ["10710", "25620", "28930", "47110", "62010", "70220"];
    const now = then
      .filter(() => !chance(0.1))
      .map((row) => ({
        ...row,
        ...(chance(0.1)
          ? { region: regions[below(random, 4)], postcode: "5000 XX", house: "7", lat: 51.9 }
          : {}),
        ...(chance(0.1) ? { sbi: sbi[below(random, 6)] } : {}),
        ...(chance(0.1) ? { number: `0000${80_000_000 + below(random, 9_999_999)}` } : {}),
        ...(chance(0.3) ? { jobs: below(random, 60) } : {}),
        ...(chance(0.1) ? { jobs: "" as const } : {}),
        ...(chance(0.1) ? { enqtype: "61" } : {}),
      }))
      .map((row) => (seed > 1 && row.region === "0861" ? { ...row, region: "0794" } : row))
      .map((row) => (row.sbi === "62010" ? { ...row, sbi: "63110" } : row));
    // In odd years the smallest do not count.
    const counted = now.filter((row) => seed % 2 === 0 || row.jobs === "" || row.jobs >= 5);
    const born = year(300).slice(240, 240 + below(random, 40));
    return [...counted, ...born.map((row) => ({ ...row, jobs: 7.25 }))];
  }

  it.each([1, 2, 3])(
    "is whole in every region, division and cell of them (year %i)",
    async (seed) => {
      const then = year().map((row, k) => (k % 11 ? row : { ...row, jobs: 1 }));
      const now = anyYear(then, seed);
      const earlier = await imported(register, folder, then);
      const later = await imported(register, folder, now);
      const both = { earlier, later, minimumChange: 1, correspondence: [] };
      const { sizeRule } = await register.comparisons.found(both);
      const codes = [...new Set([...then, ...now].map((row) => row.sbi))].sort();
      const seen = new Set<string>();
      for (const region of [undefined, "0772", "0794", "0861"]) {
        for (const division of [undefined, "25", "62", "63"]) {
          for (const inJobs of region && division ? [true] : [true, false]) {
            const under = codes.filter((code) => !division || code.startsWith(division));
            const paths = await register.comparisons.paths(both, {
              region: region && `nl-gm:${region}`,
              codes: division ? { earlier: under, now: under, later: under } : undefined,
              owners: { earlier: [], later: [] },
              inJobs,
              each: false,
              sizeRule: sizeRule !== undefined,
            });
            const {
              earlier: a,
              later: b,
              up,
              down,
            } = differenceAccount({
              before: Float64Array.from(paths.before),
              after: Float64Array.from(paths.after),
              asCoded: Uint8Array.from(paths.asCoded),
              recoded: Uint8Array.from(paths.recoded),
              moved: Uint8Array.from(paths.moved),
              asNow: Uint8Array.from(paths.asNow),
              cause: Uint8Array.from(paths.cause),
            });
            const total = (rows: readonly Row[]): number =>
              rows
                .filter((row) => (!region || row.region === region) && under.includes(row.sbi))
                .reduce((sum, row) => sum + (inJobs ? Number(row.jobs) * 1000 : 1000), 0);
            expect([a, b]).toEqual([total(then), total(now)]);
            expect(a + up.reduce((x, y) => x + y) - down.reduce((x, y) => x + y)).toBe(b);
            accountParts.forEach((part, p) => up[p] + down[p] > 0 && seen.add(part));
          }
        }
      }
      // Nothing is proved of a part that never came up.
      const always = ["recoding", "existence", "moving", "activity", "imputation", "size"];
      expect([...seen]).toEqual(
        expect.arrayContaining(seed % 2 ? [...always, "definition"] : always),
      );
    },
  );
});
