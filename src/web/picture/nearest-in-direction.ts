import type { Dot } from "./spread-stacked.ts";

export type Direction = "left" | "right" | "up" | "down";

const ahead: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The dot that an arrow key leads to: the nearest one ahead, where a step
 * aside counts double; undefined where nothing lies ahead.
 */
export function nearestInDirection(
  dots: readonly Dot[],
  from: Dot,
  direction: Direction,
): Dot | undefined {
  const [ux, uy] = ahead[direction];
  let best: Dot | undefined;
  let least = Infinity;
  for (const dot of dots) {
    const dx = dot.x - from.x;
    const dy = dot.y - from.y;
    const forward = dx * ux + dy * uy;
    if (dot.key === from.key || forward <= 0.5) continue;
    const aside = Math.abs(dx * uy) + Math.abs(dy * ux);
    const far = forward + 2 * aside;
    if (far < least) {
      least = far;
      best = dot;
    }
  }
  return best;
}
