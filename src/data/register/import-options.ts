import type { Mapping } from "../../domain/delivery.ts";
import type { AreaChange } from "../../domain/reference.ts";

/** How far an import is, in rows; `total` is null while it is being counted. */
export interface ImportProgress {
  readonly step: "reading" | "writing";
  readonly done: number;
  readonly total: number | null;
}

/** How a file is imported, and who is told of it. */
export interface ImportOptions {
  readonly mapping?: Mapping | undefined;
  readonly fileName?: string | undefined;
  /** What became of areas, table by table, by which a row is told that its area is no more. */
  readonly areaChanges?: readonly (readonly AreaChange[])[] | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Whose delivery it becomes, where not the host's: the same file of two organisations is two deliveries. */
  readonly owner?: string | undefined;
  /** Bytes from which a file is read at once where it can be; smaller ones are read row by row. */
  readonly atOnceFrom?: number | undefined;
}
