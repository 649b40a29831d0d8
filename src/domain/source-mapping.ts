import type { Mapping } from "./delivery.ts";

/** A mapping that is kept for the next delivery of a source in the same shape. */
export interface SourceMapping {
  readonly id: string;
  readonly source: string;
  /** What the columns were called, in order. */
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  /** The file it was first made for. */
  readonly fileName: string;
  readonly keptAt: string;
}

/**
 * The part of a mapping that holds for the next delivery too: all of it but
 * the day that it describes, and whether its companies are invented.
 */
export function lastingMapping(mapping: Mapping): Mapping {
  const lasting = { ...mapping };
  delete (lasting as { referenceDate?: string }).referenceDate;
  delete (lasting as { invented?: boolean }).invented;
  return lasting;
}
