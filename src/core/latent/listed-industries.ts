/**
 * Which industries to list, of some that each belong with a chance of its own:
 * those likelier than not, and as many more as make the list share most with
 * what is likely to be true. Of the n likeliest that is expected to be, nearly,
 *
 *     Σ_listed p / (n + Σ_others p)
 *
 * so that where little is sure more is listed, and where most is sure less.
 *
 * @param chances  0 to 1
 * @returns indices into `chances`, the likeliest first, `most` at most
 *
 * Cost: O(industries · log industries).
 * Source: our own; the ratio of expectations stands in for the expected Jaccard index.
 *
 * @example // one shares .9/1.8 = .5, two 1.5/2.2 = .68, three 1.7/3 = .57
 *          listedIndustries([0.9, 0.6, 0.2], 30) // [0, 1]
 */
export function listedIndustries(chances: readonly number[], most: number): number[] {
  let all = 0;
  let top = 0;
  for (const p of chances) {
    all += p;
    if (p > top) top = p;
  }
  // One more makes the list share more as long as p > Σ_listed p / (n + Σ_all p), which only rises.
  const least = top / (1 + all);
  const order: number[] = [];
  for (let k = 0; k < chances.length; k++) {
    if (chances[k] > least || chances[k] === top) order.push(k);
  }
  order.sort((a, b) => chances[b] - chances[a] || a - b);
  let listed = 0;
  let n = 0;
  while (n < order.length && n < most) {
    const p = chances[order[n]];
    if (n > 0 && p <= 0.5 && p <= listed / (n + all)) break;
    listed += p;
    n++;
  }
  return order.slice(0, n);
}
