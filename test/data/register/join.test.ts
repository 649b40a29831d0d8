import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { sqlText } from "../../../src/data/duckdb.ts";
import { columnOfPart, joinStatement } from "../../../src/data/register/join/joined-columns.ts";
import type { Delivery } from "../../../src/domain/delivery.ts";
import { joinParts } from "../../../src/domain/delivery-join.ts";
import { scratchFolder, scratchRegister, written } from "./scratch.ts";

const folder = scratchFolder();
const register = await scratchRegister(folder);

/** Employment by establishment; the last three have no number of the trade register. */
const lisa = [
  "lisanr;kvkvestnr;kvkdosnr;naam;straat;huisnr;postcode;gemnr;sbi25;banen;enqtype;xcoord;ycoord;rechtsvorm;mail",
  "100000001;000000000001;00000001;Voorbeeld Pompen;Straat;1;5611AA;0772;28130;12;01;161664;383113;;",
  "100000002;000000000002;00000001;Voorbeeld Pompen;Straat;2;5611AA;0772;28130;;;161664;383113;;a@b.example",
  "100000003;;00000002;Voorbeeld Kleppen;Weg;10;5611AB;0772;28140;5;60;161700;383200;;",
  "100000004;;00000003;Voorbeeld Twee;Plein;3;5611AC;0772;28140;4;01;;;;",
  "100000005;;00000003;Voorbeeld Twee;Plein;3;5611AC;0772;28140;3;01;;;;",
  "100000006;;;Voorbeeld Los;Plein;4;5611AC;0772;28140;3;01;;;;",
].join("\r\n");

/** The trade register: other names, legal forms; 000000000009 is not in the other. */
const kvk = [
  "vestigingsnummer;kvknummer;rsin;handelsnaam;cdrechtsvorm;straat;huisnummer;postcode;gemeentecode;sbi2025;totaalwerkzamepersonen;email",
  "000000000001;00000001;123456782;Voorbeeld Pompen B.V.;41;Straat;1;5611 AA;0772;28130;99;info@pompen.example",
  "000000000002;00000001;123456782;Voorbeeld Pompen BV;41;Straat;2;5611AA;0772;28220;7;",
  "000000000003;00000002;;Jansen Kleppen;01;Weg;10;5611AB;0772;28140;5;jansen@kleppen.example",
  "000000000004;00000003;111222333;Voorbeeld Twee B.V.;41;Plein;3;5611AC;0772;28140;4;",
  "000000000009;00000009;810433941;Alleen Kvk B.V.;41;Plein;9;5611AC;0772;28140;2;",
].join("\r\n");

let first: Delivery;
let second: Delivery;

beforeAll(async () => {
  const mapping = { regionNamespace: "nl-gm", scheme: "sbi-2025" } as const;
  const imported = async (text: string, source: string): Promise<Delivery> =>
    (
      await register.import(written(folder, text), {
        mapping: { ...mapping, source, referenceDate: "2025-04-01" },
      })
    ).delivery;
  first = await imported(lisa, "LISA");
  second = await imported(kvk, "KvK");
});

const made = (options: { secondWins?: (typeof joinParts)[number][]; addOthers?: boolean } = {}) =>
  register.joins.make({ first, second, secondWins: [], addOthers: false, ...options });

const rowsOf = async (delivery: Delivery) =>
  register.establishments(
    delivery.id,
    Array.from({ length: delivery.accepted }, (_, row) => row),
  );

/** Cells of a stored file, read apart from the register. */
async function cells(delivery: Delivery, file: string, columns: string): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const path = join(folder, "data/deliveries", delivery.id, file);
  const result = await connection.runAndReadAll(
    `select ${columns} from read_parquet('${path}') order by row`,
  );
  return result.getRows();
}

