import { basename } from "node:path";
import { asClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import { openTable } from "../tables/open-table.ts";
import { inspectSource } from "../tables/source-file.ts";
import { tableLayout } from "../tables/table-layout.ts";

/** The columns of a file as they are found without any help. Cost: one pass over its bytes. */
export async function fileColumns(
  path: string,
  fileName = basename(path),
  signal?: AbortSignal,
): Promise<readonly string[]> {
  try {
    const source = await inspectSource(path, basename(fileName), signal);
    const table = await openTable(source, {});
    try {
      return (await tableLayout(table, {}, source.fileName)).columns;
    } finally {
      await table.close();
    }
  } catch (error) {
    throw asClusterwerkError(error);
  }
}
