import { execFileSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  deleteReference,
  importDelivery,
  listDeliveries,
  previewDelivery,
  relatedness,
} from "../../../src/contract/index.ts";
import type { Overlay } from "../../../src/data/register/delivery/overlay.ts";
import { noOverlay } from "../../../src/data/register/delivery/overlay.ts";
import { openRegister, type Register } from "../../../src/data/register/register.ts";
import { type Opened, openedEmpty } from "../opened.ts";

const rows = Array.from(
  { length: 40 },
  (_, k) =>
    `${String(k + 1).padStart(12, "0")};Bedrijf ${k};077${k % 4};${k % 2 ? 62010 : 28990};5`,
);
const register = `vestigingsnummer;naam;gemeente;sbi;banen\n${rows.join("\n")}\nx;Zonder;;;\n`;

let opened: Opened;
beforeAll(async () => {
  opened = await openedEmpty();
}, 60_000);
afterAll(() => opened.close());

describe("an upload that goes while it is read", () => {
  const sent = async (): Promise<string> =>
    (await opened.clusterwerk.keepUpload(Readable.from([register]), "Bron.csv")).upload;
  const drop = (): void => {
    const uploads = join(opened.data, "uploads");
    for (const name of readdirSync(uploads)) rmSync(join(uploads, name), { force: true });
  };

  it("is told to be gone, and nothing was imported of it", async () => {
    const upload = await sent();
    const importing = opened.clusterwerk.ask(importDelivery, { upload }, { progress: drop });
    await expect(importing).rejects.toMatchObject({ code: "unknown-upload" });
    expect((await opened.clusterwerk.ask(listDeliveries, {})).total).toBe(0);
  });

  it("is read whole or told to be gone, whoever reads it beside the import", async () => {
    const upload = await sent();
    const { clusterwerk } = opened;
    const ends = await Promise.allSettled([
      clusterwerk.ask(importDelivery, { upload }),
      clusterwerk.ask(importDelivery, { upload }),
      ...Array.from({ length: 6 }, () => clusterwerk.ask(previewDelivery, { upload })),
    ]);
    const wrong = ends.flatMap((end) => (end.status === "rejected" ? [end.reason.code] : []));
    expect(wrong.filter((code) => code !== "unknown-upload")).toEqual([]);
    expect((await clusterwerk.ask(listDeliveries, {})).total).toBe(1);
  });
});

it("a reference that goes before a run read it makes no run that names it", async () => {
  const delivery = await opened.delivery("Ander 2026.csv", register, { scheme: "sbi-2025" });
  const labels = "code;label\n62;Software\n28;Machines\n";
  const options = { kind: "classification", scheme: "sbi-2025" } as const;
  const reference = await opened.reference("namen.csv", labels, options);
  const ask = () => opened.clusterwerk.ask(relatedness, { delivery, industry: "62", with: "28" });
  // Its labels as a pipe: who reads them waits there for us.
  const file = join(opened.data, "references", reference, "labels.json");
  rmSync(file);
  execFileSync("mkfifo", [file]);
  const asking = ask();
  asking.catch(() => {});
  const end = await open(file, "w");
  await opened.clusterwerk.ask(deleteReference, { reference });
  await end.write("[");
  await end.close();
  await expect(asking).rejects.toMatchObject({ code: "conflict" });
  await opened.reference("namen.csv", labels, options);
  const again = await ask();
  expect(again.industry.label.nl).toBe("Software");
});

describe("what goes of a delivery while it is read", () => {
  let kept: Register;
  let over: () => Overlay = () => noOverlay;
  let delivery: string;
  beforeAll(async () => {
    const dataDir = join(opened.folder, "beside");
    kept = await openRegister({ dataDir, threads: 1, overlayOf: async () => over() });
    const file = opened.written("register.csv", register);
    delivery = (await kept.import(file)).delivery.id;
  });
  afterAll(() => kept.close());

  it("is no fault where it is what points to a person: the rest is read", async () => {
    const bare: Overlay = { ...noOverlay, personalRemoved: true };
    let asked = 0;
    over = () => (asked++ === 0 ? noOverlay : bare);
    await kept.removePersonal(delivery);
    expect((await kept.setAside(delivery, 0, 10)).rows).toEqual([]);
    expect(asked).toBe(2);
    over = () => noOverlay;
    // Where the overlay knows of nothing, it is a fault as before.
    await expect(kept.setAside(delivery, 0, 10)).rejects.toThrow();
  });

  it("is told where it is the delivery: its files cannot be reached", async () => {
    const gone = await kept.delivery(delivery);
    const download = kept.setAsideCsv(delivery, "en");
    over = () => {
      over = () => noOverlay;
      rmSync(join(opened.folder, "beside", "deliveries", delivery), { recursive: true });
      return noOverlay;
    };
    const unreachable = { code: "delivery-unreachable" };
    await expect(download.next()).rejects.toMatchObject(unreachable);
    await expect(kept.industryLabels(gone, ["nowhere"])).rejects.toMatchObject(unreachable);
    const options = { secondWins: [], addOthers: false };
    await expect(kept.joins.make({ ...options, first: gone, second: gone })).rejects.toMatchObject(
      unreachable,
    );
  });
});
