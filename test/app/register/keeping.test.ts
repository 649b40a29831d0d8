import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settleDeliveries } from "../../../src/app/register/settle-deliveries.ts";
import * as q from "../../../src/contract/index.ts";
import { openRegister } from "../../../src/data/register/register.ts";
import { openWorkspace } from "../../../src/data/workspace/open-workspace.ts";
import { defaultAudience } from "../../../src/domain/audience.ts";
import type { Purpose } from "../../../src/domain/purpose.ts";
import {
  inventedMapping,
  inventedRegister,
  type InventedRegister,
} from "../../invented-register.ts";

let made: InventedRegister;
beforeAll(async () => {
  made = await inventedRegister({ municipalities: 6, establishments: 1500 });
});
afterAll(() => made.close());

const shuffles = { shuffles: 19 };
const ask: InventedRegister["clusterwerk"]["ask"] = (question, input, context) =>
  made.clusterwerk.ask(question, input, { trustsPaths: true, ...context });

let copies = 0;
/** The same companies once more, as a delivery of their own. */
async function anotherDelivery(source = `copy-${++copies}`, terms?: object): Promise<string> {
  const { delivery } = await ask(q.importDelivery, {
    file: join(made.country, "register-2025.csv"),
    mapping: { ...inventedMapping, source },
    ...(terms ? { terms } : {}),
  });
  return delivery;
}
const region = (): string => made.truth.clusters[0].municipalities[0];
const files = (id: string): string[] => readdirSync(join(made.data, "deliveries", id)).sort();

/** A company with a name of its own, that is no person's. */
async function someCompany(delivery: string): Promise<{ establishment: string; name: string }> {
  const found = await ask(q.findEstablishments, { delivery, text: "an", limit: 50 });
  const { establishment, name } = found.establishments.find((one) => one.nameState === "shown")!;
  return { establishment, name: name! };
}

describe("what a supplier allows", () => {
  it("comes with the file, can be changed, and says who changed it when", async () => {
    const id = await anotherDelivery("agreed", { licensor: "LISA", until: "2099-12-31" });
    const first = await ask(q.showDelivery, { delivery: id });
    expect(q.showDelivery.answer.parse(first)).toEqual(first);
    expect(first.terms).toMatchObject({ licensor: "LISA", until: "2099-12-31", singleJobs: "no" });
    expect(first).toMatchObject({ licence: "usable", storedHash: first.hash });
    expect(first.quality.every(({ share }) => share > 0 && share <= 1)).toBe(true);
    const manifest = readFileSync(join(made.data, "deliveries", id, "manifest.json"), "utf8");
    const changed = await ask(q.changeDeliveryTerms, {
      delivery: id,
      purpose: "beleid",
      until: "",
    });
    expect(changed.terms).toMatchObject({ licensor: "LISA", purpose: "beleid", until: null });
    expect(changed.termsHistory.map(({ terms }) => terms.until)).toEqual([null, "2099-12-31"]);
    expect(changed.termsHistory[0].changedBy).toBe(defaultAudience.organisation);
    await ask(q.changeDeliveryTerms, { delivery: id, purpose: "beleid" });
    expect((await ask(q.showDelivery, { delivery: id })).termsHistory).toHaveLength(2);
    expect(readFileSync(join(made.data, "deliveries", id, "manifest.json"), "utf8")).toBe(manifest);
  });

  it("is refused where it cannot be, before anything is read", async () => {
    const terms = { until: "2027-12-31", deleteBy: "2027-06-30" };
    await expect(anotherDelivery("impossible", terms)).rejects.toMatchObject({
      code: "invalid-input",
    });
    const { deliveries } = await ask(q.listDeliveries, {});
    expect(deliveries.map(({ source }) => source)).not.toContain("impossible");
  });

  it("decides whether the jobs of one company are shown, and to whom", async () => {
    const id = made.delivery;
    const members = async (purpose: Purpose = "staff") => {
      const asked = { region: region(), delivery: id, ...shuffles };
      const { clusters } = await ask(q.latent, asked, {
        audience: { ...defaultAudience, purpose },
      });
      return clusters.flatMap((cluster) => cluster.members);
    };
    const states = async (): Promise<string[]> => {
      const shown = (await members()).map(({ jobs }) => jobs.state);
      return [...new Set(shown)].sort();
    };
    expect(await states()).toEqual(["suppressed"]);
    for (const { nameState, sizeClass } of await members()) {
      if (nameState === "protected") expect(sizeClass).toBeNull();
      else expect(sizeClass).toMatch(/^\d+(-\d+|\+)?$/);
    }
    expect(await states()).toEqual(["suppressed"]);
    await ask(q.changeDeliveryTerms, { delivery: id, singleJobs: "staff" });
    expect(await states()).toContain("value");
    for (const member of await members()) {
      if (member.nameState === "protected") expect(member.jobs.state).toBe("suppressed");
    }
    await ask(q.changeDeliveryTerms, { delivery: id, singleJobs: "everyone" });
    // Who works under no licence sees no company of a cluster, whatever the terms say of jobs.
    for (const purpose of ["partner", "public"] as const) {
      await expect(members(purpose)).rejects.toMatchObject({ code: "not-for-audience" });
    }
  });
});

