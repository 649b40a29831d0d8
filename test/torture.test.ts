import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cases } from "../torture/cases.ts";
import { durations, type Durations, killed, kinds } from "../torture/kills.ts";
import { type Scene, scene } from "../torture/scene.ts";

// A hundredth of `npm run torture`, whose figures stand in docs/verification/torture.md.
describe("killed at a random moment", () => {
  let at: Scene;
  let lasts: Durations;
  beforeAll(async () => {
    at = await scene(7);
    lasts = await durations(at);
  });
  afterAll(() => at.close());

  it.each(kinds.filter((kind) => !kind.includes("database") && !kind.includes("as its")))(
    "%s: whole or absent, nothing acknowledged lost, no orphans",
    async (kind) => {
      expect((await killed(at, kind, lasts)).wrong).toEqual([]);
    },
  );
});

describe("hurt otherwise", () => {
  const few = [
    "two imports of one file at once",
    "an import during a search",
    "a delivery deleted while it is read",
    "a folder that is renamed under it",
  ];
  it.each(few)("%s", async (name) => expect((await cases[name](7)).wrong).toEqual([]));
});
