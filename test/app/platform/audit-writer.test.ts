import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditWriter } from "../../../src/app/platform/audit-writer.ts";
import { listAudit, verifyAudit } from "../../../src/contract/index.ts";
import { auditSeal } from "../../../src/data/platform/audit-key.ts";
import { openWorkspace, type Workspace } from "../../../src/data/workspace/open-workspace.ts";
import { defaultAudience } from "../../../src/domain/audience.ts";
import { type Opened, openedEmpty } from "../../app/opened.ts";

const { tenant, organisation } = defaultAudience;
let opened: Opened;
let workspace: Workspace;
beforeAll(async () => {
  opened = await openedEmpty();
  workspace = await openWorkspace({ folder: join(opened.data, "workspace") });
}, 60_000);
afterAll(async () => {
  await workspace.close();
  await opened.close();
});

/** A writer, and how many transactions it has begun. */
function counted() {
  const begun = { transactions: 0 };
  const seal = auditSeal(opened.data);
  const write = auditWriter(
    {
      ...workspace,
      asSystem: (of, work) => {
        begun.transactions++;
        return workspace.asSystem(of, work);
      },
    },
    seal,
  );
  return { write, begun, seal };
}

const line = (origin: string) => ({
  action: "adopt",
  object: {},
  result: "done" as const,
  code: null,
  origin,
  organisation,
  person: null,
});

describe("lines that come at the same time", () => {
  it("are written together, in the order in which they came, and hold as a chain", async () => {
    const { write, begun, seal } = counted();
    const origins = Array.from({ length: 120 }, (_, k) => `together ${k}`);
    await Promise.all(origins.map((origin) => write(tenant, line(origin))));
    expect(begun.transactions).toBe(2);
    const { lines } = await opened.clusterwerk.ask(listAudit, { limit: 1000 });
    expect(lines.slice(0, origins.length).map(({ origin }) => origin)).toEqual(
      origins.toReversed(),
    );
    const checked = await opened.clusterwerk.ask(verifyAudit, {});
    expect(checked).toMatchObject({ whole: true, faults: [] });
    expect(seal.end()!.number).toBeGreaterThanOrEqual(lines[0].number);
  });

  it("stay one chain beside those of another process", async () => {
    const [one, other] = [counted(), counted()];
    await Promise.all(
      Array.from({ length: 60 }, (_, k) =>
        (k % 2 === 0 ? one : other).write(tenant, line(`beside ${k}`)),
      ),
    );
    const { lines } = await opened.clusterwerk.ask(listAudit, { limit: 1000 });
    expect(lines.filter(({ origin }) => origin.startsWith("beside")).length).toBe(60);
    const numbers = lines.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("fail alone: the others are written, and each is told what became of its own", async () => {
    const { write } = counted();
    // PostgreSQL has no such letter.
    const origins = ["first", "alone 1", "alone\u0000", "alone 2"];
    const became = await Promise.allSettled(origins.map((origin) => write(tenant, line(origin))));
    expect(became.map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
    const { lines } = await opened.clusterwerk.ask(listAudit, { limit: 3 });
    expect(lines.map(({ origin }) => origin)).toEqual(["alone 2", "alone 1", "first"]);
    await write(tenant, line("after"));
    expect(await opened.clusterwerk.ask(verifyAudit, {})).toMatchObject({ whole: true });
  });
});
