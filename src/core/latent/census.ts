import type { SearchGround } from "./search-ground.ts";

/**
 * The units of a search: one per independent group, place and industry, in a
 * fixed order (slot, place, industry, group), so that the order in which a
 * register lists its establishments plays no part. All arrays are per unit.
 */
export interface Census {
  readonly place: Uint32Array;
  readonly industry: Uint32Array;
  /** −1 where unknown. */
  readonly group: Int32Array;
  /** Size class × 2 + kind of site. */
  readonly slot: Uint8Array;
  /** Which establishment of the ground stands for the unit: the largest of its group there. */
  readonly unit: Uint32Array;
}

/** Kinds of slots: size classes 0..7, each at ordinary and at stacked sites. */
export const slotKinds = 16;

/**
 * Counts a group once per place and industry. Of several establishments the
 * largest, at an ordinary site if it can be, stands for the group.
 *
 * Cost: O(units · log units).
 */
export function census(ground: SearchGround): Census {
  const { unitPlace, unitIndustry, unitGroup, unitSizeClass, unitSiteKind, industries } = ground;
  const n = unitPlace.length;
  const cell = (u: number): number => unitPlace[u] * industries + unitIndustry[u];
  const slot = (u: number): number =>
    Math.min(7, unitSizeClass[u]) * 2 + (unitSiteKind[u] === 0 ? 0 : 1);

  const grouped: number[] = [];
  for (let u = 0; u < n; u++) if (unitGroup[u] >= 0) grouped.push(u);
  grouped.sort(
    (a, b) =>
      unitGroup[a] - unitGroup[b] ||
      cell(a) - cell(b) ||
      unitSizeClass[b] - unitSizeClass[a] ||
      slot(a) - slot(b) ||
      a - b,
  );
  const kept = new Uint8Array(n).fill(1);
  for (let k = 1; k < grouped.length; k++) {
    const a = grouped[k - 1];
    const b = grouped[k];
    if (unitGroup[a] === unitGroup[b] && cell(a) === cell(b)) kept[b] = 0;
  }

  const order: number[] = [];
  for (let u = 0; u < n; u++) if (kept[u]) order.push(u);
  order.sort(
    (a, b) => slot(a) - slot(b) || cell(a) - cell(b) || unitGroup[a] - unitGroup[b] || a - b,
  );
  const unit = Uint32Array.from(order);
  return {
    place: unit.map((u) => unitPlace[u]),
    industry: unit.map((u) => unitIndustry[u]),
    group: Int32Array.from(unit, (u) => unitGroup[u]),
    slot: Uint8Array.from(unit, slot),
    unit,
  };
}
