import { Link } from "@tanstack/react-router";
import { CodedIndustry } from "../frame/coded-industry.tsx";
import { gradesDiffer } from "../../domain/figure-grade.ts";
import { gradeOf } from "../../domain/figure.ts";
import { measurements } from "../../domain/record-grade.ts";
import { GradeLine, GradeMark } from "../frame/grade-mark.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { LevelChoice } from "../frame/level-choice.tsx";
import { RunLink } from "../frame/run-link.tsx";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSortInAddress } from "../frame/use-sort-in-address.ts";
import { figureText, intervalText, valueOf } from "../language/figure-text.ts";
import { inSentence } from "../language/in-sentence.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { FigureCell } from "../regions/figure-cell.tsx";
import { GammaChart } from "./gamma-chart.tsx";
import type { ConcentratedIndustry, Concentration } from "./questions.ts";

/** Which industries lie closer together than chance would have it: a chart of the first, a table of all. */
export function CountryAnswer(props: { readonly answer: Concentration }) {
  const { answer } = props;
  const { t, language } = useSpeech();
  const { industries, regions } = answer;
  const told = industries.filter(({ gamma }) => gamma.state === "value");
  const many = industries.filter(({ concentrated }) => concentrated).length;
  const first = industries[0];
  return (
    <>
      <p className="lead">
        {regions < 2
          ? t("concentration.oneRegion")
          : many === 0 || !first
            ? t("concentration.none", { told: told.length })
            : t("concentration.some", {
                count: many,
                told: told.length,
                top: inSentence(plainLabel(first.industry.label[language])),
              })}
      </p>
      <InventedBanner invented={answer.invented} />
      <p>
        {t("concentration.means", { regions })} {t("concentration.limits")}
      </p>
      <LevelChoice scheme={answer.scheme} level={answer.level} addressOf={(level) => ({ level })} />
      {told.length > 0 && <GammaChart industries={told} />}
      <h2>{t("concentration.all")}</h2>
      <GradeLine grade={answer.grade} />
      <CountryTable answer={answer} />
      <p className="kin-run">
        <RunLink run={answer.run} />
      </p>
    </>
  );
}

/** γ is taken of the sizes of establishments; with too few of them only their number is left. */
const graded = ({ gamma, establishments }: ConcentratedIndustry) =>
  gradeOf(gamma) ? gamma : establishments;

function CountryTable(props: { readonly answer: Concentration }) {
  const { t, number, chance, language } = useSpeech();
  const sorting = useSortInAddress();
  const index = (value: number): string => number(value, 3);
  const rows = props.answer.industries;
  const columns: readonly Column<ConcentratedIndustry>[] = [
    {
      key: "industry",
      name: t("column.industry"),
      value: ({ industry }) => plainLabel(industry.label[language]),
      cell: ({ industry }) => (
        <CodedIndustry
          industry={industry}
          as={(name) => (
            <Link to="/concentration" search={{ industry: industry.code }} className="utrecht-link">
              {name}
            </Link>
          )}
        />
      ),
    },
    {
      key: "gamma",
      name: t("concentration.column.gamma"),
      meaning: { says: t("term.gamma"), topic: "concentration" },
      numeric: true,
      value: ({ gamma }) => valueOf(gamma),
      cell: ({ gamma, concentrated }) => (
        <FigureCell figure={gamma} faded={!concentrated} say={index} />
      ),
    },
    {
      key: "interval",
      name: t("column.interval"),
      numeric: true,
      cell: ({ gamma }) => intervalText(t, gamma, index) ?? "",
    },
    {
      key: "chance",
      name: t("concentration.column.chance"),
      numeric: true,
      cell: (row) =>
        row.chance
          ? t("figure.interval", { low: index(row.chance.low), high: index(row.chance.high) })
          : "",
    },
    {
      key: "pairs",
      name: t("concentration.column.pairs"),
      meaning: { says: t("term.maurelSedillot"), topic: "concentration" },
      numeric: true,
      value: ({ maurelSedillot }) => valueOf(maurelSedillot),
      cell: ({ maurelSedillot }) => <FigureCell figure={maurelSedillot} say={index} />,
    },
    {
      key: "establishments",
      name: t("column.establishments"),
      numeric: true,
      value: ({ establishments }) => valueOf(establishments),
      cell: ({ establishments }) => <FigureCell figure={establishments} say={number} />,
    },
    {
      key: "q",
      name: t("column.q"),
      meaning: { says: t("term.q"), topic: "false-alarm" },
      numeric: true,
      value: ({ q }) => valueOf(q),
      cell: ({ q }) => <FigureCell figure={q} say={chance} />,
    },
    {
      key: "judgement",
      name: t("column.caveat"),
      value: (row) => judgement(row),
      cell: (row) => judgement(row),
    },
    ...(gradesDiffer(rows.map((row) => gradeOf(graded(row))))
      ? [
          {
            key: "grade",
            name: t("grade.column"),
            value: (row: ConcentratedIndustry) => {
              const grade = gradeOf(graded(row));
              return grade && measurements.indexOf(grade.grade);
            },
            cell: (row: ConcentratedIndustry) => <GradeMark figure={graded(row)} />,
          },
        ]
      : []),
  ];
  const judgement = ({ gamma, concentrated }: ConcentratedIndustry): string => {
    if (gamma.state === "undefined") return t("concentration.tooFew");
    if (gamma.state === "suppressed") return figureText(t, gamma, index);
    return t(concentrated ? "concentration.is" : "concentration.isNot");
  };
  return (
    <SortableTable
      caption={t("concentration.table")}
      columns={columns}
      sorting={sorting}
      rows={rows}
      rowKey={({ industry }) => industry.code}
    />
  );
}
