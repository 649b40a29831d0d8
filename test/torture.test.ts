import { afterAll, beforeAll, expect, it } from "vitest";
import { cases } from "../torture/cases.ts";
import { killed, kinds } from "../torture/kills.ts";
import { Ledger } from "../torture/ledger.ts";
import { type Scene, scene, stop } from "../torture/scene.ts";
import { backupUnderWriters, groundOf, killedUnderWriters } from "../torture/under-writers.ts";

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

it(
  "killed under sixteen writers, and backed up under them",
  async () => {
    const one = await scene(8, false);
    try {
      const ground = await groundOf(one);
      const ledger = new Ledger();
      let server = await one.serve();
      for (const victim of [
        "one process of PostgreSQL",
        "the server and PostgreSQL at once",
      ] as const) {
        const found = await killedUnderWriters(one, ground, ledger, victim, server);
        expect(found.wrong, victim).toEqual([]);
        server = found.server;
      }
      await stop(server.child);
      expect((await backupUnderWriters(one, ground, ledger)).wrong).toEqual([]);
    } finally {
      await one.close();
    }
  },
  patienceMs,
);

it.each([
  "two imports of one file at once",
  "an import during a search",
  "a delivery deleted while it is read",
  "a folder that is renamed under it",
])("%s", async (name) => expect((await cases[name](7, at)).wrong).toEqual([]), patienceMs);
