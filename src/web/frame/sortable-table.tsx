import { useState, type ReactNode } from "react";
import type { Topic } from "../explained/topics.ts";
import { useSpeech } from "../language/language-context.tsx";
import { TableScroll } from "./table-scroll.tsx";
import { Term } from "./term.tsx";

export interface Column<Row> {
  readonly key: string;
  readonly name: string;
  /** Explanation of the name, set beside it, and where it leads on to. */
  readonly meaning?: { readonly says: string; readonly topic: Topic };
  readonly numeric?: boolean;
  /** What the rows are ordered by; a column without it cannot be sorted on. */
  readonly value?: (row: Row) => number | string | undefined;
  readonly cell: (row: Row) => ReactNode;
}

/** What rows are ordered by: `-lq` is by lq, the largest first. */
export interface Sorting {
  readonly sort: string | undefined;
  readonly onSort: (sort: string) => void;
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: string | undefined,
): readonly Row[] {
  const descending = sort?.startsWith("-") ?? false;
  const key = descending ? sort!.slice(1) : sort;
  const value = columns.find((column) => column.key === key)?.value;
  if (!value) return rows;
  return rows.toSorted((a, b) => {
    const x = value(a);
    const y = value(b);
    // What is unknown or suppressed stands last, whichever way the rest is ordered.
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    const order =
      typeof x === "string" || typeof y === "string" ? String(x).localeCompare(String(y)) : x - y;
    return descending ? -order : order;
  });
}

/**
 * A table that scrolls inside itself, with its heads in sight and a choice of
 * order; on a phone each row stands as a card, its cells named. The order is the
 * table's own, where it is not kept elsewhere.
 */
export function SortableTable<Row>(props: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  readonly sorting?: Sorting;
  /** The order at first, where it is the table's own. */
  readonly sortedBy?: string;
  /** Which rows stand above the others, in whatever order. */
  readonly above?: ((row: Row) => boolean) | undefined;
}) {
  const { t } = useSpeech();
  const { columns, above } = props;
  const [own, setOwn] = useState(props.sortedBy);
  const { sort, onSort } = props.sorting ?? { sort: own, onSort: setOwn };
  const ordered = sorted(props.rows, columns, sort);
  const rows = above
    ? [...ordered.filter(above), ...ordered.filter((row) => !above(row))]
    : ordered;
  return (
    <TableScroll caption={props.caption} stacks>
      <thead className="utrecht-table__header">
        <tr>
          {columns.map((column) => {
            const up = sort === column.key;
            const down = sort === `-${column.key}`;
            return (
              // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its name stands inside
              <th
                key={column.key}
                scope="col"
                className={`utrecht-table__header-cell${column.numeric ? " numeric" : ""}`}
                aria-sort={up ? "ascending" : down ? "descending" : undefined}
              >
                <span className="head">
                  {column.value ? (
                    <button
                      type="button"
                      className="sort"
                      title={t("table.sort")}
                      onClick={() =>
                        onSort(down || (!up && !column.numeric) ? column.key : `-${column.key}`)
                      }
                    >
                      {column.name}
                      <span aria-hidden="true">{up ? "\u00a0▲" : down ? "\u00a0▼" : ""}</span>
                    </button>
                  ) : (
                    column.name
                  )}
                  {column.meaning && (
                    <Term meaning={column.meaning.says} topic={column.meaning.topic}>
                      ?
                    </Term>
                  )}
                </span>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody className="utrecht-table__body">
        {rows.map((row) => (
          <tr key={props.rowKey(row)} className={props.rowClass?.(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row" className="utrecht-table__cell">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  className={`utrecht-table__cell${column.numeric ? " numeric" : ""}`}
                  data-name={column.name}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}
