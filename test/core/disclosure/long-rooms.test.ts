import { expect, it } from "vitest";
import { secondarySuppression, suppressionProven } from "../../../src/core/index.ts";

/* One owner has a hundred small industries of one place; others have as many in the next. */
const industries = 100;
const places = 3;
const all = Array.from({ length: industries * places }, (_, k) => k);
const contributions = {
  row: all.map((k) => Math.floor(k / industries)),
  column: all.map((k) => k % industries),
  group: all.map((k) => (k < industries ? 0 : k)),
  size: all.map(() => 10),
  // Size classes leave each cell one more or less: a tenth of the total takes a hundred moves.
  atLeast: all.map(() => 9),
  atMost: all.map(() => 11),
};
const table = {
  rows: { leaves: places, sums: [all.slice(0, places)] },
  columns: { leaves: industries, sums: [all.slice(0, industries)] },
};
const total = industries;
const policy = { minimumContributors: 3, roomPercent: 10, roomAtLeast: 1, whole: true };

it("gives a sum of many small parts all its room", () => {
  const { state, proof } = secondarySuppression(contributions, table, { policy, cost: Math.sqrt });
  expect(state[total]).toBe("primary");
  const ofTotal = proof.filter(
    ({ target, insider }) =>
      insider === null && target.rows.has(0) && target.columns.size === industries,
  );
  expect(ofTotal.map(({ sign, need, reach }) => ({ sign, need, reach }))).toEqual([
    { sign: 1, need: 100, reach: 100 },
    { sign: -1, need: 100, reach: 100 },
  ]);
  for (const each of ofTotal) {
    expect(suppressionProven(each, contributions, table, state)).toBe(true);
  }
});
