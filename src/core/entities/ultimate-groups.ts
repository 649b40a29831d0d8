/** Who belongs together, when all ties of ownership are followed to their end. */
export interface UltimateGroups {
  /** Per entity its group, numbered in the order of their first entities. */
  readonly group: Int32Array;
  readonly groups: number;
  /**
   * Per group its head: the one entity in it that nobody owns. −1 where there is
   * none, since the ties run in a circle, or more than one, since an entity has
   * two owners.
   */
  readonly head: Int32Array;
  /** Per group 1 where ties in it run in a circle. */
  readonly circular: Uint8Array;
}

/**
 * Ultimate groups: entities and their owners, and the owners of these, as far as
 * the ties go.
 *
 * Two entities are of one group where a chain of ties joins them, whichever way
 * each tie points. So a circle is one group, an entity with two owners joins
 * both, and an entity without ties is a group of its own. A tie of an entity
 * with itself says nothing.
 *
 * @param entities  how many there are
 * @param child     tie k: `child[k]` is owned by `parent[k]`, both 0 to `entities` − 1
 *
 * Following the groups again changes nothing, and the order of the ties does not
 * matter.
 *
 * Cost: O((entities + ties) · α), α the inverse of Ackermann's function, below 5
 * for any number of entities.
 * Source: Tarjan and van Leeuwen (1984), Journal of the ACM 31, 245–281 (path
 * halving); Kahn (1962), Communications of the ACM 5, 558–562 (circles).
 *
 * @example ultimateGroups(4, [0, 1], [1, 2]).groups // 2
 */
export function ultimateGroups(
  entities: number,
  child: ArrayLike<number>,
  parent: ArrayLike<number>,
): UltimateGroups {
  const root = Int32Array.from({ length: entities }, (_, entity) => entity);
  const find = (entity: number): number => {
    let at = entity;
    while (root[at] !== at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  };
  for (let k = 0; k < child.length; k++) {
    const [a, b] = [find(child[k]), find(parent[k])];
    // The lower number stays the root, so that the order of the ties leaves no trace.
    if (a < b) root[b] = a;
    else root[a] = b;
  }
  const group = new Int32Array(entities);
  let groups = 0;
  for (let entity = 0; entity < entities; entity++) {
    const top = find(entity);
    group[entity] = top === entity ? groups++ : group[top];
  }
  return { group, groups, ...headsOf(group, groups, child, parent) };
}

/** The heads of groups, and which of the groups hold a circle. */
function headsOf(
  group: Int32Array,
  groups: number,
  child: ArrayLike<number>,
  parent: ArrayLike<number>,
): Pick<UltimateGroups, "head" | "circular"> {
  const owners = new Int32Array(group.length);
  const ownedFrom = new Int32Array(group.length + 1);
  for (let k = 0; k < child.length; k++) {
    if (child[k] === parent[k]) continue;
    owners[child[k]]++;
    ownedFrom[parent[k] + 1]++;
  }
  for (let entity = 0; entity < group.length; entity++) ownedFrom[entity + 1] += ownedFrom[entity];
  const owned = new Int32Array(ownedFrom[group.length]);
  const next = ownedFrom.slice();
  for (let k = 0; k < child.length; k++) {
    if (child[k] !== parent[k]) owned[next[parent[k]]++] = child[k];
  }
  const head = new Int32Array(groups).fill(-1);
  const heads = new Int32Array(groups);
  // Take away who has no owner, again and again; what is left owns itself by a circle.
  const free: number[] = [];
  for (let entity = 0; entity < group.length; entity++) {
    if (owners[entity] > 0) continue;
    free.push(entity);
    if (heads[group[entity]]++ === 0) head[group[entity]] = entity;
    else head[group[entity]] = -1;
  }
  for (let k = 0; k < free.length; k++) {
    for (let at = ownedFrom[free[k]]; at < ownedFrom[free[k] + 1]; at++) {
      if (--owners[owned[at]] === 0) free.push(owned[at]);
    }
  }
  const circular = new Uint8Array(groups);
  for (let entity = 0; entity < group.length; entity++) {
    if (owners[entity] > 0) circular[group[entity]] = 1;
  }
  return { head, circular };
}
