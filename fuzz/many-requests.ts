import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { openapi } from "../src/api/openapi.ts";
import { serve } from "../src/api/serve.ts";
import { apiVersion } from "../src/api/version.ts";
import { openClusterwerk } from "../src/app/clusterwerk.ts";
import { countryFiles } from "../src/app/demo/country-files.ts";
import { inventedCountry } from "../src/app/demo/invented-country.ts";
import {
  adopt,
  importDelivery,
  importReference,
  latent,
  listDeliveries,
} from "../src/contract/index.ts";
import { writeFiles } from "../src/data/platform/write-files.ts";
import { hostileRequest, operationsOf, type Operation, type Present } from "./hostile-request.ts";
import { secretText, type Targets } from "./hostile-values.ts";
import { overTheLine, type Answer } from "./over-the-line.ts";

/** What came of many requests. */
export interface Requests {
  sent: number;
  readonly operations: number;
  /** How many were answered with each status; 0 is a line cut without an answer. */
  readonly statuses: Record<string, number>;
  readonly wrong: string[];
  slowestMs: number;
  slowest: string;
}

const onePage = "<title>the one page</title>";

interface Scene {
  readonly port: number;
  readonly present: Present;
  readonly targets: Targets;
  readonly folder: string;
  /** Whether all that was there is there still. */
  wholeness(): Promise<string[]>;
  close(): Promise<void>;
}

/** Files that are more, or other, than they seem, to be previewed and imported. */
function trapsToOpen(): { readonly name: string; readonly bytes: Buffer }[] {
  const swelling = gzipSync(Buffer.alloc(200 * 2 ** 20), { level: 9 });
  const rows = ["vestnr;gemnr;sbi;totf;naam", "1;D001;2829;3;=cmd|' /C calc'!A0"].join("\n");
  return [
    { name: "swells.csv.gz", bytes: swelling },
    { name: "twice.csv.gz", bytes: gzipSync(swelling) },
    { name: "../../formulas.csv", bytes: Buffer.from(rows) },
    { name: "no-archive.xlsx", bytes: Buffer.from("PK\u0003\u0004 and nothing more") },
    { name: "no-columns.parquet", bytes: Buffer.from("PAR1PAR1") },
  ];
}

