import type { Register } from "../../data/register/register.ts";
import type { ReferenceKind } from "../../domain/reference.ts";
import { outlinesToday } from "../regions/joined-outlines.ts";
import { type AreasInUse, areasOn } from "./areas-in-use.ts";
import { type CarriedColumns, carriedColumns } from "./carried-columns.ts";
import { newestGroupTable } from "./group-table-in-use.ts";
import { rolledUp, rollUp, type RollUp } from "./rolled-up.ts";

/** The columns of the deliveries asked about last, so that a second question reads nothing. */
export interface ColumnsCache {
  /** Of a delivery, its companies rolled up and its areas carried to those of today. */
  of(delivery: string): Promise<CarriedColumns>;
  /** Who belongs together in a delivery. */
  rollUpOf(delivery: string): Promise<RollUp>;
  /** The table of groups that is counted by; null where there is none. */
  groupTable(): Promise<string | null>;
  /** The areas of today, by the tables of changes that there are. */
  areas(): Promise<AreasInUse>;
  /** The same in other areas. */
  inAreas(areas: AreasInUse): ColumnsCache;
  /** The same by what a run card names: its references alone, and the areas of its day. */
  asSeen(register: Register, day: string): ColumnsCache;
}

interface Kept {
  readonly columns: CarriedColumns;
  readonly rollUp: RollUp;
}

const namesAreas = new Set<ReferenceKind>(["areas", "area-membership", "outlines"]);

/**
 * Keeps the `most` deliveries used last, each as it is read now that rows were taken
 * out; a table of groups never changes, so nothing grows stale.
 */
export function columnsCache(register: Register, most = 3): ColumnsCache {
  const kept = new Map<string, Promise<Kept>>();
  const made = async (
    register: Register,
    delivery: string,
    table: string | null,
    areas: AreasInUse,
  ): Promise<Kept> => {
    const { referenceDate } = await register.delivery(delivery);
    const columns = await register.columns(delivery);
    const groups = table === null ? undefined : await register.references.groupTable(table);
    const by = await rollUp(register, delivery, columns.groups, groups, referenceDate);
    const names = await register.references.areaNames(areas.day ?? undefined);
    const drawn = outlinesToday(
      await register.references.outlines(undefined, areas.day ?? undefined),
      areas,
      names,
    );
    const outlines = new Map(drawn.map((outline) => [outline.region, outline]));
    return {
      columns: carriedColumns(rolledUp(columns, by), referenceDate, areas, outlines, names),
      rollUp: by,
    };
  };
  const of = async (
    register: Register,
    delivery: string,
    table: string | null,
    areas: AreasInUse,
  ): Promise<Kept> => {
    // Names and outlines come from other references too, so that each of them counts.
    const references = (await register.references.all())
      .flatMap(({ id, kind }) => (namesAreas.has(kind) ? [id] : []))
      .join();
    const key = [
      delivery,
      await register.version(delivery),
      table,
      areas.day,
      areas.inputs.map(({ id }) => id),
      references,
    ].join(" ");
    const found = kept.get(key);
    const before = register.references.passedOver.length;
    const making = found ?? made(register, delivery, table, areas);
    kept.delete(key);
    kept.set(key, making);
    // Read without a reference that its key names: not for whoever comes when that is back.
    const drop = (): boolean => kept.get(key) === making && kept.delete(key);
    if (!found) {
      making.then(() => register.references.passedOver.length > before && drop(), drop);
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return making;
  };
  const by = (seen: Register, areas: () => Promise<AreasInUse>): ColumnsCache => {
    const groupTable = async () => (await newestGroupTable(seen))?.id ?? null;
    const keptOf = async (delivery: string) =>
      of(seen, delivery, await groupTable(), await areas());
    return {
      of: async (delivery) => (await keptOf(delivery)).columns,
      rollUpOf: async (delivery) => (await keptOf(delivery)).rollUp,
      groupTable,
      areas,
      inAreas: (others) => by(seen, async () => others),
      asSeen: (then, day) => by(then, () => areasOn(then, day)),
    };
  };
  return by(register, () => areasOn(register, new Date().toISOString().slice(0, 10)));
}
