import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../../../src/api/serve.ts";
import {
  type AnswerOf,
  compare,
  deleteDelivery,
  excludeEstablishment,
  explainDifference,
  importDelivery,
  listChanges,
  rerun,
} from "../../../src/contract/index.ts";
import type { EstablishmentColumns } from "../../../src/domain/delivery.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import {
  inventedMapping,
  inventedRegister,
  type InventedRegister,
} from "../../invented-register.ts";
import { runProgram } from "../../run-program.ts";

let made: InventedRegister;
let server: Served;
let pair: { earlier: string; later: string };
let sides: readonly (EstablishmentColumns & { readonly ids: readonly string[] })[];

beforeAll(async () => {
  made = await inventedRegister();
  const ids: string[] = [];
  for (const when of [2024, 2025]) {
    const { delivery } = await made.clusterwerk.ask(
      importDelivery,
      {
        file: join(made.country, `register-${when}.csv`),
        mapping: { ...inventedMapping, referenceDate: `${when}-04-01` },
      },
      { trustsPaths: true },
    );
    ids.push(delivery);
  }
  pair = { earlier: ids[0], later: ids[1] };
  const { register } = made.clusterwerk;
  sides = await Promise.all(
    ids.map(async (id) => {
      const columns = await register.columns(id);
      const rows = Uint32Array.from({ length: columns.count }, (_, k) => k);
      const details = await register.establishments(id, rows);
      return { ...columns, ids: details.map(({ establishment }) => establishment) };
    }),
  );
  server = await serve(made.clusterwerk, made.country, 0);
});
afterAll(async () => {
  await server.close();
  await made.close();
});

const value = (figure: Figure): number => (figure.state === "value" ? figure.value : Number.NaN);
const json = async (path: string, headers = {}): Promise<Response> =>
  fetch(new URL(path, server.address), { headers });