describe("a licence that has ended", () => {
  it("answers nothing new, and leaves the page, the cards and what was computed", async () => {
    const id = made.delivery;
    const asked = { region: region(), delivery: id, ...shuffles };
    const before = await ask(q.latent, asked);
    const profile = await ask(q.profile, { region: region(), delivery: id });
    await ask(q.changeDeliveryTerms, { delivery: id, until: "2020-01-31" });

    const refused = { code: "licence-ended", details: { until: "2020-01-31", delivery: id } };
    for (const [question, input] of [
      [q.latent, { ...asked, seed: 5 }],
      [q.profile, { region: region(), delivery: id, level: "group" }],
      [q.listRegions, { delivery: id }],
      [q.findEstablishments, { delivery: id, text: "an" }],
      [q.listSetAside, { delivery: id }],
      [q.adopt, { cluster: before.clusters[0].id, name: "x" }],
      [q.rerun, { run: before.run }],
    ] as const) {
      await expect(ask(question, input as never), question.name).rejects.toMatchObject(refused);
    }
    // What could only fail needs no job.
    expect(await made.clusterwerk.isAtHand(q.latent, { ...asked, seed: 5 })).toBe(true);

    expect(await ask(q.profile, { region: region(), delivery: id })).toEqual(profile);
    const kept = await ask(q.latent, asked);
    expect(kept.run).toBe(before.run);
    expect(kept.clusters.map(({ observed }) => observed)).toEqual(
      before.clusters.map(({ observed }) => observed),
    );
    expect(before.clusters.flatMap(({ members }) => members).some(({ name }) => name)).toBe(true);
    expect(kept.clusters.flatMap(({ members }) => members).some(({ name }) => name)).toBe(false);
    const card = await ask(q.showRun, { run: before.run });
    expect(card.inputs).toContainEqual(
      expect.objectContaining({ id, name: "invented", state: "licence-ended" }),
    );
    // Regions keep their names and their place on the map: on the page, the card and what was kept.
    const map = await ask(q.outlines, { delivery: id });
    const named = [...map.features.map(({ properties }) => properties.name), ...map.withoutOutline];
    const page = await ask(q.showDelivery, { delivery: id });
    expect(page.regionNames.map(({ name }) => name).toSorted()).toEqual(
      made.truth.municipalities.map(({ name }) => name).toSorted(),
    );
    expect(named).toHaveLength(page.regions);
    const profiled = await ask(q.showRun, { run: profile.run });
    expect(profiled.regions).toEqual([{ id: profile.region.id, name: profile.region.name }]);
    expect(await ask(q.showDelivery, { delivery: id })).toMatchObject({ licence: "ended" });

    await ask(q.changeDeliveryTerms, { delivery: id, until: "", deleteBy: "2020-02-01" });
    expect((await ask(q.listDeliveries, {})).deliveries).toContainEqual(
      expect.objectContaining({ id, licence: "due" }),
    );
    await expect(ask(q.listRegions, { delivery: id })).rejects.toMatchObject({
      code: "licence-ended",
    });
    await ask(q.changeDeliveryTerms, { delivery: id, deleteBy: "" });
    expect(await ask(q.rerun, { run: before.run })).toMatchObject({ same: true });
  });

  it("is passed over where no delivery is named", async () => {
    const [newest] = (await ask(q.listDeliveries, {})).deliveries;
    await ask(q.changeDeliveryTerms, { delivery: newest.id, until: "2020-01-31" });
    expect((await ask(q.listRegions, {})).delivery).not.toBe(newest.id);
    await ask(q.changeDeliveryTerms, { delivery: newest.id, until: "" });
    expect((await ask(q.listRegions, {})).delivery).toBe(newest.id);
  });
});

