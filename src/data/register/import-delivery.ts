import { stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { ClusterwerkError, asClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery, RemarkCounts } from "../../domain/delivery.ts";
import type { DeliveryRemark } from "../../domain/set-aside.ts";
import { sourceNameOf } from "../../domain/source-name.ts";
import { dropStaging, manifestOf, publish, stagingFolder } from "./delivery/delivery-folder.ts";
import { markUnnamed } from "./delivery/delivery-marks.ts";
import { DeliveryWriter, type Written, manifestFile } from "./delivery/delivery-writer.ts";
import type { ImportOptions } from "./import-options.ts";
import { openTable } from "./tables/open-table.ts";
import { type ReadingPlan, deliveryId, planRemarks } from "./mapping/reading-plan.ts";
import { type SourceFile, inspectSource } from "./tables/source-file.ts";
import { refuseUnmapped } from "./mapping/survey.ts";
import { tableLayout } from "./tables/table-layout.ts";
import { looked, takenIn } from "./take-in.ts";
import type { TakenIn } from "./taken-in.ts";

export interface ImportedDelivery {
  readonly delivery: Delivery;
  /** The same file read the same way was imported before; nothing was written. */
  readonly alreadyThere: boolean;
}

/**
 * Reads a register file into a delivery: once to look at all of it, once to
 * take its rows in. Nothing is left behind when it fails or is cancelled.
 *
 * @param deliveries folder of the deliveries
 */
export async function importDelivery(
  deliveries: string,
  path: string,
  options: ImportOptions,
  threads?: number,
): Promise<ImportedDelivery> {
  const { signal } = options;
  const fileName = basename(options.fileName ?? path);
  try {
    const source = await inspectSource(path, fileName, signal);
    const before = await stat(path);
    const table = await openTable(source, options.mapping ?? {});
    try {
      const layout = await tableLayout(table, options.mapping ?? {}, fileName);
      const staging = await stagingFolder(deliveries);
      try {
        const writer = await DeliveryWriter.open(staging, source.path, threads);
        const interrupt = (): void => writer.connection.interrupt();
        signal?.addEventListener("abort", interrupt);
        let manifest: Delivery;
        try {
          const { connection } = writer;
          const { raw, plan } = await looked(connection, source, table, layout, options, staging);
          refuseUnmapped(plan, layout, fileName);
          const id = deliveryId(source, plan.mapping, options.owner);
          const there = await manifestOf(deliveries, id);
          if (there) {
            await dropStaging(staging);
            return { delivery: there, alreadyThere: true };
          }
          const counts = await takenIn(connection, raw, table, plan, layout, options);
          const written = await writer.write(layout.columns, counts.empty, signal);
          manifest = manifestFor(id, source, plan, counts, written);
        } finally {
          signal?.removeEventListener("abort", interrupt);
          writer.close();
        }
        await refuseChanged(path, before, fileName);
        await markUnnamed(staging, manifest.id);
        await writeFile(join(staging, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
        signal?.throwIfAborted();
        const first = await publish(staging, deliveries, manifest.id);
        if (first) return { delivery: manifest, alreadyThere: false };
        const other = await manifestOf(deliveries, manifest.id);
        return { delivery: other ?? manifest, alreadyThere: true };
      } catch (error) {
        await dropStaging(staging);
        throw error;
      }
    } finally {
      await table.close();
    }
  } catch (error) {
    if (signal?.aborted) {
      throw new ClusterwerkError(
        "cancelled",
        "the import was cancelled",
        { file: fileName },
        error,
      );
    }
    throw asClusterwerkError(error);
  }
}

function manifestFor(
  id: string,
  source: SourceFile,
  plan: ReadingPlan,
  taken: TakenIn,
  written: Written,
): Delivery {
  return {
    id,
    source: plan.mapping.source ?? sourceNameOf(source.fileName),
    fileName: source.fileName,
    referenceDate: plan.mapping.referenceDate ?? null,
    importedAt: new Date().toISOString(),
    invented: plan.mapping.invented ?? false,
    scheme: plan.scheme,
    // Jobs measure size where most rows tell them.
    sizeMeasure: written.withJobs * 2 > written.accepted ? "jobs" : "establishments",
    rows: taken.rows,
    accepted: taken.accepted,
    setAside: taken.setAside,
    setAsideByReason: taken.setAsideByReason,
    remarks: remarksOf(taken.remarks, plan, written),
    regions: written.regions,
    sourceHash: source.hash,
    hash: written.hash,
    mapping: plan.mapping,
  };
}

function remarksOf(
  remarks: ReadonlyMap<DeliveryRemark, number>,
  plan: ReadingPlan,
  written: Written,
): RemarkCounts {
  return {
    ...Object.fromEntries(remarks),
    ...(written.stacked > 0 ? { "stacked-locations": written.stacked } : {}),
    ...(written.suspected > 0 ? { "head-office-suspected": written.suspected } : {}),
    ...planRemarks(plan),
  };
}

/** The file is read twice; the two readings must be of the same bytes. */
async function refuseChanged(
  path: string,
  before: { size: number; mtimeMs: number },
  fileName: string,
): Promise<void> {
  const now = await stat(path);
  if (now.size !== before.size || now.mtimeMs !== before.mtimeMs) {
    throw new ClusterwerkError("conflict", `the file changed while it was read: ${fileName}`, {
      file: fileName,
    });
  }
}
