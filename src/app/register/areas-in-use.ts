import { composed } from "../../core/correspondence/composed.ts";
import { correspondence, type Correspondence } from "../../core/correspondence/correspondence.ts";
import type { Register } from "../../data/register/register.ts";
import type { RunInput } from "../../data/workspace/runs.ts";
import type { AreaChange } from "../../domain/reference.ts";

/** Which areas became which others, by the tables of changes there are, up to a day. */
export interface AreasInUse {
  /** The last day on or before the day asked for on which an area changed; null where none did. */
  readonly day: string | null;
  /** The tables that say so, and where areas were divided the maps that say who stands where. */
  readonly inputs: readonly RunInput[];
  /** What became of an area: undefined where it is still itself. */
  becameOf(area: string, deliveredOn: string | null): BecameOf | undefined;
}

export interface BecameOf {
  readonly parts: readonly { readonly area: string; readonly weight: number }[];
  /** The last day on which something changed. */
  readonly day: string;
  /** What its areas are called since; by id, where the table tells. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The areas as they are on a day. An area that ended is carried to those that it
 * became, step by step, whatever the date of a delivery: its code means nothing
 * else any more. One that went on and gave a part away is divided only in a
 * delivery of before that day, since afterwards its code means what is left.
 */
export async function areasOn(register: Register, day: string): Promise<AreasInUse> {
  const tables = await register.references.areaChanges();
  const changes = tables.flatMap((table) => table.changes).filter((change) => change.day <= day);
  const last = changes.reduce<string | null>(
    (latest, change) => (latest === null || change.day > latest ? change.day : latest),
    null,
  );
  const divides =
    new Set(changes.map(({ day: on, from }) => `${on} ${from}`)).size < changes.length;
  const used = new Set(tables.map(({ reference }) => reference));
  const inputs = (await register.references.all())
    .filter(({ id, kind }) => used.has(id) || (divides && kind === "outlines"))
    .map(({ id, hash }) => ({ kind: "reference" as const, id, hash }));
  return { day: last, inputs: last === null ? [] : inputs, becameOf: followed(tables, changes) };
}

type Tables = readonly { readonly changes: readonly AreaChange[] }[];

function followed(tables: Tables, changes: readonly AreaChange[]): AreasInUse["becameOf"] {
  const areas = [...new Set(changes.flatMap(({ from, to }) => [from, to]))].sort();
  const place = new Map(areas.map((area, k) => [area, k]));
  const days = [...new Set(changes.map((change) => change.day))].sort();
  const names = new Map(
    changes
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .flatMap(({ to, name }) => (name === null ? [] : [[to, name] as const])),
  );
  const stepOn = (day: string): ReadonlyMap<string, readonly AreaChange[]> => {
    const of = new Map<string, readonly AreaChange[]>();
    // Of two tables that tell of the same, the first counts: it is the newest.
    for (const table of tables) {
      const here = table.changes.filter((change) => change.day === day);
      for (const [from, parts] of Map.groupBy(here, (change) => change.from)) {
        if (!of.has(from)) of.set(from, parts);
      }
    }
    return of;
  };
  const steps = days.map((day) => ({ day, of: stepOn(day) }));
  const through = (deliveredOn: string | null): Correspondence => {
    let whole = identity(areas.length);
    for (const { day, of } of steps) {
      const goes = (from: string, parts: readonly AreaChange[]): boolean =>
        parts.every(({ to }) => to !== from) || (deliveredOn !== null && deliveredOn < day);
      const links = areas.flatMap((area) => {
        const parts = of.get(area);
        return parts && goes(area, parts)
          ? parts.map(({ to, weight }) => ({ from: area, to, weight: weight ?? Number.NaN }))
          : [{ from: area, to: area, weight: 1 }];
      });
      whole = composed(
        whole,
        correspondence(areas.length, areas.length, {
          from: links.map(({ from }) => place.get(from)!),
          to: links.map(({ to }) => place.get(to)!),
          weight: links.map(({ weight }) => weight),
        }),
      );
    }
    return whole;
  };
  const kept = new Map<string | null, Correspondence>();
  return (area, deliveredOn) => {
    const k = place.get(area);
    if (k === undefined) return undefined;
    const whole = kept.get(deliveredOn) ?? through(deliveredOn);
    kept.set(deliveredOn, whole);
    const parts = Array.from(
      whole.target.subarray(whole.start[k], whole.start[k + 1]),
      (t, at) => ({ area: areas[t], weight: whole.weight[whole.start[k] + at] }),
    );
    if (parts.length === 1 && parts[0].area === area) return undefined;
    return { parts, names, day: lastDayOf(area, steps) };
  };
}

/** The last day on which an area, or what it became, changed. */
function lastDayOf(
  area: string,
  steps: readonly {
    readonly day: string;
    readonly of: ReadonlyMap<string, readonly AreaChange[]>;
  }[],
): string {
  let here = new Set([area]);
  let last = "";
  for (const { day, of } of steps) {
    const next = new Set<string>();
    for (const one of here) {
      const parts = of.get(one);
      if (parts) last = day;
      for (const to of parts?.map((part) => part.to) ?? [one]) next.add(to);
    }
    here = next;
  }
  return last;
}

function identity(n: number): Correspondence {
  const all = Array.from({ length: n }, (_, k) => k);
  return correspondence(n, n, { from: all, to: all, weight: all.map(() => 1) });
}