describe("an erasure", () => {
  it("takes name and point out of every answer and leaves the counts", async () => {
    const id = await anotherDelivery("erased");
    const { establishment, name } = await someCompany(id);
    const counts = await ask(q.listRegions, { delivery: id });
    const [row] = await made.clusterwerk.register.rowsOf(id, [establishment]);
    const [before] = await made.clusterwerk.register.establishments(id, [row!]);
    expect(before).toMatchObject({ name, erased: false });

    const answer = await ask(q.excludeEstablishment, {
      delivery: id,
      establishment,
      reason: "verzoek",
    });
    expect(answer).toMatchObject({
      erased: 1,
      excluded: 0,
      exclusions: [{ row, wholeRow: false }],
    });
    expect(await made.clusterwerk.register.establishments(id, [row!])).toEqual([
      { ...before, name: null, longitude: null, latitude: null, erased: true },
    ]);
    const byName = await ask(q.findEstablishments, { delivery: id, text: name, limit: 100 });
    expect(byName.establishments.map((one) => one.establishment)).not.toContain(establishment);
    const byNumber = await ask(q.findEstablishments, { delivery: id, text: establishment });
    expect(byNumber.establishments).toMatchObject([{ name: null, nameState: "erased" }]);
    expect(await ask(q.listRegions, { delivery: id })).toEqual(counts);
    await expect(
      ask(q.excludeEstablishment, { delivery: id, establishment: "nobody" }),
    ).rejects.toMatchObject({ code: "unknown-establishment" });
  });

  it("reaches rows set aside, whose cells still hold the person", async () => {
    const path = join(made.country, "twice.csv");
    const row = "000012345678;demo-gm:x;28930;3;Jansen Slagerij";
    writeFileSync(
      path,
      `vestigingsnummer;gemnr;sbi2025;banen;naam\n${row}\n12345678;0772;28930;4;Jansen\n`,
    );
    const { delivery, setAside } = await ask(q.importDelivery, { file: path });
    expect(setAside).toBe(1);
    const shown = async () => (await ask(q.listSetAside, { delivery })).rows[0].cells.join("|");
    expect(await shown()).toContain("Jansen");
    await ask(q.excludeEstablishment, { delivery, establishment: "000012345678" });
    expect(await shown()).not.toContain("Jansen");
    let csv = "";
    for await (const part of made.clusterwerk.register.setAsideCsv(delivery, "nl")) csv += part;
    expect(csv).not.toContain("Jansen");
  });

  it("of a whole row counts as if it had never been delivered, and older runs say so", async () => {
    const id = await anotherDelivery("whole");
    const profile = await ask(q.profile, { region: region(), delivery: id });
    const { clusters, run } = await ask(q.latent, { region: region(), delivery: id, ...shuffles });
    const gone = clusters[0].members[0].establishment;
    await ask(q.excludeEstablishment, { delivery: id, establishment: gone, wholeRow: true });
    expect(await ask(q.showRun, { run })).toMatchObject({
      inputs: expect.arrayContaining([expect.objectContaining({ id, state: "changed" })]),
    });
    await expect(ask(q.rerun, { run })).rejects.toMatchObject({ code: "run-input-gone" });
    const found = await ask(q.findEstablishments, { delivery: id, text: gone });
    expect(found.establishments).toEqual([]);

    // The same file without that line is the judge.
    const lines = readFileSync(join(made.country, "register-2025.csv"), "utf8").split("\n");
    const without = join(made.country, "without.csv");
    writeFileSync(without, lines.filter((line) => !line.includes(gone)).join("\n"));
    const { delivery: judge, accepted } = await ask(q.importDelivery, {
      file: without,
      mapping: { ...inventedMapping, source: "whole" },
    });
    const here = await ask(q.showDelivery, { delivery: id });
    expect(here.accepted - here.excluded).toBe(accepted);
    expect(here.hash).not.toBe(here.storedHash);
    for (const [question, input] of [
      [q.listRegions, {}],
      [q.profile, { region: region() }],
      [q.profile, { region: region(), level: "section" }],
      [q.relatedness, { industry: "28" }],
    ] as const) {
      const of = async (delivery: string) => {
        const {
          run: _,
          delivery: __,
          ...answer
        } = (await ask(question, {
          ...input,
          delivery,
        } as never)) as Record<string, unknown>;
        return JSON.parse(JSON.stringify(answer, (key, value) => (key === "id" ? 0 : value)));
      };
      expect(await of(id), question.name).toEqual(await of(judge));
    }
    expect(await ask(q.profile, { region: region(), delivery: id })).not.toEqual(profile);
  });

  it("of all that may point to a person removes the file and leaves the rest", async () => {
    const id = await anotherDelivery("impersonal");
    const counts = await ask(q.listRegions, { delivery: id });
    expect(files(id)).toContain("personal.parquet");
    const answer = await ask(q.removePersonal, { delivery: id });
    expect(answer.personalRemovedAt).not.toBeNull();
    expect(files(id)).not.toContain("personal.parquet");
    expect(files(id)).not.toContain("set-aside.parquet");
    const { total, rows } = await ask(q.listSetAside, { delivery: id });
    expect([total, rows]).toEqual([answer.setAside, []]);
    expect(await ask(q.listRegions, { delivery: id })).toEqual(counts);
    expect((await someCompany(id)).name.length).toBeGreaterThan(0);
  });
});

