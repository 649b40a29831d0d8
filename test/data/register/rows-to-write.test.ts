import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { openDuckDb, sqlText } from "../../../src/data/duckdb.ts";

const maybe = (texts: string): fc.Arbitrary<string | null> =>
  fc.constantFrom(null, ...texts.split(" "));
const row = fc.record({
  enterprise: maybe("1 10 2 B a"),
  enterprise_group: maybe("1 G g"),
  jobs: fc.constantFrom(null, 5, 20, 30, 300),
});

const duckDb = await openDuckDb({ threads: 1 });
const connection = await duckDb.connect();
await connection.run(sqlText("register/delivery/staging-tables"));
afterAll(() => {
  connection.closeSync();
  duckDb.closeSync();
});

it("numbers independent units and suspects head offices as they are defined", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      await connection.run("begin");
      await connection.run(
        `insert into accepted by name
         select row::uinteger as row, 'r' as region, 'v' || row as establishment, enterprise,
           enterprise_group, jobs
         from (select unnest(from_json($rows, '[{"row": "INTEGER", "enterprise": "VARCHAR",
           "enterprise_group": "VARCHAR", "jobs": "DOUBLE"}]'), recursive := true))`,
        { rows: JSON.stringify(rows.map((each, at) => ({ row: at, ...each }))) },
      );
      await connection.run(sqlText("register/delivery/prepare-rows"));
      await connection.run(sqlText("register/delivery/rows-to-write"));
      const result = await connection.runAndReadAll(
        "select group_index, head_office_suspicion from row_to_write order by row",
      );
      await connection.run("rollback");

      const units = rows.map(({ enterprise, enterprise_group: group }) =>
        group === null ? (enterprise === null ? null : `e${enterprise}`) : `g${group}`,
      );
      const inOrder = [...new Set(units.filter((unit) => unit !== null))].sort();
      const suspected = rows.map(({ enterprise, jobs }) => {
        const siblings = rows.filter(
          (each) => enterprise !== null && each.enterprise === enterprise,
        );
        const whole = siblings.reduce((sum, each) => sum + (each.jobs ?? 0), 0);
        const nearlyAll =
          siblings.length > 1 &&
          jobs !== null &&
          jobs >= 20 &&
          (siblings.length > 2 ? jobs >= 0.9 * whole : jobs === whole);
        return nearlyAll ? "nearly-all-jobs" : null;
      });
      expect(result.getRows()).toEqual(
        rows.map((_, k) => [units[k] === null ? -1 : inOrder.indexOf(units[k]), suspected[k]]),
      );
    }),
    { numRuns: 60 },
  );
});
