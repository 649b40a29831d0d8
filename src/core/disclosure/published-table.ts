/**
 * One side of a published table: its finest parts (leaves), and the sums of
 * leaves that are published too. Sums may nest, as municipalities do in
 * provinces, or overlap, as provinces do with labour markets: every table of
 * the same leaves, wherever it is published, is one more set of sums.
 *
 * Node k is leaf k below `leaves`, and sum k - `leaves` from there on.
 */
export interface Dimension {
  readonly leaves: number;
  readonly sums: readonly ArrayLike<number>[];
}

/**
 * What is published: of every pair of a row node and a column node whether its
 * cell appears in any publication. Cell (r, c) is `r * nodes(columns) + c`.
 */
export interface PublishedTable {
  readonly rows: Dimension;
  readonly columns: Dimension;
  /** All cells where left out. */
  readonly published?: Uint8Array;
}

/**
 * Number of nodes: leaves and sums.
 *
 * Cost: O(1).
 * Source: our own definition.
 *
 * @example nodes({ leaves: 3, sums: [[0, 1, 2]] }) // 4
 */
export function nodes(dimension: Dimension): number {
  return dimension.leaves + dimension.sums.length;
}

/**
 * The dimension of a tree, from the parent of each node.
 *
 * @param parent  index of each node's parent; −1 at the top. Nodes without
 *                children are the leaves
 * @returns       the dimension, and per node of the tree its node in it
 *
 * Sums of one leaf say the same as the leaf and are left out: their node is the leaf's.
 *
 * Cost: O(nodes · depth).
 * Source: our own definition.
 *
 * @example dimensionOfTree([-1, 0, 0]).dimension // { leaves: 2, sums: [[0, 1]] }
 */
export function dimensionOfTree(parent: ArrayLike<number>): {
  readonly dimension: Dimension;
  readonly node: Int32Array;
} {
  const isParent = new Uint8Array(parent.length);
  for (let k = 0; k < parent.length; k++) if (parent[k] >= 0) isParent[parent[k]] = 1;
  const node = new Int32Array(parent.length).fill(-1);
  const below: number[][] = Array.from({ length: parent.length }, () => []);
  let leaves = 0;
  for (let k = 0; k < parent.length; k++) {
    if (isParent[k]) continue;
    node[k] = leaves++;
    for (let up = parent[k]; up >= 0; up = parent[up]) below[up].push(node[k]);
  }
  const sums: number[][] = [];
  for (let k = 0; k < parent.length; k++) {
    if (!isParent[k]) continue;
    node[k] = below[k].length === 1 ? below[k][0] : leaves + sums.push(below[k]) - 1;
  }
  return { dimension: { leaves, sums }, node };
}

/** Per leaf the nodes that contain it, in ascending order, itself first. */
export function nodesAbove({ leaves, sums }: Dimension): number[][] {
  const above = Array.from({ length: leaves }, (_, leaf) => [leaf]);
  sums.forEach((of, k) => {
    for (let j = 0; j < of.length; j++) above[of[j]].push(leaves + k);
  });
  return above;
}

/**
 * The leaves of a node.
 *
 * Cost: O(1).
 * Source: our own definition.
 *
 * @example leavesOf({ leaves: 3, sums: [[0, 2]] }, 3) // [0, 2]
 */
export function leavesOf({ leaves, sums }: Dimension, node: number): ArrayLike<number> {
  return node < leaves ? [node] : sums[node - leaves];
}
