/** A dot on a sheet. */
export interface Dot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** The golden angle: each next dot falls in the widest gap left by the others. */
const turn = Math.PI * (3 - Math.sqrt(5));

/**
 * Dots that lie on the same pixel, spread as the seeds of a sunflower around
 * it, so that each can be seen and picked: eighty companies at one address
 * show as a bloom of eighty, not as one.
 *
 * @param spacing  pixels between neighbours, about
 * @returns        in the order given; dots that lie alone stay where they are
 */
export function spreadStacked(dots: readonly Dot[], spacing: number): Dot[] {
  const stacks = new Map<string, number>();
  return dots.map((dot) => {
    const spot = `${Math.round(dot.x)},${Math.round(dot.y)}`;
    const rank = stacks.get(spot) ?? 0;
    stacks.set(spot, rank + 1);
    const radius = spacing * 0.9 * Math.sqrt(rank);
    return {
      key: dot.key,
      x: dot.x + radius * Math.cos(rank * turn),
      y: dot.y + radius * Math.sin(rank * turn),
    };
  });
}
