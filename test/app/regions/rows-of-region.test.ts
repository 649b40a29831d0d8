import * as fc from "fast-check";
import { expect, it } from "vitest";
import { rowsOfRegion } from "../../../src/app/regions/rows-of-region.ts";

it("gives each region its rows in their order, and those taken out to none", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(4), { maxLength: 60 }),
      // Region 4 is beyond the four there are: such a row was taken out.
      (of) => {
        const regions = ["a", "b", "c", "d"].map((id) => ({ id, name: id }));
        const columns = { count: of.length, regions, region: Uint32Array.from(of) };
        for (let r = 0; r < regions.length; r++) {
          const byDefinition = of.flatMap((region, row) => (region === r ? [row] : []));
          expect([...rowsOfRegion(columns, r)]).toEqual(byDefinition);
          expect([...rowsOfRegion(columns, r)]).toEqual(byDefinition);
        }
      },
    ),
  );
});
