import type { Register } from "../../data/register/register.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";

/** The columns of the deliveries asked about last, so that a second question reads nothing. */
export interface ColumnsCache {
  of(delivery: string): Promise<EstablishmentColumns>;
}

/** Keeps the `most` deliveries used last; a delivery never changes, so nothing grows stale. */
export function columnsCache(register: Register, most = 3): ColumnsCache {
  const kept = new Map<string, Promise<EstablishmentColumns>>();
  return {
    of(delivery) {
      const found = kept.get(delivery);
      const columns = found ?? register.columns(delivery);
      kept.delete(delivery);
      kept.set(delivery, columns);
      if (!found) columns.catch(() => kept.delete(delivery));
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return columns;
    },
  };
}
