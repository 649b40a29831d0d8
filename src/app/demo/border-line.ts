import type { Random } from "../../core/random.ts";
import { microdegrees } from "./microdegrees.ts";
import type { Side } from "./voronoi-cells.ts";

/** Places in km east and north of the middle. */
export interface Sites {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A line that two cells share, as its owner goes round. */
export interface Border {
  readonly owner: number;
  readonly line: readonly [number, number][];
  readonly lengthKm: number;
}

/**
 * One border, wiggling. A point of the straight border is moved towards the
 * site on either side by a fraction below one: it stays in the triangle of the
 * border and that site, and those triangles do not overlap, so no two borders
 * can cross.
 */
export function borderLine(
  site: Sites,
  owner: number,
  { other, from, to }: Side,
  spacing: number,
  roughness: number,
  random: Random,
): Border {
  const lengthKm = Math.hypot(to.x - from.x, to.y - from.y);
  const steps = Math.max(1, Math.min(24, Math.round(lengthKm / (spacing * 0.05))));
  const waves = Array.from({ length: 7 }, (_, k) => ({
    phase: random() * 2 * Math.PI,
    height: (random() + 0.3) / (k + 1) ** 1.1,
  }));
  const swing = 0.15 * roughness * Math.min(1, lengthKm / spacing);
  const line: [number, number][] = [];
  for (let step = 0; step <= steps; step++) {
    const t = step / steps;
    let wiggle = 0;
    for (const [k, { phase, height }] of waves.entries()) {
      wiggle += height * Math.sin((k + 1) * 2.2 * Math.PI * t + phase);
    }
    const pull = Math.max(-0.45, Math.min(0.45, swing * Math.sin(Math.PI * t) ** 0.7 * wiggle));
    const towards = pull > 0 ? owner : other;
    const x = from.x + t * (to.x - from.x);
    const y = from.y + t * (to.y - from.y);
    line.push(
      step === 0 || step === steps
        ? microdegrees(step === 0 ? from.x : to.x, step === 0 ? from.y : to.y)
        : microdegrees(
            x + Math.abs(pull) * (site.x[towards] - x),
            y + Math.abs(pull) * (site.y[towards] - y),
          ),
    );
  }
  return { owner, line, lengthKm };
}
