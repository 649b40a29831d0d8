import { afterAll, beforeAll, expect, it } from "vitest";
import { cases } from "../torture/cases.ts";
import { killed, kinds } from "../torture/kills.ts";
import { type Scene, scene } from "../torture/scene.ts";

// A hundredth of `npm run torture`, whose figures stand in docs/verification/torture.md: one data
// folder that is hurt again and again.
let at: Scene;
beforeAll(async () => {
  at = await scene(7);
});
afterAll(() => at.close());

/** About what each uses; `npm run torture` measures it. */
const lasts = { importing: 1100, deleting: 750, serving: 450 };
const patienceMs = 300_000;

it.each(kinds.filter((kind) => !kind.includes("database") && !kind.includes("as its")))(
  "killed: %s",
  async (kind) => expect((await killed(at, kind, lasts)).wrong).toEqual([]),
  patienceMs,
);

it.each([
  "two imports of one file at once",
  "an import during a search",
  "a delivery deleted while it is read",
  "a folder that is renamed under it",
])("%s", async (name) => expect((await cases[name](7, at)).wrong).toEqual([]), patienceMs);
