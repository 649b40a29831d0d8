import { cheapestRectangle } from "./cheapest-rectangle.ts";
import { cheapestSixCorners, cheapestWalk } from "./cheapest-walk.ts";
import type { PricedMove, Sought } from "./move.ts";
import type { TableGround } from "./table-ground.ts";

/**
 * A cheap move that does what is sought, or as much of it as can be; undefined
 * where none can. Rectangles are looked through, then walks of six corners, then
 * longer walks; where a rectangle costs nothing, nothing else is looked at.
 *
 * Cost: O(seeds · partners² · nodes above a leaf, squared).
 */
export function cheapestMove(ground: TableGround, sought: Sought): PricedMove | undefined {
  const rectangle = cheapestRectangle(ground, sought);
  if (rectangle === undefined || rectangle.cost === 0) return rectangle;
  // A move that only does part of the work is charged for the rest at its own rate.
  const rate = sought.need / Math.abs(rectangle.move.amount);
  const six = cheapestSixCorners(ground, sought, rectangle.cost * rate);
  const longer = cheapestWalk(ground, sought, six?.cost ?? rectangle.cost * rate);
  return longer ?? six ?? rectangle;
}