describe("deleting a delivery", () => {
  it("asks first, takes the files, and leaves cards and what people noted", async () => {
    const id = await anotherDelivery("left");
    const { clusters, run, ground } = await ask(q.latent, {
      region: region(),
      delivery: id,
      ...shuffles,
    });
    const profiled = await ask(q.profile, { region: region(), delivery: id });
    const adopted = await ask(q.adopt, { cluster: clusters[0].id, name: "Blijft" });
    await expect(ask(q.deleteDelivery, { delivery: id })).rejects.toMatchObject({
      code: "deletion-unconfirmed",
      details: { runs: 2, hypotheses: 1 },
    });
    expect(await ask(q.deleteDelivery, { delivery: id, confirmed: true })).toEqual({
      delivery: id,
      runs: 2,
      hypotheses: 1,
    });
    expect(readdirSync(join(made.data, "deliveries")).filter((name) => name.includes(id))).toEqual(
      [],
    );
    await expect(ask(q.showDelivery, { delivery: id })).rejects.toMatchObject({
      code: "unknown-delivery",
    });
    expect(await ask(q.showRun, { run })).toMatchObject({
      inputs: expect.arrayContaining([
        expect.objectContaining({ id, name: "left", state: "gone" }),
      ]),
    });
    // The place is still called by its name: other deliveries know it.
    const { regions } = await ask(q.showRun, { run: profiled.run });
    expect(regions).toEqual([{ id: profiled.region.id, name: profiled.region.name }]);
    await expect(ask(q.rerun, { run })).rejects.toMatchObject({ code: "run-input-gone" });
    const alone = await ask(q.showHypothesis, { hypothesis: adopted.id });
    expect(alone.members.map(({ establishment }) => establishment)).toEqual(
      adopted.members.map(({ establishment }) => establishment),
    );
    expect(alone.members.every(({ nameState }) => nameState === "gone")).toBe(true);
    const renamed = await ask(q.changeHypothesis, {
      hypothesis: adopted.id,
      name: "Blijft echt",
      drop: [{ establishment: adopted.members[0].establishment, note: "weg" }],
    });
    expect(renamed.members[0]).toMatchObject({ state: "dropped", note: "weg" });

    // The next delivery of that source names the companies again.
    const again = await anotherDelivery("left");
    expect(again).toBe(id);
    const back = await ask(q.showHypothesis, { hypothesis: adopted.id });
    expect(back.members.some(({ nameState }) => nameState === "shown")).toBe(true);
    const anew = await ask(q.latent, { region: region(), delivery: id, ...shuffles });
    expect(anew).toMatchObject({ run, ground: { establishments: ground.establishments } });
    // Its result, dropped with the delivery, is kept again.
    expect(
      await made.clusterwerk.isAtHand(q.latent, { region: region(), delivery: id, ...shuffles }),
    ).toBe(true);
  });

  it("while it is read lets the reader finish or tells it what happened", async () => {
    const id = await anotherDelivery("read");
    const { register } = made.clusterwerk;
    const rows = Array.from({ length: 1000 }, (_, k) => k);
    const readers = Array.from({ length: 12 }, async (_, k) => {
      for (let n = 0; n < 20; n++) {
        const read = k % 2 === 0 ? register.columns(id) : register.establishments(id, rows);
        const outcome = await read.then(
          (found) => ("count" in found ? found.count : found.length),
          (error: { code: string }) => error.code,
        );
        if (typeof outcome === "string") return outcome;
      }
      return "finished";
    });
    await ask(q.deleteDelivery, { delivery: id, confirmed: true });
    const outcomes = new Set(await Promise.all(readers));
    outcomes.delete("finished");
    expect([...outcomes]).toEqual(["delivery-unreachable"]);
  });
});

