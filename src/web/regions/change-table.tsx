import { CodedIndustry } from "../frame/coded-industry.tsx";
import { useGradeColumn } from "../frame/grade-pair.tsx";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSortInAddress } from "../frame/use-sort-in-address.ts";
import { valueOf } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { FigureCell } from "./figure-cell.tsx";
import type { Changed, ShiftShare } from "./questions.ts";

const parts = ["change", "national", "mix", "competitive"] as const;

/** All industries with what they had, what they have, and the parts of the difference. */
export function ChangeTable(props: { readonly change: ShiftShare }) {
  const { t, number, difference, language } = useSpeech();
  const sorting = useSortInAddress("-competitive");
  const grade = useGradeColumn(props.change.industries, (row) => row);
  const columns: readonly Column<Changed>[] = [
    {
      key: "industry",
      name: t("column.industry"),
      value: ({ industry }) => plainLabel(industry.label[language]),
      cell: ({ industry }) => <CodedIndustry industry={industry} />,
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
            meaning: { says: t(`term.${key}`), topic: "change" },
          }),
      numeric: true,
      value: (row) => valueOf(row[key]),
      cell: (row) => <FigureCell figure={row[key]} say={difference} />,
    })),
    ...grade,
  ];
  return (
    <SortableTable
      caption={t("change.table", { region: props.change.region.name })}
      columns={columns}
      sorting={sorting}
      rows={props.change.industries}
      rowKey={({ industry }) => industry.code}
    />
  );
}