describe("two deliveries compared", () => {
  it("say what looking one by one says", async () => {
    const answer = await made.clusterwerk.ask(compare, pair);
    const [then, now] = sides.map((side) => new Map(side.ids.map((id, row) => [id, row])));
    const [before, after] = sides;
    const where = (side: EstablishmentColumns, row: number) => side.regions[side.region[row]].id;
    let [born, gone, across, grown, shrunk] = [0, 0, 0, 0, 0];
    for (const [id, row] of now) {
      const was = then.get(id);
      if (was === undefined) born++;
      else {
        if (where(before, was) !== where(after, row)) across++;
        if (after.jobs[row] > before.jobs[was]) grown++;
        if (after.jobs[row] < before.jobs[was]) shrunk++;
      }
    }
    for (const id of then.keys()) if (!now.has(id)) gone++;
    const { total } = answer;
    expect([total.new, total.closed, total.movedIn, total.grown, total.shrunk].map(value)).toEqual([
      born,
      gone,
      across,
      grown,
      shrunk,
    ]);
    expect(answer.breaks).toEqual([]);
    for (const { counts: c } of [...answer.regions, { counts: total }]) {
      expect(
        value(c.earlier) + value(c.new) + value(c.movedIn) - value(c.closed) - value(c.movedOut),
      ).toBe(value(c.later));
    }
    expect(answer.regions.length).toBe(after.regions.length);
  });

  it("are one answer through app, API and command line, kept and made again", async () => {
    const region = made.truth.municipalities[1].id;
    const answer = await made.clusterwerk.ask(compare, { ...pair, region, minimumChange: 2 });
    expect(compare.answer.parse(answer)).toEqual(answer);
    const path = `v1/comparisons/${pair.earlier}/${pair.later}?minimumChange=2&region=${encodeURIComponent(region)}`;
    expect(await (await json(path)).json()).toEqual(answer);
    const words = [pair.earlier, pair.later, "--region", region, "--minimum-change", "2"];
    const told = await runProgram(["compare", ...words, "--json", "--data", made.data]);
    expect(JSON.parse(told.stdout)).toEqual(answer);
    expect((await made.clusterwerk.ask(rerun, { run: answer.run })).same).toBe(true);
    await expect(
      made.clusterwerk.ask(compare, { earlier: pair.later, later: pair.later }),
    ).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("list their changes in both forms of CSV, without a person's name or address", async () => {
    const all = await made.clusterwerk.ask(listChanges, { ...pair, limit: 10_000 });
    expect(listChanges.answer.parse(all)).toEqual(all);
    expect(all.changes.length).toBe(all.total);
    const persons = all.changes.flatMap(({ earlier, later }) =>
      [earlier, later].filter((side) => side?.nameState === "protected"),
    );
    expect(persons.length).toBeGreaterThan(50);
    for (const side of persons) {
      expect(side).toMatchObject({ name: null, address: null, sizeClass: null });
      expect(side!.jobs).toEqual({ state: "suppressed" });
    }
    const address = `v1/comparisons/${pair.earlier}/${pair.later}/changes.csv`;
    const english = await (await json(address, { "accept-language": "en" })).text();
    const lines = english.split("\r\n");
    expect(lines.length).toBe(all.total + 2);
    expect(lines[0].startsWith("change,matched by,")).toBe(true);
    const dutch = await json(`${address}?form=dutch-excel`, { "accept-language": "nl" });
    const asked = await json(`${address}?lang=nl`, { "accept-language": "en" });
    expect(await asked.text()).toMatch(/^wijziging,/);
    const bytes = new Uint8Array(await dutch.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes).split("\r\n").length).toBe(lines.length);
    const one = await made.clusterwerk.ask(listChanges, {
      ...pair,
      kind: "moved-across",
      limit: 5,
    });
    expect(one.changes.every(({ kinds }) => kinds.includes("moved-across"))).toBe(true);
    const told = await runProgram([
      "changes",
      pair.earlier,
      pair.later,
      "--kind",
      "moved-across",
      "--csv-excel",
      "--data",
      made.data,
    ]);
    expect(told.stdout.split("\r\n").length).toBe(one.total + 2);
    expect(told.stdout.startsWith("\ufeff")).toBe(true);
  });
});

describe("why two figures differ", () => {
  type Difference = AnswerOf<typeof explainDifference>;
  const ask = (wish: object): Promise<Difference> =>
    made.clusterwerk.ask(explainDifference, { ...pair, ...wish });
  const sum = ({ parts }: Difference): number =>
    parts.reduce((all, { up, down }) => all + value(up) + value(down), 0);

  it("adds up to the last job in every municipality, division and cell of them", async () => {
    let whole = 0;
    const division = (side: EstablishmentColumns, row: number): string | undefined =>
      side.industries[side.industry[row]]?.slice(0, 2);
    const wishes = [
      {},
      ...made.truth.municipalities.slice(0, 6).map(({ id }) => ({ region: id })),
      ...["43", "47", "62"].map((industry) => ({ industry })),
      ...["43", "47"].map((industry) => ({ industry, region: made.truth.municipalities[0].id })),
    ] as { region?: string; industry?: string }[];
    for (const wish of wishes) {
      const answer = await ask(wish);
      const totals = sides.map((side) => {
        let jobs = 0;
        for (let row = 0; row < side.count; row++) {
          if (wish.region && side.regions[side.region[row]].id !== wish.region) continue;
          if (wish.industry && division(side, row) !== wish.industry) continue;
          if (!Number.isNaN(side.jobs[row])) jobs += side.jobs[row];
        }
        return jobs;
      });
      if (answer.totalEarlier.state === "suppressed") continue;
      expect([answer.totalEarlier, answer.totalLater].map(value)).toEqual(totals);
      expect(value(answer.change)).toBe(totals[1] - totals[0]);
      const hidden = answer.parts.flatMap(({ up, down }) =>
        [up, down].filter((figure) => figure.state === "suppressed"),
      );
      // One hidden part alone could be worked out from the rest.
      expect(hidden.length).not.toBe(1);
      if (hidden.length > 0) continue;
      expect(sum(answer)).toBe(totals[1] - totals[0]);
      whole++;
    }
    expect(whole).toBeGreaterThan(2);
  });

  it("is one answer through app, API and command line", async () => {
    const region = made.truth.municipalities[0].id;
    const answer = await ask({ region, measure: "establishments" });
    expect(explainDifference.answer.parse(answer)).toEqual(answer);
    const path = `v1/comparisons/${pair.earlier}/${pair.later}/difference?measure=establishments&region=${encodeURIComponent(region)}`;
    expect(await (await json(path)).json()).toEqual(answer);
    const words = ["explain-difference", pair.earlier, pair.later, "--region", region];
    const flags = ["--measure", "establishments", "--data", made.data];
    expect(JSON.parse((await runProgram([...words, ...flags, "--json"])).stdout)).toEqual(answer);
    const csv = await runProgram([...words, ...flags, "--csv"]);
    expect(csv.stdout.split("\r\n").length).toBe(2 * answer.parts.length + 4);
    expect((await made.clusterwerk.ask(rerun, { run: answer.run })).same).toBe(true);
    await expect(ask({ industry: "00999" })).rejects.toMatchObject({ code: "unknown-industry" });
  });
});

describe("what was taken out of a delivery", () => {
  const changes = (kind: "closed" | "moved-within") =>
    made.clusterwerk.ask(listChanges, { ...pair, kind, limit: 10_000 });

  it("is not compared, and an erased name and address are not told", async () => {
    const { changes: closed, total } = await changes("closed");
    const out = closed[0]!.earlier!.establishment;
    const moved = (await changes("moved-within")).changes.find(
      ({ later }) => later?.nameState === "shown",
    )!;
    const before = (await made.clusterwerk.ask(compare, pair)).run;
    const take = (delivery: string, establishment: string, wholeRow: boolean) =>
      made.clusterwerk.ask(excludeEstablishment, {
        delivery,
        establishment,
        wholeRow,
        reason: "asked to",
      });
    await take(pair.earlier, out, true);
    await take(pair.later, moved.later!.establishment, false);
    const after = await changes("closed");
    expect(after.total).toBe(total - 1);
    expect(after.changes.some(({ earlier }) => earlier?.establishment === out)).toBe(false);
    const same = (await changes("moved-within")).changes.find(
      ({ later }) => later?.establishment === moved.later!.establishment,
    )!;
    expect(same.later).toMatchObject({ name: null, nameState: "erased", address: null });
    expect((await made.clusterwerk.ask(compare, pair)).run).not.toBe(before);
  });

  it("takes its comparisons with it when it is deleted", async () => {
    const folders = (): string[] =>
      readdirSync(join(made.data, "comparisons")).filter((name) => name.includes(pair.earlier));
    expect(folders().length).toBeGreaterThan(1);
    await made.clusterwerk.ask(deleteDelivery, { delivery: pair.earlier, confirmed: true });
    expect(folders()).toEqual([]);
    await expect(made.clusterwerk.ask(compare, pair)).rejects.toMatchObject({
      code: "unknown-delivery",
    });
  });
});
