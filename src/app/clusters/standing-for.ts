/**
 * Which codes of another list each code stands for: those that begin with it, or
 * where there are none the longest one that it begins with.
 *
 * @returns  per code indices into `others`; none where the list does not know it
 *
 * Cost: O(codes · others).
 *
 * @example
 * standingFor(["10", "2893"], ["101", "102", "28"]) // [[0, 1], [2]]
 */
export function standingFor(codes: readonly string[], others: readonly string[]): number[][] {
  return codes.map((code) => {
    const finer = others.flatMap((one, k) => (one.startsWith(code) ? [k] : []));
    if (finer.length > 0) return finer;
    let longest = -1;
    others.forEach((one, k) => {
      if (!code.startsWith(one)) return;
      if (longest < 0 || one.length > others[longest].length) longest = k;
    });
    return longest < 0 ? [] : [longest];
  });
}
