import { mkdtempSync, chmodSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnswerOf, latent } from "../../src/contract/index.ts";
import { example, rounded } from "../../src/web/explained/example.ts";
import { openBrowser } from "../../test/web/browser.ts";
import { buildScreens, serveProgram } from "../../test/web/served.ts";

/**
 * Takes the pictures that the README shows, of the invented region that a
 * first visitor sees, and looks whether the page of explanations still has its
 * figures of a cluster: `npx node docs/pictures/take.ts`. A minute or two.
 */
type Latent = AnswerOf<typeof latent>;

const width = 1280;
const most = 400_000;

const data = mkdtempSync(join(tmpdir(), "cw-pictures-"));
chmodSync(data, 0o755);
buildScreens();
const server = await serveProgram(["start"], data);
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.setDefaultTimeout(180_000);
  const take = async (name: string, height: number) => {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(500);
    const path = join(import.meta.dirname, `${name}.png`);
    await page.screenshot({ path });
    const bytes = statSync(path).size;
    if (bytes > most) throw new Error(`${name}.png is ${bytes} bytes, more than ${most}`);
  };
  const at = (path: string) => new URL(path, server.address).href;

  await page.goto(at("?lang=en"));
  await page.locator(".map__region").first().waitFor();
  await take("region", 960);

  await page.goto(at(`regions/${await mostDistinctive(at)}?lang=en`));
  await page.locator(".intervals").waitFor();
  await take("profile", 1000);

  await holdExample(at);
  const { region, cluster, pick } = await surest(at);
  await page.goto(at(`regions/${region}/clusters?lang=en&cluster=${cluster}&pick=${pick}`));
  await page.locator(".cluster").waitFor();
  const top = await page
    .locator("#cluster-name")
    .evaluate((head) => head.getBoundingClientRect().top);
  await page.setViewportSize({ width, height: 1200 });
  await page.evaluate((y) => scrollTo(0, y), top - 72);
  await take("latent", 1200);
} finally {
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}

/** The region of the home map that most can be said of. */
async function mostDistinctive(at: (path: string) => string): Promise<string> {
  const { home } = (await (await fetch(at("v1/regions"))).json()) as { home: string[] };
  const counts = await Promise.all(
    home.map(async (region) => {
      const response = await fetch(at(`v1/regions/${encodeURIComponent(region)}/profile`));
      const { industries } = (await response.json()) as { industries: { distinctive: boolean }[] };
      return industries.filter((one) => one.distinctive).length;
    }),
  );
  return home[counts.indexOf(Math.max(...counts))]!;
}

/** The region of the home map with the cluster that is least likely chance, and its first industry. */
async function surest(
  at: (path: string) => string,
): Promise<{ region: string; cluster: string; pick: string }> {
  const { home } = (await (await fetch(at("v1/regions"))).json()) as { home: string[] };
  let best: { chance: number; score: number; region: string; cluster: string; pick: string } = {
    chance: 2,
    score: 0,
    region: home[0]!,
    cluster: "",
    pick: "",
  };
  for (const region of home) {
    for (const one of (await found(at, region)).clusters) {
      if (
        one.familyWise < best.chance ||
        (one.familyWise === best.chance && one.score > best.score)
      ) {
        best = {
          chance: one.familyWise,
          score: one.score,
          region,
          cluster: one.id,
          pick: `industry:${one.industries[0]!.code}`,
        };
      }
    }
  }
  return best;
}

/** The clusters of a region, once they are found. */
async function found(at: (path: string) => string, region: string): Promise<Latent> {
  for (;;) {
    const response = await fetch(at(`v1/regions/${encodeURIComponent(region)}/latent-clusters`));
    if (response.status === 200) return (await response.json()) as Latent;
    const { job } = (await response.json()) as { job: string };
    for (let ended = false; !ended;) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { state } = (await (await fetch(at(`v1/jobs/${job}`))).json()) as { state: string };
      if (state === "failed" || state === "cancelled") throw new Error(`the search ${state}`);
      ended = state === "done";
    }
  }
}

/** The figures of a cluster on the page of explanations are those of the region it speaks of. */
async function holdExample(at: (path: string) => string): Promise<void> {
  const { cluster: told } = example;
  const [first] = (await found(at, told.region)).clusters;
  const { expectedInterval: chance, industries } = first!;
  const [closest] = first!.ties.toSorted((a, b) => b.relatedness - a.relatedness);
  // The table has those with a name first.
  const member = first!.members.find(({ nameState }) => nameState === "shown");
  const now = {
    region: told.region,
    verdict: first!.verdict,
    observed: first!.observed,
    expected: [Number(first!.expected.toFixed(1)), chance.low, chance.high],
    q: Number(first!.q.toFixed(3)),
    familyWise: Number(first!.familyWise.toFixed(3)),
    heldOut: rounded(first!.heldOutExcess, 2),
    stability: Number(member!.stability?.toFixed(2)),
    closest: [closest!.from, closest!.to].map((k) => industries[k]!.code),
  };
  if (JSON.stringify(now) !== JSON.stringify(told)) {
    throw new Error(`src/web/explained/example.ts should say ${JSON.stringify(now)}`);
  }
}
