import type { DuckDBConnection } from "@duckdb/node-api";
import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import type { Label } from "../../../domain/reference.ts";
import { sqlText } from "../../duckdb.ts";

/** How often a delivery gives a code a label. */
export interface LabelCount {
  readonly code: string;
  readonly label: string;
  readonly times: number;
}

/** Of the rows, the share that must have the commonest label of their code. */
const sharedLabels = 0.5;

type ReadRows = <T>(
  delivery: string,
  ask: (connection: DuckDBConnection, file: string) => Promise<T>,
) => Promise<T>;

/** The labels of deliveries, counted when first asked for and kept: a delivery never changes. */
export class DeliveredLabels {
  readonly #read: ReadRows;
  readonly #kept = new Map<string, Promise<LabelCount[]>>();

  /** @param read asks something of the file with the rows of a delivery */
  constructor(read: ReadRows) {
    this.#read = read;
  }

  of(delivery: string): Promise<LabelCount[]> {
    const kept = this.#kept.get(delivery);
    if (kept) return kept;
    const labels = this.#read(delivery, countedLabels);
    this.#kept.set(delivery, labels);
    labels.catch(() => this.#kept.delete(delivery));
    return labels;
  }
}

/**
 * The labels of a delivery's own column, the commonest first. None where the
 * column rather tells what each establishment does in its own words: those are
 * no names of codes.
 */
async function countedLabels(connection: DuckDBConnection, file: string): Promise<LabelCount[]> {
  const result = await connection.runAndReadAll(sqlText("register/delivery/delivery-labels"), {
    file,
  });
  const counts = result.getRows().map(([code, label, times]): LabelCount => ({
    code: String(code),
    label: String(label),
    times: Number(times),
  }));
  let [rows, common] = [0, 0];
  const seen = new Set<string>();
  for (const { code, times } of counts) {
    rows += times;
    if (!seen.has(code)) common += times;
    seen.add(code);
  }
  return common >= sharedLabels * rows ? counts : [];
}

/**
 * The label of a code by what a delivery calls it. A coarser code than those
 * delivered is called after the commonest below it, which is said.
 *
 * @example deliveredLabel([{ code: "5920", label: "Tonstudios", times: 3 }], "59", "nace-2")
 *          // { nl: "Tonstudios e.a.", en: "Tonstudios and others" }
 */
export function deliveredLabel(
  counts: readonly LabelCount[],
  code: string,
  scheme: IndustryScheme,
): Label | undefined {
  const own = counts.find((one) => one.code === code);
  if (own) return { nl: own.label, en: own.label };
  if (scheme === "other" || !/^\d+$/.test(code)) return undefined;
  const sums = new Map<string, number>();
  for (const one of counts) {
    if (!one.code.startsWith(code)) continue;
    sums.set(one.label, (sums.get(one.label) ?? 0) + one.times);
  }
  const [first] = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (first === undefined) return undefined;
  const [label] = first;
  return sums.size === 1
    ? { nl: label, en: label }
    : { nl: `${label} e.a.`, en: `${label} and others` };
}
