import { ultimateGroups } from "../../core/entities/ultimate-groups.ts";
import type { Register } from "../../data/register/register.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import { type GroupTable, type GroupTie, tieState } from "../../domain/group-table.ts";

/** A table of groups as it bears on one delivery. */
export interface RollUp {
  /** Per base unit of the delivery its independent unit; see `group` of the columns. */
  readonly groupOfUnit: Int32Array;
  readonly groups: number;
  /** The independent unit of each number in the table; one of `groups` or more is a group that has nothing in the delivery. */
  readonly groupOfNumber: ReadonlyMap<string, number>;
  /** Ties that joined child and parent. */
  readonly followed: readonly GroupTie[];
  /** Base units that became one with another through the table. */
  readonly joined: number;
  /** Numbers that own each other in a circle, by independent group. */
  readonly circles: readonly (readonly string[])[];
  /** Parents that are neither in the delivery nor owned by anyone in the table. */
  readonly parentsElsewhere: readonly string[];
  /** Children that are not in the delivery. */
  readonly childrenElsewhere: readonly string[];
}

/**
 * Who belongs together in a delivery: first the units that share a number of an
 * enterprise, a legal entity or a group, then those that the table of groups ties
 * on the day of the delivery.
 *
 * Cost: O((units + ties) · α) and two scans of the delivery.
 */
export async function rollUp(
  register: Register,
  delivery: string,
  units: number,
  table: GroupTable | undefined,
  day: string | null,
): Promise<RollUp> {
  const shared = await register.entities.ties(delivery);
  const base = ultimateGroups(units, shared.b, shared.a);
  const followed = (table?.ties ?? []).filter((tie) => tieState(tie, day) === "controls");
  const numbers = [...new Set(followed.flatMap((tie) => [tie.child, tie.parent!]))].sort();
  const places = await register.entities.unitsOf(delivery, numbers);
  // A number of the table is an entity of its own, tied to the units that bear it: a holding
  // joins its daughters whether or not it stands in the register itself.
  const entity = new Map(numbers.map((number, k) => [number, base.groups + k]));
  const child: number[] = [];
  const parent: number[] = [];
  const tie = (below: number, above: number): void => {
    child.push(below);
    parent.push(above);
  };
  for (const number of numbers) {
    for (const unit of places.get(number) ?? []) tie(base.group[unit], entity.get(number)!);
  }
  for (const one of followed) tie(entity.get(one.child)!, entity.get(one.parent!)!);
  const found = ultimateGroups(base.groups + numbers.length, child, parent);

  // Independent units are those of the delivery; groups of the table alone are numbered after them.
  const place = new Int32Array(found.groups).fill(-1);
  let groups = 0;
  for (let k = 0; k < base.groups; k++) {
    if (place[found.group[k]] < 0) place[found.group[k]] = groups++;
  }
  let last = groups;
  for (let g = 0; g < found.groups; g++) if (place[g] < 0) place[g] = last++;
  const inRegister = (number: string): boolean => (places.get(number)?.length ?? 0) > 0;
  const children = new Set(followed.map((one) => one.child));
  const circles = new Map<number, string[]>();
  for (const number of numbers) {
    const group = found.group[entity.get(number)!];
    if (found.circular[group] === 1) circles.set(group, [...(circles.get(group) ?? []), number]);
  }
  return {
    groupOfUnit: base.group.map((unit) => place[found.group[unit]]),
    groups,
    groupOfNumber: new Map(
      numbers.map((number) => [number, place[found.group[entity.get(number)!]]]),
    ),
    followed,
    joined: base.groups - groups,
    circles: [...circles.values()],
    parentsElsewhere: [...new Set(followed.map((one) => one.parent!))]
      .filter((number) => !inRegister(number) && !children.has(number))
      .sort(),
    childrenElsewhere: [...children].filter((number) => !inRegister(number)).sort(),
  };
}

/** The columns of a delivery with their units rolled up. */
export function rolledUp(columns: EstablishmentColumns, by: RollUp): EstablishmentColumns {
  return {
    ...columns,
    countingUnit: by.joined > 0 ? "group" : columns.countingUnit,
    groups: by.groups,
    group: columns.group.map((unit) => (unit < 0 ? -1 : by.groupOfUnit[unit])),
  };
}
