import { logGamma } from "../statistics/log-gamma.ts";

/** A belief that a cluster draws on a few classes of a classification, tabled for naming. */
export interface KinClasses {
  /** Class of each industry, numbered from 0; −1 where the industry is nowhere. */
  readonly classOf: Int32Array;
  /** Industries per class. */
  readonly size: Uint32Array;
  /** ln of the chance that just these k of the n industries of a class belong, at n × width + k. */
  readonly lnChance: Float64Array;
  readonly width: number;
}

/** Classes a cluster is expected to draw on. */
const activeClasses = 3;
/** Industries that a cluster is expected to hold from other classes. */
const strays = 0.5;

/**
 * With C classes and N industries, k of the n industries of a class belong with
 *
 *     (1 − π) s^k (1 − s)^(n−k) + π B(1 + k, 1 + n − k),   π = 3 / C,  s = 1 / 2N
 *
 * the class is out and they are strays, or it is in and any share of it is as
 * likely as any other.
 *
 * @param classes    class of each industry
 * @param isPresent  1 where the industry occurs at all
 *
 * @example
 * Of 60 classes and 300 industries, π = .05 and s = 1/600. Two of four: .95 s² + .05 B(3, 3),
 * = 2.6e−6 + .05 / 30 = .00167; each as likely as any other, at 7 / 300, it would be .0005.
 *
 * Cost: O(industries + (largest class)²).
 */
export function kinClasses(classes: Uint32Array, isPresent: Uint8Array): KinClasses {
  const number = new Map<number, number>();
  const classOf = new Int32Array(classes.length).fill(-1);
  let present = 0;
  for (let i = 0; i < classes.length; i++) {
    if (!isPresent[i]) continue;
    present++;
    if (!number.has(classes[i])) number.set(classes[i], number.size);
    classOf[i] = number.get(classes[i])!;
  }
  const size = new Uint32Array(number.size);
  for (const c of classOf) if (c >= 0) size[c]++;
  const width = size.reduce((largest, n) => Math.max(largest, n), 0) + 1;
  const active = Math.min(0.5, activeClasses / Math.max(1, size.length));
  const stray = Math.min(0.3, strays / Math.max(1, present));
  const lnChance = new Float64Array(width * width);
  for (let n = 0; n < width; n++) {
    for (let k = 0; k <= n; k++) {
      const drawn = Math.exp(logGamma(1 + k) + logGamma(1 + n - k) - logGamma(2 + n));
      lnChance[n * width + k] = Math.log(
        (1 - active) * stray ** k * (1 - stray) ** (n - k) + active * drawn,
      );
    }
  }
  return { classOf, size, lnChance, width };
}
