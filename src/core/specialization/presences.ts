/**
 * Establishments as columns: row k of each is establishment k.
 */
export interface Establishments {
  /** Index of the region. */
  readonly region: Uint32Array;
  /** Index of the industry; −1 where it is unknown at this level. */
  readonly industry: Int32Array;
  /** Index of the enterprise group; −1 where it is unknown. */
  readonly group: Int32Array;
  /** Jobs, or 1 each where establishments are counted; NaN where unknown. */
  readonly size: Float64Array;
}

/**
 * Presences: what one group has of one industry in one region. A chain with
 * three shops in a town is one presence there, for opening the third was not an
 * independent decision; its shops elsewhere are presences of their own. An
 * establishment of an unknown group is a presence by itself.
 */
export interface Presences {
  readonly region: Uint32Array;
  readonly industry: Uint32Array;
  /** −1 where unknown. */
  readonly group: Int32Array;
  readonly establishments: Uint32Array;
  /** Sum of the known sizes. */
  readonly size: Float64Array;
}

/**
 * Establishments gathered into presences. Establishments of an unknown industry
 * are left out; a size that is unknown adds nothing.
 *
 * @throws RangeError when the columns differ in length
 *
 * Cost: O(establishments), and O(m log m) within a group of m establishments.
 * Source: our own unit; docs/methods/specialisation.md.
 *
 * @example presences({ region: Uint32Array.of(0, 0, 1), industry: Int32Array.of(4, 4, 4), group: Int32Array.of(7, 7, 7), size: Float64Array.of(2, 3, 9) }).size // [5, 9]
 */
export function presences(establishments: Establishments): Presences {
  const { region, industry, group, size } = establishments;
  const rows = size.length;
  if (region.length !== rows || industry.length !== rows || group.length !== rows) {
    throw new RangeError(
      `columns of one length needed, got ${region.length}, ${industry.length}, ${group.length}, ${rows}`,
    );
  }
  const { start, member } = byGroup(group);
  const out = {
    region: new Uint32Array(rows),
    industry: new Uint32Array(rows),
    group: new Int32Array(rows),
    establishments: new Uint32Array(rows),
    size: new Float64Array(rows),
  };
  let count = 0;
  const add = (k: number, joins: boolean): void => {
    const at = joins ? count - 1 : count++;
    out.region[at] = region[k];
    out.industry[at] = industry[k];
    out.group[at] = group[k];
    out.establishments[at]++;
    if (!Number.isNaN(size[k])) out.size[at] += size[k];
  };
  for (let k = 0; k < rows; k++) if (group[k] < 0 && industry[k] >= 0) add(k, false);
  for (let g = 0; g + 1 < start.length; g++) {
    const from = start[g];
    const to = start[g + 1];
    if (to - from > 1) {
      member
        .subarray(from, to)
        .sort((a, b) => region[a] - region[b] || industry[a] - industry[b] || a - b);
    }
    let previous = -1;
    for (let m = from; m < to; m++) {
      const k = member[m];
      if (industry[k] < 0) continue;
      add(k, previous >= 0 && region[k] === region[previous] && industry[k] === industry[previous]);
      previous = k;
    }
  }
  return {
    region: out.region.subarray(0, count),
    industry: out.industry.subarray(0, count),
    group: out.group.subarray(0, count),
    establishments: out.establishments.subarray(0, count),
    size: out.size.subarray(0, count),
  };
}

/** Members of known groups, group after group (a counting sort, so in row order within one). */
function byGroup(group: Int32Array): { start: Uint32Array; member: Uint32Array } {
  let groups = 0;
  for (const g of group) if (g >= groups) groups = g + 1;
  const start = new Uint32Array(groups + 1);
  for (const g of group) if (g >= 0) start[g + 1]++;
  for (let g = 0; g < groups; g++) start[g + 1] += start[g];
  const next = start.slice();
  const member = new Uint32Array(start[groups]);
  for (let k = 0; k < group.length; k++) if (group[k] >= 0) member[next[group[k]]++] = k;
  return { start, member };
}
