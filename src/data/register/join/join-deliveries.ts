import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { asClusterwerkError, ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { Delivery } from "../../../domain/delivery.ts";
import {
  type DeliveryJoin,
  type JoinedPart,
  type JoinPart,
  joinParts,
  type JoinSide,
  type JoinSource,
  type UnmatchedReason,
} from "../../../domain/delivery-join.ts";
import { openDuckDb, sqlText } from "../../duckdb.ts";
import { dropStaging, manifestOf, publish, stagingFolder } from "../delivery/delivery-folder.ts";
import {
  manifestFile,
  personalFile,
  importMemory,
  rowsFile,
  writeDelivery,
  type Written,
} from "../delivery/delivery-writer.ts";
import { markUnnamed } from "../delivery/delivery-marks.ts";
import type { ImportedDelivery } from "../import-delivery.ts";
import type { Overlay } from "../delivery/overlay.ts";
import { canonicalJson } from "../mapping/reading-plan.ts";
import { columnOfPart, joinStatement, personalStatement } from "./joined-columns.ts";

/** Per row of a joined delivery its rows in both sources, and which of them tells each part. */
export const sourcesFile = "sources.parquet";

/** A delivery to be joined, and what lies over it. */
export interface JoinInput {
  readonly delivery: Delivery;
  readonly overlay: Overlay;
}

export interface JoinOptions {
  readonly first: JoinInput;
  readonly second: JoinInput;
  /** Parts for which the second source wins; the first does for the rest. */
  readonly secondWins: readonly JoinPart[];
  readonly addOthers: boolean;
  /** Whose delivery it becomes, where not the host's: the same file of two organisations is two deliveries. */
  readonly owner?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes one delivery of two: every row of the first, with what the second tells of
 * the same establishment, part by part. It is whole or absent, as an import is; the
 * same two joined the same way are already there.
 *
 * Cost: a few joins of both in DuckDB.
 *
 * @param deliveries folder of the deliveries
 */
export async function joinDeliveries(
  deliveries: string,
  options: JoinOptions,
  threads?: number,
): Promise<ImportedDelivery> {
  const { first, second, secondWins, addOthers, owner, signal } = options;
  const hash = createHash("sha256")
    .update(
      canonicalJson({
        first: [first.delivery.id, first.delivery.hash, first.overlay],
        second: [second.delivery.id, second.delivery.hash, second.overlay],
        secondWins: [...secondWins].sort(),
        addOthers,
        owner,
      }),
    )
    .digest("hex");
  const id = `d${hash.slice(0, 12)}`;
  const there = await manifestOf(deliveries, id);
  if (there) return { delivery: there, alreadyThere: true };
  const staging = await stagingFolder(deliveries);
  try {
    const made = await joined(deliveries, staging, options, threads);
    const delivery = manifestFor(id, hash, options, made);
    await markUnnamed(staging, id);
    await writeFile(join(staging, manifestFile), `${JSON.stringify(delivery, null, 2)}\n`);
    signal?.throwIfAborted();
    const isFirst = await publish(staging, deliveries, id);
    if (isFirst) return { delivery, alreadyThere: false };
    return { delivery: (await manifestOf(deliveries, id)) ?? delivery, alreadyThere: true };
  } catch (error) {
    await dropStaging(staging);
    if (signal?.aborted) {
      throw new ClusterwerkError("cancelled", "the join was cancelled", {}, error);
    }
    throw asClusterwerkError(error);
  }
}

interface Made {
  readonly written: Written;
  readonly join: Pick<DeliveryJoin, "added" | "matchedBy" | "unmatched" | "parts">;
}

async function joined(
  deliveries: string,
  staging: string,
  { first, second, secondWins, addOthers, signal }: JoinOptions,
  threads: number | undefined,
): Promise<Made> {
  const folders = [first, second].map(({ delivery }) => join(deliveries, delivery.id));
  const instance = await openDuckDb({
    folders: [staging, ...folders],
    spillFolder: join(staging, "spill"),
    memory: importMemory,
    ...(threads === undefined ? {} : { threads }),
  });
  const connection = await instance.connect();
  const interrupt = (): void => connection.interrupt();
  signal?.addEventListener("abort", interrupt);
  try {
    const run = async (name: string, values?: Record<string, string | boolean>): Promise<void> => {
      signal?.throwIfAborted();
      await connection.run(sqlText(`register/join/${name}`), values);
    };
    await connection.run(sqlText("register/delivery/staging-tables"));
    await connection.run(sqlText("register/names/name-macros"));
    await run("macros");
    await openSide(connection, "first", folders[0], first.overlay);
    await openSide(connection, "second", folders[1], second.overlay);
    await run("pairs");
    await run("told", {
      rules: JSON.stringify(
        Object.fromEntries(joinParts.map((part) => [part, secondWins.includes(part)])),
      ),
      add: addOthers,
    });
    const file = join(staging, sourcesFile);
    await run("write-sources", { file });
    const unmatched = await unmatchedIn(connection);
    signal?.throwIfAborted();
    await connection.run(joinStatement(await columnsOf(connection, "accepted")));
    // Both sides and the result would lie in memory at once while the result is sorted.
    await run("drop-sides");
    const written = await writeDelivery(connection, staging, [], signal);
    const counts = await counted(connection, file, secondWins, written.accepted);
    return { written, join: { ...counts, unmatched } };
  } finally {
    signal?.removeEventListener("abort", interrupt);
    connection.closeSync();
    instance.closeSync();
  }
}

/** Reads a delivery into table first_side or second_side, with what is personal back in its place. */
async function openSide(
  connection: DuckDBConnection,
  side: JoinSide,
  folder: string,
  overlay: Overlay,
): Promise<void> {
  const file = join(folder, rowsFile);
  const personal = join(folder, personalFile);
  await connection.run(sqlText("register/join/side"), { file });
  if (!overlay.personalRemoved && existsSync(personal)) {
    const columns = await connection.runAndReadAll(sqlText("register/tables/parquet-columns"), {
      file: personal,
    });
    const names = columns.getRows().map(([name]) => String(name));
    await connection.run(personalStatement(names), { personal });
  }
  for (const [name, rows] of [
    ["side-excluded", overlay.excluded],
    ["side-erased", overlay.erased],
  ] as const) {
    if (rows.length === 0) continue;
    await connection.run(sqlText(`register/join/${name}`), { rows: JSON.stringify(rows) });
  }
  await connection.run(`alter table side rename to ${side}_side`);
}

async function columnsOf(connection: DuckDBConnection, table: string): Promise<string[]> {
  const result = await connection.runAndReadAll(`describe ${table}`);
  return result.getRows().map(([name]) => String(name));
}

/** How many rows of either side have no counterpart, and why. */
async function unmatchedIn(connection: DuckDBConnection): Promise<Made["join"]["unmatched"]> {
  const result = await connection.runAndReadAll(sqlText("register/join/unmatched"));
  const unmatched: Record<JoinSide, Partial<Record<UnmatchedReason, number>>> = {
    first: {},
    second: {},
  };
  for (const [side, reason, count] of result.getRows()) {
    unmatched[side as JoinSide][reason as UnmatchedReason] = Number(count);
  }
  return unmatched;
}

/** What came of the join, counted in what was written. */
async function counted(
  connection: DuckDBConnection,
  file: string,
  secondWins: readonly JoinPart[],
  rows: number,
): Promise<Omit<Made["join"], "unmatched">> {
  const ask = async (name: string, values: Record<string, string>) =>
    (await connection.runAndReadAll(sqlText(`register/join/${name}`), values)).getRows();
  const [establishment, address, added] = (await ask("match-counts", { file }))[0].map(Number);
  const counts = new Map(
    (await ask("part-counts", { file })).map(([part, ...of]) => [`${part}_told`, of.map(Number)]),
  );
  const parts = Object.fromEntries(
    joinParts.map((part): [JoinPart, JoinedPart] => {
      const [first, second, conflicts] = counts.get(columnOfPart(part)) ?? [0, 0, 0];
      const prefer = secondWins.includes(part) ? "second" : "first";
      return [part, { prefer, first, second, neither: rows - first - second, conflicts }];
    }),
  ) as DeliveryJoin["parts"];
  return { added, matchedBy: { establishment, address }, parts };
}

function manifestFor(
  id: string,
  sourceHash: string,
  { first: { delivery: first }, second: { delivery: second }, addOthers }: JoinOptions,
  { written, join: came }: Made,
): Delivery {
  const source = (of: Delivery): JoinSource => ({
    delivery: of.id,
    source: of.source,
    referenceDate: of.referenceDate,
    hash: of.hash,
  });
  const name = `${first.source} + ${second.source}`;
  const { regionNamespace, home } = first.mapping;
  return {
    id,
    source: name,
    fileName: `${first.fileName} + ${second.fileName}`,
    referenceDate: first.referenceDate,
    importedAt: new Date().toISOString(),
    invented: first.invented || second.invented,
    scheme: first.scheme,
    sizeMeasure: written.withJobs * 2 > written.accepted ? "jobs" : "establishments",
    rows: written.accepted,
    accepted: written.accepted,
    setAside: 0,
    setAsideByReason: {},
    remarks: {
      ...(written.stacked > 0 ? { "stacked-locations": written.stacked } : {}),
      ...(written.suspected > 0 ? { "head-office-suspected": written.suspected } : {}),
    },
    regions: written.regions,
    sourceHash,
    hash: written.hash,
    mapping: {
      source: name,
      scheme: first.scheme,
      ...(first.referenceDate === null ? {} : { referenceDate: first.referenceDate }),
      ...(regionNamespace === undefined ? {} : { regionNamespace }),
      ...(home === undefined ? {} : { home }),
    },
    join: { first: source(first), second: source(second), addOthers, ...came },
  };
}
