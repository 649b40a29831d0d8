/** As many things as are kept of one delivery's columns: some are as long as it has rows. */
const most = 5;

const kept = new WeakMap<object, Map<string, unknown>>();

/**
 * What was worked out of some columns, for as long as they are kept themselves: columns
 * never change (see `columnsCache`), so neither does what is made of them. Whoever gets it
 * changes nothing in it. What was asked for longest ago goes first.
 *
 * @param what  names it, with all that it depends on beside the columns
 */
export function keptOf<T>(columns: object, what: string, make: () => T): T {
  const all = kept.get(columns) ?? new Map<string, unknown>();
  kept.set(columns, all);
  const made = all.has(what) ? (all.get(what) as T) : make();
  all.delete(what);
  all.set(what, made);
  if (all.size > most) all.delete(all.keys().next().value!);
  return made;
}
