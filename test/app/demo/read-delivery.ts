/** A delivery as the demo writes it, read again by the shortest way there is. */
export interface Delivery {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads CSV with semicolons, CRLF, quotes and a byte order mark. */
export function readDelivery(chunks: Iterable<string>): Delivery {
  const lines = [...chunks]
    .join("")
    .replace(/^\ufeff/, "")
    .split("\r\n");
  const columns = lines[0].split(";");
  const rows = lines.slice(1, -1).map((line) => {
    const cells = line.includes('"') ? quotedCells(line) : line.split(";");
    if (cells.length !== columns.length) throw new RangeError(`${cells.length} cells in ${line}`);
    return Object.fromEntries(columns.map((column, k) => [column, cells[k]]));
  });
  return { columns, rows };
}

function quotedCells(line: string): string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
  );
}

/** The rows an import should accept: with a municipality and jobs that can be, the first of each number. */
export function soundRows({ rows }: Delivery): Delivery["rows"] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (row.gemnr === "" || row.banen.startsWith("-") || seen.has(row.lisanr)) return false;
    seen.add(row.lisanr);
    return true;
  });
}
