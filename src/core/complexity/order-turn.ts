import type { Eigenpair } from "./leading-eigenpair.ts";
import type { PresenceLists } from "../relatedness/presence-lists.ts";
import type { Projection } from "./projection.ts";

/**
 * How far the second eigenvector turns towards the third when each presence has
 * a chance `error` not to be there: one standard deviation in radians, to first
 * order. Leaving out presence (r, i) moves v₃′ S v₂, with S = A A′ and g = A′ v, by
 *
 *     −A[r,i] (v₃[r] g₂[i] + v₂[r] g₃[i]) + (λ₂ + λ₃) v₂[r] v₃[r] / 2 d_r + g₂[i] g₃[i] / u_i
 *
 * where the last two terms are what the margins give back; summed over all
 * presences that is 0, so leaving out an equal part of everything turns nothing.
 *
 * @returns  NaN where there is no third eigenvector; infinite where λ₂ = λ₃
 *
 * Cost: O(presences).
 * Source: first-order perturbation, Stewart & Sun (1990), Matrix Perturbation Theory, ch. V.
 */
export function orderTurn(
  lists: PresenceLists,
  { toIndustries }: Projection,
  second: Eigenpair,
  third: Eigenpair,
  error: number,
): number {
  const { start, industry, diversity, ubiquity } = lists;
  const secondThere = new Float64Array(ubiquity.length);
  const thirdThere = new Float64Array(ubiquity.length);
  toIndustries(second.vector, secondThere);
  toIndustries(third.vector, thirdThere);
  let squares = 0;
  for (let r = 0; r < diversity.length; r++) {
    const [two, three] = [second.vector[r], third.vector[r]];
    const back = ((second.value + third.value) * two * three) / (2 * diversity[r]);
    for (let k = start[r]; k < start[r + 1]; k++) {
      const i = industry[k];
      const cell = 1 / Math.sqrt(diversity[r] * ubiquity[i]);
      const lost = cell * (three * secondThere[i] + two * thirdThere[i]);
      squares += (back + (secondThere[i] * thirdThere[i]) / ubiquity[i] - lost) ** 2;
    }
  }
  return Math.sqrt(error * (1 - error) * squares) / (second.value - third.value);
}
