/**
 * The same division with communities numbered from 0 in the order of their
 * first member.
 *
 * @param label  per node any number below the number of nodes
 *
 * Cost: O(nodes).
 *
 * @example numbered(Uint32Array.of(2, 0, 2)).label // [0, 1, 0]
 */
export function numbered(label: Uint32Array): { label: Uint32Array; count: number } {
  const number = new Int32Array(label.length).fill(-1);
  const found = new Uint32Array(label.length);
  let count = 0;
  for (let n = 0; n < label.length; n++) {
    if (number[label[n]] < 0) number[label[n]] = count++;
    found[n] = number[label[n]];
  }
  return { label: found, count };
}