describe("a start after a crash", () => {
  it("clears what was published and never named, and what was deleted halfway", async () => {
    const folder = join(made.data, "..", "crashed");
    // A folder of its own, whose deliveries this workspace has never heard of.
    const workspace = await openWorkspace({ folder: join(made.data, "workspace") });
    const register = await openRegister({ dataDir: folder, threads: 1 });
    const path = join(made.country, "register-2025.csv");
    const published = async (source: string): Promise<string> =>
      (await register.import(path, { mapping: { ...inventedMapping, source } })).delivery.id;
    const deliveries = join(folder, "deliveries");
    const [unnamed, running, foreign] = [
      await published("unnamed"),
      await published("running"),
      await published("foreign"),
    ];
    const note = (id: string): string =>
      readdirSync(join(deliveries, id)).find((name) => name.startsWith("unnamed-"))!;
    const { rename, rm } = await import("node:fs/promises");
    // As a process leaves it that was killed; 1 runs always.
    await rename(
      join(deliveries, unnamed, note(unnamed)),
      join(deliveries, unnamed, "unnamed-4194999"),
    );
    await rename(join(deliveries, running, note(running)), join(deliveries, running, "unnamed-1"));
    await rm(join(deliveries, foreign, note(foreign)));
    mkdirSync(join(deliveries, ".removed-d000000000000-aa"));
    writeFileSync(join(deliveries, ".removed-d000000000000-aa", "rows.parquet"), "x");

    await settleDeliveries(workspace, register);
    expect(readdirSync(deliveries).sort()).toEqual([running, foreign].sort());
    register.close();
    await workspace.close();
    expect(existsSync(join(deliveries, running))).toBe(true);
  });
});
