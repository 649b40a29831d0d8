import type { Circle } from "./delaunay-triangles.ts";

/** A side of a cell: the point beyond it, and the corners it runs between. */
export interface Side {
  readonly other: number;
  readonly from: Circle;
  readonly to: Circle;
}
/** The cell of a point. */
export interface Cell {
  readonly sides: readonly Side[];
  /** Whether the cell is closed: all its corners lie among the sites. */
  readonly closed: boolean;
}

/** The Voronoi cell of each point: its sides counter-clockwise. */
export function voronoiCells(points: number, triangles: readonly Circle[]): Cell[] {
  const around: Circle[][] = Array.from({ length: points }, () => []);
  for (const triangle of triangles) {
    for (const corner of [triangle.a, triangle.b, triangle.c]) {
      if (corner < points) around[corner].push(triangle);
    }
  }
  return around.map((own, point) => {
    // Turned so that `point` comes first, a triangle is (point, entering, leaving).
    const byEntering = new Map(own.map((t) => [turned(t, point)[0], t]));
    const sides: Side[] = [];
    let from = own[0];
    let closed = true;
    for (let k = 0; k < own.length; k++) {
      const [, leaving] = turned(from, point);
      const to = byEntering.get(leaving);
      if (!to || leaving >= points) closed = false;
      if (!to) break;
      sides.push({ other: leaving, from, to });
      from = to;
    }
    return { sides, closed };
  });
}

function turned(t: Circle, point: number): [number, number] {
  if (t.a === point) return [t.b, t.c];
  return t.b === point ? [t.c, t.a] : [t.a, t.b];
}
