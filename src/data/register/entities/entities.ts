import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { sqlText } from "../../duckdb.ts";

/** Pairs of base units: `a[k]` and `b[k]` are one. */
export interface UnitTies {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** The entities above an establishment, by their numbers; null where they are not told. */
export interface EntitiesOfRow {
  readonly row: number;
  readonly enterprise: string | null;
  readonly rsin: string | null;
  readonly enterpriseGroup: string | null;
  readonly naturalPerson: boolean;
  /** Its base unit; −1 where unknown. */
  readonly unit: number;
}

/** An enterprise, with how many establishments it has and the first of them. */
export interface EnterpriseOfUnit {
  readonly enterprise: string | null;
  readonly rsin: string | null;
  readonly enterpriseGroup: string | null;
  readonly establishments: number;
  readonly row: number;
}

/** Some of a list, and how long it is. */
export interface Some<T> {
  readonly some: readonly T[];
  readonly total: number;
}

/** Reads the rows of a delivery: its file, and the rows that were taken out of it. */
export type ReadRows = <T>(
  delivery: string,
  ask: (connection: DuckDBConnection, file: string, excluded: readonly number[]) => Promise<T>,
) => Promise<T>;

const text = (cell: DuckDBValue): string | null => (cell === null ? null : String(cell));

/**
 * Enterprises, legal entities and groups of deliveries. A base unit is what the
 * import numbered: rows of one group where it is told, else of one enterprise.
 */
export class Entities {
  readonly #read: ReadRows;

  constructor(read: ReadRows) {
    this.#read = read;
  }

  /** Base units that share a number of an enterprise, a legal entity or a group. Cost: one scan. */
  async ties(delivery: string): Promise<UnitTies> {
    const rows = await this.#rows("unit-ties", delivery);
    return { a: rows.map(([a]) => Number(a)), b: rows.map(([, b]) => Number(b)) };
  }

  /** The base units that bear each of `numbers`; of a number that is not in the delivery, none. */
  async unitsOf(delivery: string, numbers: readonly string[]): Promise<Map<string, number[]>> {
    const found = new Map<string, number[]>(numbers.map((number) => [number, []]));
    if (numbers.length === 0) return found;
    const asked = { numbers: JSON.stringify(numbers) };
    for (const [number, unit] of await this.#rows("units-of-numbers", delivery, asked)) {
      found.get(String(number))?.push(Number(unit));
    }
    return found;
  }

  /** Rows that bear a number, of whichever entity; an establishment's own number first. */
  async rowsOfNumber(delivery: string, number: string, most: number): Promise<number[]> {
    const rows = await this.#rows("rows-of-number", delivery, { number, most });
    return rows.map(([row]) => Number(row));
  }

  /** The entities above some rows, in the order of the delivery. */
  async ofRows(delivery: string, rows: readonly number[]): Promise<EntitiesOfRow[]> {
    const asked = { rows: JSON.stringify(rows) };
    return (await this.#rows("entities-of-rows", delivery, asked)).map((cells) => ({
      row: Number(cells[0]),
      enterprise: text(cells[1]),
      rsin: text(cells[2]),
      enterpriseGroup: text(cells[3]),
      naturalPerson: Number(cells[4]) === 1,
      unit: Number(cells[5]),
    }));
  }

  /** The enterprises in some base units. */
  async enterprisesOf(
    delivery: string,
    units: readonly number[],
    most: number,
  ): Promise<Some<EnterpriseOfUnit>> {
    const asked = { units: JSON.stringify(units), most };
    const rows = await this.#rows("enterprises-of-units", delivery, asked);
    return {
      total: Number(rows[0]?.[5] ?? 0),
      some: rows.map((cells) => ({
        enterprise: text(cells[0]),
        rsin: text(cells[1]),
        enterpriseGroup: text(cells[2]),
        establishments: Number(cells[3]),
        row: Number(cells[4]),
      })),
    };
  }

  /** The establishments of the enterprise that one of them, `row`, belongs to. */
  async rowsOfEnterprise(delivery: string, row: number, most: number): Promise<Some<number>> {
    const rows = await this.#rows("rows-of-enterprise", delivery, { row, most });
    return { total: Number(rows[0]?.[1] ?? 0), some: rows.map(([each]) => Number(each)) };
  }

  #rows(
    query: string,
    delivery: string,
    values: Record<string, string | number> = {},
  ): Promise<DuckDBValue[][]> {
    return this.#read(delivery, async (connection, file, excluded) => {
      const asked = { file, excluded: JSON.stringify(excluded), ...values };
      await connection.run(sqlText("register/entities/told-rows"));
      return (
        await connection.runAndReadAll(sqlText(`register/entities/${query}`), asked)
      ).getRows();
    });
  }
}
