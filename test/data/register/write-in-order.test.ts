import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDuckDb } from "../../../src/data/duckdb.ts";
import { writeInOrder } from "../../../src/data/register/delivery/write-in-order.ts";
import { scratchFolder } from "./scratch.ts";

const folder = scratchFolder();
const instance = await openDuckDb({ folders: [folder], threads: 2 });
const connection = await instance.connect();
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

describe("rows written in order", () => {
  it("are the same bytes in slices as at once, and leave no slices behind", async () => {
    await connection.run(
      `create view row_to_write as select range::uinteger as row, null::varchar as nothing,
         'name ' || range as name from range(300000) order by hash(range)`,
    );
    const [whole, sliced] = [join(folder, "whole"), join(folder, "sliced")];
    await writeInOrder(connection, whole, 300_000, new Set(["nothing"]));
    await writeInOrder(connection, sliced, 300_000, new Set(["nothing"]), undefined, 122_880);
    expect(readFileSync(sliced).equals(readFileSync(whole))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["sliced", "whole"]);
    const read = await connection.runAndReadAll(
      `select count(*), count(*) filter (where row = file_row_number and name = 'name ' || row),
         count(nothing) from read_parquet($sliced, file_row_number = true)`,
      { sliced },
    );
    expect(read.getRows()[0].map(Number)).toEqual([300_000, 300_000, 0]);
  });
});
