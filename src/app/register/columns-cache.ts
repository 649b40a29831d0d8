import type { Register } from "../../data/register/register.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import { newestGroupTable } from "./group-table-in-use.ts";
import { rolledUp, rollUp, type RollUp } from "./rolled-up.ts";

/** The columns of the deliveries asked about last, so that a second question reads nothing. */
export interface ColumnsCache {
  of(delivery: string): Promise<EstablishmentColumns>;
  /** Who belongs together in a delivery. */
  rollUpOf(delivery: string): Promise<RollUp>;
  /** The table of groups that is counted by; null where there is none. */
  groupTable(): Promise<string | null>;
  /** The same by another table of groups than the newest: one that a run card names, or none. */
  under(groupTable: string | null): ColumnsCache;
}

interface Kept {
  readonly columns: EstablishmentColumns;
  readonly rollUp: RollUp;
}

/**
 * Keeps the `most` deliveries used last, each as it is read now that rows were taken
 * out; a table of groups never changes, so nothing grows stale.
 */
export function columnsCache(register: Register, most = 3): ColumnsCache {
  const kept = new Map<string, Promise<Kept>>();
  const made = async (delivery: string, table: string | null): Promise<Kept> => {
    const { referenceDate } = await register.delivery(delivery);
    const columns = await register.columns(delivery);
    const groups = table === null ? undefined : await register.groupTable(table);
    const by = await rollUp(register, delivery, columns.groups, groups, referenceDate);
    return { columns: rolledUp(columns, by), rollUp: by };
  };
  const of = async (delivery: string, table: string | null): Promise<Kept> => {
    const key = `${delivery} ${table ?? ""} ${await register.version(delivery)}`;
    const found = kept.get(key);
    const making = found ?? made(delivery, table);
    kept.delete(key);
    kept.set(key, making);
    if (!found) making.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return making;
  };
  const by = (table: () => Promise<string | null>): ColumnsCache => ({
    of: async (delivery) => (await of(delivery, await table())).columns,
    rollUpOf: async (delivery) => (await of(delivery, await table())).rollUp,
    groupTable: table,
    under: (groupTable) => by(async () => groupTable),
  });
  return by(async () => (await newestGroupTable(register))?.id ?? null);
}