/** A server on a small invented register, with a cluster adopted and a secret beside it. */
async function scene(): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), "cw-fuzz-requests-"));
  chmodSync(folder, 0o755);
  const country = join(folder, "country");
  await writeFiles(
    country,
    countryFiles(inventedCountry({ municipalities: 6, establishments: 900, seed: 3, null: false })),
  );
  const register = join(country, "register-2025.csv");
  // A row to be set aside, with cells that a spreadsheet would run.
  const text = readFileSync(register, "utf8");
  const cells = text.split("\n")[0].split(/[;,]/).length;
  const delimiter = text.split("\n")[0].includes(";") ? ";" : ",";
  writeFileSync(register, `${text}${Array(cells).fill("=1+1").join(delimiter)}\n`);
  const targets = { canary: join(folder, "canary"), secret: join(folder, "secret.csv") };
  writeFileSync(targets.secret, secretText);
  const screens = join(folder, "screens");
  mkdirSync(screens);
  writeFileSync(join(screens, "index.html"), onePage);
  const clusterwerk = await openClusterwerk({ data: join(folder, "data"), threads: 1 });
  const context = { trustsPaths: true };
  const outlines = join(country, "outlines.geojson");
  const reference = await clusterwerk.ask(
    importReference,
    { file: outlines, kind: "outlines", regionNamespace: "demo-gm" },
    context,
  );
  const mapping = {
    source: "invented",
    invented: true,
    regionNamespace: "demo-gm",
    scheme: "sbi-2025",
  } as const;
  const { delivery } = await clusterwerk.ask(importDelivery, { file: register, mapping }, context);
  const earlier = await clusterwerk.ask(
    importDelivery,
    { file: join(country, "register-2024.csv"), mapping },
    context,
  );
  const region = "demo-gm:D001";
  const found = await clusterwerk.ask(latent, { region, shuffles: 39 });
  const cluster = found.clusters[0]?.id;
  const hypothesis = cluster && (await clusterwerk.ask(adopt, { cluster, name: "Proef" })).id;
  const server = await serve(clusterwerk, screens, 0);
  const upload: string[] = [];
  for (const file of trapsToOpen()) {
    upload.push((await clusterwerk.keepUpload(Readable.from([file.bytes]), file.name)).upload);
  }
  const before = await clusterwerk.ask(listDeliveries, {});
  return {
    port: Number(new URL(server.address).port),
    present: {
      delivery: [delivery, earlier.delivery],
      earlier: [earlier.delivery],
      later: [delivery],
      first: [delivery],
      second: [earlier.delivery],
      region: [region, "demo-gm:D002"],
      regions: [region],
      industry: ["62", "28", "10"],
      industries: ["62", "28"],
      with: ["28"],
      run: [found.run],
      cluster: cluster ? [cluster] : [],
      hypothesis: hypothesis ? [hypothesis] : [],
      reference: [reference.id],
      upload,
      text: ["verzonnen", "62"],
      name: ["Een naam"],
      level: ["division"],
    },
    targets,
    folder,
    async wholeness() {
      const now = await clusterwerk.ask(listDeliveries, { limit: 10_000 });
      const ids = new Set(now.deliveries.map(({ id }) => id));
      return [
        ...before.deliveries
          .filter(({ id }) => !ids.has(id))
          .map(({ id }) => `delivery ${id} is gone`),
        ...(existsSync(targets.canary) ? ["something was executed: the canary is there"] : []),
        ...(readFileSync(targets.secret, "utf8") === secretText
          ? []
          : ["the secret was written over"]),
        ...("x" in {} || "admin" in {} ? ["every object has got something"] : []),
      ];
    },
    async close() {
      await server.close();
      await clusterwerk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What an answer may not say, whatever was asked: how it was made, and where. */
const leaks =
  /\n\s+at .+:\d+|node_modules|\/src\/(api|app|data)|syntax error at|SQLSTATE|(Binder|Parser|Catalog|Conversion|IO) Error|duckdb|kysely|violates|root:x:0/i;

function faultsOf(answer: Answer, request: Buffer, folder: string): string[] {
  const { status, headers, body } = answer;
  const line = request.subarray(0, request.indexOf("\r\n")).toString("utf8");
  // Dots lead out of the API to the screens, which are one page at every address.
  const ofApi = URL.parse(line.split(" ")[1], "http://127.0.0.1")?.pathname.startsWith("/v1/");
  if (ofApi === false && status === 200 && body === onePage) return [];
  // Cut without a word: only what is no request at all may be.
  if (status === 0) return body === "" ? [] : ["no HTTP"];
  const type = headers.get("content-type") ?? "";
  return [
    ...(status >= 500 ? [`status ${status}: ${body.slice(0, 300)}`] : []),
    ...(status >= 400 && type !== "application/problem+json" ? [`${status} as ${type}`] : []),
    ...(headers.get("api-version") === apiVersion || ofApi === false ? [] : ["no API-Version"]),
    ...(headers.get("x-content-type-options") === "nosniff" ? [] : ["may be sniffed"]),
    ...(headers.has("x-injected") ? ["a header was injected"] : []),
    ...(body.includes(secretText) ? ["the secret was told"] : []),
    ...(leaks.test(body) ? [`leaks ${leaks.exec(body)![0]}`] : []),
    ...(body.includes(join(folder, "data")) ? ["tells where the data are"] : []),
    ...(/html|javascript/.test(type) ? [`comes as ${type}`] : []),
    ...(type.startsWith("text/csv") && runs(body) ? ["a cell runs as a formula"] : []),
  ];
}

/** Whether a spreadsheet would run a cell of a file. */
const runs = (csv: string): boolean => /(^|[;,\n])"?[=@]/.test(csv);

/** How long one may take on a machine that does other things too: longer is a hang. */
const mostMs = 120_000;

/**
 * Sends `each` hostile requests to every operation of the API document, or as many as come
 * until then, and looks after it whether all is there, nothing ran, and it still answers.
 */
export async function manyRequests(
  seed: number,
  from: number,
  each: number,
  until: number,
  onRequest: (found: Requests) => void = () => {},
): Promise<Requests> {
  const at = await scene();
  const operations = operationsOf(openapi());
  const found: Requests = {
    sent: 0,
    operations: operations.length,
    statuses: {},
    wrong: [],
    slowestMs: 0,
    slowest: "",
  };
  const one = async (operation: Operation, number: number): Promise<void> => {
    const host = `127.0.0.1:${at.port}`;
    const request = hostileRequest(seed, number, operation, host, at.present, at.targets);
    const name = `${operation.at} ${number}`;
    const began = performance.now();
    try {
      const answer = await overTheLine(at.port, request, mostMs);
      found.statuses[answer.status] = (found.statuses[answer.status] ?? 0) + 1;
      const job = answer.status === 202 && /"job":"([^"]+)"/.exec(answer.body)?.[1];
      if (job) await cancel(at.port, host, job);
      const faults = faultsOf(answer, request, at.folder);
      if (faults.length > 0) {
        found.wrong.push(
          `${name}: ${faults.join("; ")} | ${JSON.stringify(request.subarray(0, 300).toString("utf8"))}`,
        );
      }
    } catch (thrown) {
      found.wrong.push(`${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
    const took = performance.now() - began;
    if (took > found.slowestMs) [found.slowestMs, found.slowest] = [took, name];
    found.sent++;
    onRequest(found);
  };
  try {
    const asked = (function* () {
      for (let number = from; number < from + each; number++) {
        for (const operation of operations) yield [operation, number] as const;
      }
    })();
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (const [operation, number] of asked) {
          if (performance.now() > until) return;
          await one(operation, number);
        }
      }),
    );
    found.wrong.push(...(await at.wholeness()));
    const well = Buffer.from(
      `GET /v1/deliveries HTTP/1.1\r\nHost: 127.0.0.1:${at.port}\r\nConnection: close\r\n\r\n`,
    );
    const last = await overTheLine(at.port, well, mostMs);
    if (last.status !== 200) found.wrong.push(`afterwards it answers ${last.status}`);
  } finally {
    await at.close();
  }
  return found;
}

/** What was put in line is not worth doing. */
async function cancel(port: number, host: string, job: string): Promise<void> {
  const head = [`DELETE /v1/jobs/${job} HTTP/1.1`, `Host: ${host}`, "Connection: close", "", ""];
  await overTheLine(port, Buffer.from(head.join("\r\n")), mostMs);
}
