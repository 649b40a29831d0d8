/** A name that would like to stand at a point; the heavier ones choose first. */
interface LabelWish {
  readonly key: string;
  /** Lines are parted by a newline. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  /** Pixels to stay clear of around the point, for a dot drawn there; 0 sets the name on the point. */
  readonly clear?: number;
}

export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  /** The middle of the name. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Something drawn that no name may cover. */
interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Width of a text set in a sans serif of one pixel; wide enough for most, measured by no one. */
const characterWidth = 0.56;
/** Distance between the lines of a name, in font sizes. */
export const lineHeight = 1.25;

/**
 * Put names on a map or network so that none covers another or leaves the
 * sheet. The heaviest goes first and takes the first of a few spots that is
 * free; a name without a free spot is left out, and shows when its place is
 * picked or pointed at.
 *
 * @param fontSize  pixels
 * Cost: O(names²), for some hundreds of names.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  sheet: { readonly width: number; readonly height: number },
  fontSize: number,
  obstacles: readonly Obstacle[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const taken: Box[] = obstacles.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const order = wishes.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  for (const wish of order) {
    const lines = wish.text.split("\n");
    const height = lines.length * fontSize * lineHeight;
    const width = Math.max(...lines.map(({ length }) => length)) * fontSize * characterWidth + 4;
    const clear = wish.clear ?? 0;
    const beside = width / 2 + clear;
    const above = height / 2 + clear;
    const spots: readonly (readonly [number, number])[] =
      clear > 0
        ? [
            [0, above],
            [0, -above],
            [beside, 0],
            [-beside, 0],
            [beside, above],
            [-beside, -above],
          ]
        : [
            [0, 0],
            [0, height],
            [0, -height],
            [width / 3, height / 2],
            [-width / 3, -height / 2],
          ];
    for (const [dx, dy] of spots) {
      const x = clamp(wish.x + dx, width / 2, sheet.width - width / 2);
      const y = wish.y + dy;
      const box: Box = {
        left: x - width / 2,
        right: x + width / 2,
        top: y - height / 2,
        bottom: y + height / 2,
      };
      if (box.top < 0 || box.bottom > sheet.height || box.left < 0 || box.right > sheet.width) {
        continue;
      }
      if (taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      placed.push({ key: wish.key, text: wish.text, x, y, width });
      break;
    }
  }
  return placed;
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
