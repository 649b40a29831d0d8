import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openClusterwerk, type Clusterwerk } from "../../src/app/clusterwerk.ts";
import { loadDemo } from "../../src/app/platform/load-demo.ts";
import { profile } from "../../src/contract/index.ts";
import { example, rounded } from "../../src/web/explained/example.ts";

let data: string;
let clusterwerk: Clusterwerk;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "cw-example-"));
  chmodSync(data, 0o755);
  clusterwerk = await openClusterwerk({ data });
  await loadDemo(clusterwerk, data, new AbortController().signal);
});
afterAll(async () => {
  await clusterwerk.close();
  rmSync(data, { recursive: true, force: true });
});

// Those of a cluster take a minute of searching: docs/pictures/take.ts looks at them.
it("gives the page of explanations its figures of a profile", async () => {
  const { region, industries } = await clusterwerk.ask(profile, { region: example.region.id });
  const hidden = industries.filter((one) => one.jobs.state === "suppressed");
  expect([region.name, industries.length, hidden.length]).toEqual([
    example.region.name,
    example.region.industries,
    example.region.suppressed,
  ]);
  const of = (code: string) => industries.find((one) => one.industry.code === code)!;
  const { distinctive, doubtful, wide } = example;
  const found = of(distinctive.code);
  expect(found.distinctive).toBe(true);
  expect(found.enterprises).toMatchObject({ value: distinctive.enterprises });
  expect(found.jobs).toMatchObject({ value: distinctive.jobs });
  expect(rounded(found.expectedEnterprises, 0)).toEqual(distinctive.expected);
  expect(rounded(found.locationQuotient, 2)).toEqual(distinctive.quotient);
  expect(rounded(of(doubtful.code).locationQuotient, 2)).toEqual(doubtful.quotient);
  expect(of(doubtful.code).caveat).toBe("not-distinguishable");
  const { q } = of(doubtful.code);
  expect(q.state === "value" && Number(q.value.toFixed(3))).toBe(doubtful.q);
  expect(of(wide.code).enterprises).toMatchObject({ value: wide.enterprises });
  expect(rounded(of(wide.code).locationQuotient, 2)).toEqual(wide.quotient);
});
