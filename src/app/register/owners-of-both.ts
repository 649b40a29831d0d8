import { ultimateGroups } from "../../core/entities/ultimate-groups.ts";
import type { Effects } from "../answer.ts";
import { rollUpAsDelivered, type ComparedDeliveries } from "./compared-deliveries.ts";
import type { RollUp } from "./rolled-up.ts";

/**
 * Who owns what over two deliveries: per base unit of each its owner, numbered alike on
 * both sides. Each side is rolled up as a profile of it is; then owners of the two are one
 * where they share a number, or where the table of groups names both. So two companies
 * that were one in either delivery count as one: who had both knows what both were.
 *
 * Cost: that of `rollUp` for each side, and one scan of both.
 */
export async function ownersOfBoth(
  effects: Effects,
  compared: ComparedDeliveries,
): Promise<{ earlier: Int32Array; later: Int32Array }> {
  const then = await rollUpAsDelivered(effects, compared.earlier);
  const now = await rollUpAsDelivered(effects, compared.later);
  const shared = await effects.register.comparisons.unitsOfBoth(compared);
  const first = groupsIn(then);
  const a = shared.earlier.map((unit) => then.groupOfUnit[unit]);
  const b = shared.later.map((unit) => first + now.groupOfUnit[unit]);
  for (const [number, group] of then.groupOfNumber) {
    const other = now.groupOfNumber.get(number);
    if (other === undefined) continue;
    a.push(group);
    b.push(first + other);
  }
  const { group } = ultimateGroups(first + groupsIn(now), a, b);
  return {
    earlier: then.groupOfUnit.map((own) => group[own]),
    later: now.groupOfUnit.map((own) => group[first + own]),
  };
}

/** Those of the delivery, and those that only the table of groups tells of. */
const groupsIn = ({ groups, groupOfNumber }: RollUp): number =>
  [...groupOfNumber.values()].reduce((most, group) => Math.max(most, group + 1), groups);
