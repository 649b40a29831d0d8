import type { DuckDBConnection } from "@duckdb/node-api";
import type { Delivery } from "../../../domain/delivery.ts";
import type { JoinPart, JoinSide } from "../../../domain/delivery-join.ts";
import type { ImportedDelivery } from "../import-delivery.ts";
import type { JoinOptions } from "./join-deliveries.ts";
import { type JoinedRow, joinedRow, partValues } from "./joined-row.ts";
import { type MadeRow, rowsMadeOf } from "./rows-made-of.ts";

/** Two deliveries to be joined, as they are kept. */
export type JoinRequest = Omit<JoinOptions, "first" | "second"> &
  Readonly<Record<JoinSide, Delivery>>;

/** Reads in the folder of a delivery. */
type ReadFolder = <T>(
  delivery: string,
  ask: (connection: DuckDBConnection, folder: string) => Promise<T>,
) => Promise<T>;

/** Deliveries that are made of two others, and what each row of them was made of. */
export class Joins {
  /** Makes one delivery of two; the same two joined the same way are already there. */
  readonly make: (options: JoinRequest) => Promise<ImportedDelivery>;
  readonly #read: ReadFolder;

  constructor(read: ReadFolder, make: (options: JoinRequest) => Promise<ImportedDelivery>) {
    this.#read = read;
    this.make = make;
  }

  /** Where a row of a joined delivery came from. */
  sourcesOf(id: string, row: number): Promise<JoinedRow | undefined> {
    return this.#read(id, (connection, folder) => joinedRow(connection, folder, row));
  }

  /** What a delivery tells of a row, for the parts of a join that are words. */
  partValues(id: string, row: number): Promise<Partial<Record<JoinPart, string>>> {
    return this.#read(id, (connection, folder) => partValues(connection, folder, row));
  }

  /** The rows of a joined delivery that were made of a row of one of its sources. */
  rowsMadeOf(id: string, side: JoinSide, row: number): Promise<MadeRow[]> {
    return this.#read(id, (connection, folder) => rowsMadeOf(connection, folder, side, row));
  }
}