describe("two deliveries joined", () => {
  it("keep every row of the first, and say why a row has no counterpart", async () => {
    const { delivery, alreadyThere } = await made();
    expect(alreadyThere).toBe(false);
    expect(delivery).toMatchObject({ rows: first.accepted, accepted: 6, setAside: 0 });
    expect(delivery.join).toMatchObject({
      first: { delivery: first.id, source: "LISA" },
      second: { delivery: second.id, source: "KvK" },
      added: 0,
      matchedBy: { establishment: 2, address: 1 },
      unmatched: {
        first: { ambiguous: 2, "key-incomplete": 1 },
        second: { ambiguous: 1, "not-found": 1 },
      },
    });
    const { matchedBy, unmatched } = delivery.join!;
    const total = (of: Partial<Record<string, number>>): number =>
      Object.values(of).reduce((sum: number, count) => sum + count!, 0);
    const matched = matchedBy.establishment + matchedBy.address;
    expect(matched + total(unmatched.first)).toBe(first.accepted);
    expect(matched + total(unmatched.second)).toBe(second.accepted);
    expect((await rowsOf(delivery)).map((row) => row.jobs)).toEqual([12, 7, 5, 4, 3, 3]);
  });

  it("take each part from the source that wins, and count where they differ", async () => {
    const { delivery } = await made({ secondWins: ["name", "industry"] });
    const { parts } = delivery.join!;
    expect(parts.name).toEqual({ prefer: "second", first: 3, second: 3, neither: 0, conflicts: 1 });
    expect(parts.jobs).toEqual({ prefer: "first", first: 5, second: 1, neither: 0, conflicts: 1 });
    expect(parts.industry).toMatchObject({ first: 3, second: 3, conflicts: 1 });
    expect(parts.legalForm).toMatchObject({ first: 0, second: 3, neither: 3 });
    expect(parts.legalEntity).toMatchObject({ second: 2, neither: 4 });
    for (const part of joinParts) {
      const { first: ours, second: theirs, neither } = parts[part];
      expect(ours + theirs + neither, part).toBe(delivery.accepted);
    }
    const rows = await rowsOf(delivery);
    expect(rows.map(({ name }) => name)).toEqual([
      "Voorbeeld Pompen B.V.",
      "Voorbeeld Pompen BV",
      "Jansen Kleppen",
      "Voorbeeld Twee",
      "Voorbeeld Twee",
      "Voorbeeld Los",
    ]);
    expect(rows.map(({ industry }) => industry)).toEqual([
      "28130",
      "28220",
      "28140",
      "28140",
      "28140",
      "28140",
    ]);
    // 1 the second, 3 the second where the first says otherwise, null neither.
    expect(
      await cells(delivery, "sources.parquet", "name_told, jobs_told, legal_form_told"),
    ).toEqual([
      [1, 2, 1],
      [1, 1, 1],
      [3, 0, 1],
      [0, 0, null],
      [0, 0, null],
      [0, 0, null],
    ]);
  });

  it("leave a natural person's name, address and contacts to the personal file", async () => {
    const { delivery } = await made();
    expect(await cells(delivery, "rows.parquet", "natural_person, name, street")).toEqual([
      [0, "Voorbeeld Pompen", "Straat"],
      [0, "Voorbeeld Pompen", "Straat"],
      [1, null, null],
      [0, "Voorbeeld Twee", "Plein"],
      [0, "Voorbeeld Twee", "Plein"],
      [0, "Voorbeeld Los", "Plein"],
    ]);
    const personal = await cells(delivery, "personal.parquet", "row, name");
    expect(personal.find(([row]) => row === 2)).toEqual([2, "Voorbeeld Kleppen"]);
    const stored = readFileSync(join(folder, "data/deliveries", delivery.id, "rows.parquet"));
    expect(stored.includes("Kleppen")).toBe(false);
  });

  it("bring the measurement along with the jobs", async () => {
    const { delivery } = await made();
    const told = await cells(delivery, "rows.parquet", "jobs, measurement, rsin");
    expect(told.map(([, measurement]) => measurement)).toEqual([
      "measured",
      "unknown",
      "imputed",
      "measured",
      "measured",
      "measured",
    ]);
    expect(told.map(([, , rsin]) => rsin)).toEqual([
      "123456782",
      "123456782",
      null,
      null,
      null,
      null,
    ]);
  });

  it("add what only the second has, where that is asked for", async () => {
    const { delivery } = await made({ addOthers: true });
    expect(delivery).toMatchObject({ accepted: 8, join: { added: 2 } });
    const added = (await rowsOf(delivery)).slice(6);
    expect(added.map(({ establishment }) => establishment)).toEqual([
      "000000000004",
      "000000000009",
    ]);
  });

  it("are the same bytes each time, and one delivery", async () => {
    const { delivery } = await made({ secondWins: ["name"] });
    const again = await made({ secondWins: ["name"] });
    expect(again).toEqual({ delivery, alreadyThere: true });
    const other = await scratchRegister(scratchFolder());
    const hashes = async (of: typeof register): Promise<string[]> => {
      const mapping = { regionNamespace: "nl-gm", scheme: "sbi-2025" } as const;
      const sides = [];
      for (const [text, source] of [
        [lisa, "LISA"],
        [kvk, "KvK"],
      ] as const) {
        const options = { mapping: { ...mapping, source, referenceDate: "2025-04-01" } };
        sides.push((await of.import(written(folder, text), options)).delivery);
      }
      const { delivery: one } = await of.joins.make({
        first: sides[0],
        second: sides[1],
        secondWins: ["name"],
        addOthers: false,
      });
      return [one.id, one.hash, one.sourceHash];
    };
    expect(await hashes(other)).toEqual([delivery.id, delivery.hash, delivery.sourceHash]);
    const bytes = (name: string): string =>
      createHash("sha256")
        .update(readFileSync(join(folder, "data/deliveries", delivery.id, name)))
        .digest("hex");
    expect(bytes("rows.parquet")).toBe(delivery.hash);
  });

  it("are whole or absent", async () => {
    const before = readdirSync(join(folder, "data/deliveries"));
    const controller = new AbortController();
    controller.abort();
    await expect(
      register.joins.make({
        first,
        second,
        secondWins: ["dates"],
        addOthers: false,
        signal: controller.signal,
      }),
    ).rejects.toMatchObject({ code: "cancelled" });
    expect(readdirSync(join(folder, "data/deliveries"))).toEqual(before);
  });

  it("lose no column that an import reads", () => {
    const columns = [...sqlText("register/delivery/staging-tables").matchAll(/^ {2}(\w+) \w+,?$/gm)]
      .map(([, column]) => column)
      .slice(0, sqlText("register/delivery/staging-tables").split(");")[0].split("\n").length);
    const statement = joinStatement(columns);
    for (const column of columns) expect(statement).toContain(` as ${column}`);
    const told = sqlText("register/join/told");
    for (const part of joinParts) expect(told).toContain(`as ${columnOfPart(part)}`);
  });
});
