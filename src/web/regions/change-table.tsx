import { SortableTable, sorted, type Column } from "../frame/sortable-table.tsx";
import { Term } from "../frame/term.tsx";
import { valueOf } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { FigureCell } from "./figure-cell.tsx";
import type { Changed, ShiftShare } from "./questions.ts";

const parts = ["change", "national", "mix", "competitive"] as const;

/** All industries with what they had, what they have, and the parts of the difference. */
export function ChangeTable(props: {
  readonly change: ShiftShare;
  readonly sort: string | undefined;
  readonly onSort: (sort: string) => void;
}) {
  const { t, number, difference, language } = useSpeech();
  const columns: readonly Column<Changed>[] = [
    {
      key: "industry",
      name: t("column.industry"),
      value: ({ industry }) => plainLabel(industry.label[language]),
      cell: ({ industry }) => (
        <>
          {plainLabel(industry.label[language])} <span className="code">{industry.code}</span>
        </>
      ),
    },
    ...(["earlier", "later"] as const).map((key): Column<Changed> => ({
      key,
      name: t(`change.${key}`),
      numeric: true,
      value: (row) => valueOf(row[key]),
      cell: (row) => <FigureCell figure={row[key]} say={number} />,
    })),
    ...parts.map((key): Column<Changed> => ({
      key,
      name: t(`change.${key}`),
      ...(key === "change"
        ? {}
        : {
            meaning: (
              <Term meaning={t(`term.${key}`)} topic="change">
                ?
              </Term>
            ),
          }),
      numeric: true,
      value: (row) => valueOf(row[key]),
      cell: (row) => <FigureCell figure={row[key]} say={difference} />,
    })),
  ];
  return (
    <SortableTable
      caption={t("change.table", { region: props.change.region.name })}
      columns={columns}
      rows={sorted(props.change.industries, columns, props.sort ?? "-competitive")}
      rowKey={({ industry }) => industry.code}
      sort={props.sort ?? "-competitive"}
      onSort={props.onSort}
    />
  );
}
