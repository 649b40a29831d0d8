import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { earlierDeliveries, shiftShare } from "../../../src/contract/index.ts";
import { openedEmpty, type Opened } from "../opened.ts";

let opened: Opened;
let of: Record<number, string>;

/** Four companies in each town. */
const register = (towns: readonly string[]): string =>
  [
    "vestigingsnummer;kvknummer;gemeentecode;sbi2025;banen",
    ...towns.flatMap((town) =>
      [1, 2, 3, 4].map((k) => `0000${town}000${k};${town}000${k};${town};28930;${k}0`),
    ),
  ].join("\n");

beforeAll(async () => {
  opened = await openedEmpty();
  await opened.reference("herindelingen.csv", "van;naar;datum\n9901;9911;1-1-2022\n", {
    kind: "area-changes",
    regionNamespace: "nl-gm",
  });
  of = {};
  // In 2021 the first town still had its own code; 2024 is a register of elsewhere.
  for (const [year, towns] of [
    [2021, ["9901", "9902"]],
    [2023, ["9911", "9902"]],
    [2024, ["9902"]],
    [2025, ["9911", "9902"]],
  ] as const) {
    of[year] = await opened.delivery(`register-${year}.csv`, register(towns), {
      referenceDate: `${year}-04-01`,
    });
  }
});
afterAll(() => opened.close());

const before = async (region: string, delivery: number) => {
  const asked = { region, delivery: of[delivery] };
  const answer = await opened.clusterwerk.ask(earlierDeliveries, asked);
  return answer.deliveries.map((one) => one.delivery);
};

describe("what a region can be compared with over time", () => {
  it("is each earlier delivery that has the region, also by the code it had then, the last first", async () => {
    expect(await before("nl-gm:9911", 2025)).toEqual([of[2023], of[2021]]);
    expect(await before("nl-gm:9902", 2025)).toEqual([of[2024], of[2023], of[2021]]);
    expect(await before("nl-gm:9911", 2021)).toEqual([]);
  });

  it("is what a comparison takes when nothing is asked, and the choice where another is", async () => {
    const region = "nl-gm:9911";
    const found = await opened.clusterwerk.ask(shiftShare, { region, later: of[2025] });
    expect(found.earlier.delivery).toBe(of[2023]);
    const old = await opened.clusterwerk.ask(shiftShare, { region, earlier: of[2021] });
    expect(old.total.change).toMatchObject({ state: "value", value: 0 });
    await expect(
      opened.clusterwerk.ask(shiftShare, { region, later: of[2025], earlier: of[2024] }),
    ).rejects.toMatchObject({
      code: "invalid-input",
      details: { problem: [{ at: "earlier", kind: "choice", wanted: `${of[2023]}, ${of[2021]}` }] },
    });
  });
});
