import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainDifference, rerun } from "../../../src/contract/index.ts";
import { type Opened, openedEmpty } from "../opened.ts";

let opened: Opened;
beforeAll(async () => {
  opened = await openedEmpty();
});
afterAll(() => opened.close());

/** Six companies; three of them grow, one opens where another closes. */
const register = (jobs: readonly number[], rsin: (k: number) => number): string =>
  [
    "vestigingsnummer;kvknummer;rsin;naam;rechtsvorm;gemeentecode;sbi2025;banen",
    ...jobs.flatMap((each, k) =>
      each === 0
        ? []
        : `00000000000${k + 1};0000000${k + 1};80000000${rsin(k)};Voorbeeld ${k + 1} B.V.;41;GM0772;28930;${each}`,
    ),
  ].join("\r\n");

async function pair(name: string, rsin: (k: number) => number) {
  const earlier = await opened.delivery(
    `${name}-then.csv`,
    register([10, 20, 30, 40, 50, 60], rsin),
    { referenceDate: "2024-04-01" },
  );
  const later = await opened.delivery(`${name}-now.csv`, register([12, 23, 34, 40, 50, 60], rsin), {
    referenceDate: "2025-04-01",
  });
  return { earlier, later };
}

/** The part of an account that is what companies really added. */
async function grown(deliveries: { earlier: string; later: string }) {
  const { run, parts } = await opened.clusterwerk.ask(explainDifference, deliveries);
  return { run, up: parts.find(({ part }) => part === "size")!.up };
}

describe("why two figures differ, told of independent owners", () => {
  it("is hidden where those who changed share a legal entity, and shown where they do not", async () => {
    const apart = await grown(await pair("apart", (k) => k));
    expect(apart.up).toMatchObject({ state: "value", value: 9 });
    const one = await grown(await pair("one", (k) => (k < 3 ? 0 : k)));
    expect(one.up).toEqual({ state: "suppressed" });
  });

  it("is hidden where the table of groups gives them one parent that no delivery has", async () => {
    const deliveries = await pair("owned", (k) => k);
    const before = await grown(deliveries);
    expect(before.up.state).toBe("value");
    await opened.reference(
      "groepen.csv",
      ["dochter;moeder", "00000001;90000001", "00000002;90000001", "00000003;00000002"].join(
        "\r\n",
      ),
      { kind: "groups" },
    );
    const after = await grown(deliveries);
    expect(after.up).toEqual({ state: "suppressed" });
    for (const { run } of [before, after]) {
      expect(await opened.clusterwerk.ask(rerun, { run })).toMatchObject({ same: true });
    }
  });
});
