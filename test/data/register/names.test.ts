import { readdirSync, truncateSync, utimesSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NameIndex, foundNames } from "../../../src/data/register/names/name-index.ts";
import { openRegister } from "../../../src/data/register/register.ts";
import { scratchFolder, scratchRegister, written } from "./scratch.ts";

const folder = scratchFolder();
const register = await scratchRegister(folder);
const text =
  "vestigingsnummer;kvknummer;naam;rechtsvorm;gemnr;sbi2025;banen\n" +
  "1;69599084;Bakkerij Jansen B.V.;41;0772;10710;9\n" +
  "2;69599085;Dorpsbakkerij;41;0772;10710;4\n" +
  "3;69599086;Jansen Bakkerij;41;0794;10710;5\n" +
  "4;69599087;Bakkerij de Wit;01;0772;10710;1\n" +
  "5;69599088;Café Één N.V.;41;0772;56300;3\n" +
  "6;69599084;Jansen Beheer BV;41;0772;64210;2\n" +
  "7;69599089;'t Hoekje;41;0772;56300;2\n";
const { delivery } = await register.import(written(folder, text));
const find = async (sought: string, region?: string) => {
  const { found, total } = await register.findEstablishments(delivery.id, {
    text: sought,
    limit: 20,
    regions: region === undefined ? undefined : [region],
  });
  return { names: found.map(({ name }) => name), total };
};

describe("looking for a company", () => {
  it("finds names that begin so first, then words, then insides of words", async () => {
    expect(await find("bakkerij")).toEqual({
      names: ["Bakkerij Jansen B.V.", "Jansen Bakkerij", "Dorpsbakkerij"],
      total: 3,
    });
    expect((await find("jansen bak")).names).toEqual(["Jansen Bakkerij", "Bakkerij Jansen B.V."]);
  });

  it("minds neither accents, capitals, signs nor legal forms", async () => {
    for (const sought of ["cafe een", "CAFÉ ÉÉN NV", "café één n.v.", "Cafe  Een N.V"]) {
      expect((await find(sought)).names, sought).toEqual(["Café Één N.V."]);
    }
    expect((await find("jansen beheer b.v.")).names).toEqual(["Jansen Beheer BV"]);
    expect((await find("hoekje")).names).toEqual(["'t Hoekje"]);
    // Halfway through typing a legal form as well.
    expect((await find("jansen beheer b")).names).toEqual(["Jansen Beheer BV"]);
  });

  it("does not find a person by name", async () => {
    expect(await find("de wit")).toEqual({ names: [], total: 0 });
  });

  it("finds numbers before names, and industries after", async () => {
    expect(await find("69599084")).toEqual({
      names: ["Bakkerij Jansen B.V.", "Jansen Beheer BV"],
      total: 2,
    });
    expect((await find("000000000003")).names).toEqual(["Jansen Bakkerij"]);
    expect((await find("563")).names).toEqual(["Café Één N.V.", "'t Hoekje"]);
  });

  it("keeps to a region", async () => {
    expect(await find("bakkerij", "nl-gm:0794")).toEqual({ names: ["Jansen Bakkerij"], total: 1 });
    expect(await find("10710", "nl-gm:0794")).toEqual({ names: ["Jansen Bakkerij"], total: 1 });
    expect(await find("bakkerij", "nl-gm:9999")).toEqual({ names: [], total: 0 });
  });

  it("says how many there are when it shows fewer", async () => {
    const { found, total } = await register.findEstablishments(delivery.id, {
      text: "bakkerij",
      limit: 1,
    });
    expect([found.length, total]).toEqual([1, 2]);
  });
});

describe("what is kept beside a delivery", () => {
  it("is read by the next process, and made anew where it broke off", async () => {
    const place = join(folder, "data", "deliveries", delivery.id);
    const columns = await register.columns(delivery.id);
    const files = readdirSync(place).filter((name) => name.endsWith(".bin"));
    expect(files.sort()).toEqual(["columns.bin", "names.bin"]);
    const made = new Date(1_000_000_000_000);
    for (const file of files) utimesSync(join(place, file), made, made);
    const again = async (): Promise<void> => {
      const other = await openRegister({ dataDir: join(folder, "data"), threads: 1 });
      expect(await other.columns(delivery.id)).toEqual(columns);
      const { total } = await other.findEstablishments(delivery.id, { text: "jansen", limit: 9 });
      expect(total).toBe(3);
      other.close();
    };
    await again();
    for (const file of files) expect(statSync(join(place, file)).mtimeMs).toBe(made.getTime());
    for (const file of files) truncateSync(join(place, file), 100);
    await again();
    for (const file of files) expect(statSync(join(place, file)).size).toBeGreaterThan(100);
  });
});

describe("names in order", () => {
  const word = fc.stringMatching(/^[ab]{1,3}$/);
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
  it("give what looking at each name gives", () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 80 }), name, (names, sought) => {
        const sorted = [...names].sort();
        const { positions, total } = foundNames(indexOf(sorted), sought, {
          limit: 1000,
          may: (position) => position % 7 !== 3,
        });
        const may = sorted.map((_, k) => k).filter((k) => k % 7 !== 3);
        const begins = may.filter((k) => sorted[k].startsWith(sought));
        const words = may.filter((k) =>
          sought.split(" ").every((w) => sorted[k].split(" ").some((own) => own.startsWith(w))),
        );
        const inside = may.filter((k) => sorted[k].includes(sought));
        const expected = [...new Set([...begins, ...words, ...inside])];
        expect(positions).toEqual(expected);
        expect(total).toBe(expected.length);
      }),
    );
  });
});

function indexOf(sorted: readonly string[]): NameIndex {
  const words = [...new Set(sorted.flatMap((name) => name.split(" ")))].sort();
  const blob = (texts: readonly string[], after = "") => {
    const parts = texts.map((text) => Buffer.from(text + after));
    const at = [0];
    for (const part of parts) at.push(at[at.length - 1] + part.length);
    return { bytes: new Uint8Array(Buffer.concat(parts)), at: Uint32Array.from(at) };
  };
  const [folded, word] = [blob(sorted, "\n"), blob(words)];
  const holding = words.map((one) =>
    sorted.map((_, k) => k).filter((k) => sorted[k].split(" ").includes(one)),
  );
  const at = [0];
  for (const positions of holding) at.push(at[at.length - 1] + positions.length);
  const rows = Uint32Array.from(sorted.keys());
  return {
    row: rows,
    region: new Uint32Array(sorted.length),
    industry: new Int32Array(sorted.length),
    folded: folded.bytes,
    foldedAt: folded.at,
    name: folded.bytes,
    nameAt: folded.at,
    establishment: folded.bytes,
    establishmentAt: folded.at,
    word: word.bytes,
    wordAt: word.at,
    posting: Uint32Array.from(holding.flat()),
    postingAt: Uint32Array.from(at),
    regions: ["r"],
    industries: ["i"],
  };
}
