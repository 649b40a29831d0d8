import { GradePair } from "../frame/grade-pair.tsx";
import { pairsDiffer } from "../../domain/figure.ts";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { valueOf } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { FigureCell } from "../regions/figure-cell.tsx";
import type { Comparison } from "./questions.ts";

type IndustryChange = Comparison["industries"][number];

const counted = [
  "earlier",
  "later",
  "new",
  "closed",
  "activityIn",
  "activityOut",
  "grown",
  "shrunk",
] as const;

/** What changed per industry, over all municipalities. */
export function IndustryChanges(props: { readonly answer: Comparison }) {
  const { t, number, language } = useSpeech();
  const differ = pairsDiffer(props.answer.industries.map(({ counts }) => counts));
  const columns: Column<IndustryChange>[] = [
    {
      key: "industry",
      name: t("compare.industry"),
      value: ({ industry }) => industry?.label[language] ?? "\uffff",
      cell: ({ industry, counts }) => (
        <>
          {industry ? plainLabel(industry.label[language]) : t("compare.noIndustry")}
          {differ && (
            <div>
              <GradePair of={counts} />
            </div>
          )}
        </>
      ),
    },
    ...counted.map((key): Column<IndustryChange> => ({
      key,
      name: t(`compare.${key}`),
      numeric: true,
      value: ({ counts }) => valueOf(counts[key]),
      cell: ({ counts }) => <FigureCell figure={counts[key]} say={number} />,
    })),
  ];
  return (
    <>
      <h2>{t("compare.industries")}</h2>
      <SortableTable
        caption={t("compare.industries")}
        columns={columns}
        rows={props.answer.industries}
        rowKey={({ industry }) => industry?.code ?? ""}
        sortedBy="-later"
      />
    </>
  );
}
