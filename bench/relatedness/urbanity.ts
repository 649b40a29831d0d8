import {
  coLocation,
  keyedRandom,
  margins,
  type Matrix,
  matrix,
  relatednessAgreement,
  shuffle,
  zeros,
} from "../../src/core/index.ts";

/** A way to take urbanity out: what is made of a count, and what of a region's size is taken out. */
interface Way {
  readonly name: string;
  readonly of: (count: number, size: number) => number;
  readonly out: readonly ((size: number) => number)[];
}

const ln = Math.log;
const ways: readonly Way[] = [
  { name: "counts", of: (c) => c, out: [] },
  { name: "ln(1 + count), ln n", of: (c) => ln(1 + c), out: [ln] },
  { name: "ln(1 + count), ln n, (ln n)²", of: (c) => ln(1 + c), out: [ln, (n) => ln(n) ** 2] },
  { name: "√count, √n", of: Math.sqrt, out: [Math.sqrt] },
  { name: "share, ln n", of: (c, n) => c / n, out: [ln] },
  { name: "√share, ln n", of: (c, n) => Math.sqrt(c / n), out: [ln] },
  { name: "√share, ln n, (ln n)²", of: (c, n) => Math.sqrt(c / n), out: [ln, (n) => ln(n) ** 2] },
];

/**
 * Prints for each way how steady its pairs are from one half of the regions to the
 * other, and how it agrees with another kind.
 */
export function compareUrbanity(counts: Matrix, other: Matrix): void {
  const order = Uint32Array.from({ length: counts.rows }, (_, r) => r);
  shuffle(order, keyedRandom(1));
  const half = counts.rows >> 1;
  for (const way of ways) {
    const [a, b] = [order.subarray(0, half), order.subarray(half)].map((regions) =>
      kinIn(part(counts, regions), way),
    );
    const steady = relatednessAgreement([a, b]).rankCorrelation.data[1];
    const { partnerCorrelation, rankCorrelation } = relatednessAgreement([
      kinIn(counts, way),
      other,
    ]);
    console.log(
      `${way.name.padEnd(30)} half to half ${steady.toFixed(2)}, rank ${rankCorrelation.data[1].toFixed(2)}, partners ${partnerCorrelation.data[1].toFixed(2)}`,
    );
  }
}

function part({ cols, data }: Matrix, regions: Uint32Array): Matrix {
  const some = zeros(regions.length, cols);
  regions.forEach((r, at) => some.data.set(data.subarray(r * cols, (r + 1) * cols), at * cols));
  return some;
}

/** Correlations of what is left once each function of size, made upright to those before, is out. */
function kinIn(counts: Matrix, { of, out }: Way): Matrix {
  const { rows, cols } = counts;
  const size = margins(counts).row;
  const left = counts.data.map((count, k) => of(count, size[Math.floor(k / cols)]));
  const basis: Float64Array[] = [];
  for (const measure of [() => 1, ...out]) {
    const column = size.map(measure);
    for (const one of [...basis, ...basis]) takeOut(column, one);
    const length = Math.hypot(...column);
    basis.push(column.map((x) => x / length));
  }
  for (let i = 0; i < cols; i++) {
    const column = Float64Array.from({ length: rows }, (_, r) => left[r * cols + i]);
    for (const one of basis) takeOut(column, one);
    column.forEach((x, r) => (left[r * cols + i] = x));
  }
  return coLocation(matrix(rows, cols, left));
}

function takeOut(column: Float64Array, unit: Float64Array): void {
  const along = column.reduce((sum, x, k) => sum + x * unit[k], 0);
  column.forEach((x, k) => (column[k] = x - along * unit[k]));
}
