import { measurements } from "../../domain/record-grade.ts";
import { CodedIndustry } from "../frame/coded-industry.tsx";
import { GradeMark } from "../frame/grade-mark.tsx";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSortInAddress } from "../frame/use-sort-in-address.ts";
import { intervalText, valueOf } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { FigureCell } from "./figure-cell.tsx";
import type { Profile, Specialisation } from "./questions.ts";

/** All industries of a region, with the figures behind the chart. */
export function ProfileTable(props: {
  readonly profile: Profile;
  readonly chosen: string | undefined;
  readonly onChoose: (industry: string) => void;
}) {
  const { t, number, ratio, share, chance, language } = useSpeech();
  const sorting = useSortInAddress("-lq");
  const columns: Column<Specialisation>[] = [
    {
      key: "industry",
      name: t("column.industry"),
      value: (row) => plainLabel(row.industry.label[language]),
      cell: (row) => (
        <button
          type="button"
          className="as-link"
          aria-pressed={props.chosen === row.industry.code}
          onClick={() => props.onChoose(row.industry.code)}
        >
          <CodedIndustry industry={row.industry} />
        </button>
      ),
    },
    {
      key: "lq",
      name: t("column.lq"),
      meaning: { says: t("term.lq"), topic: "quotient" },
      numeric: true,
      value: (row) => valueOf(row.locationQuotient),
      cell: (row) => (
        <FigureCell figure={row.locationQuotient} faded={!row.distinctive} say={ratio} />
      ),
    },
    {
      key: "interval",
      name: t("column.interval"),
      meaning: { says: t("term.interval"), topic: "interval" },
      numeric: true,
      cell: (row) => intervalText(t, row.locationQuotient, ratio) ?? "",
    },
    {
      key: "enterprises",
      name: t("column.enterprises"),
      numeric: true,
      value: (row) => valueOf(row.enterprises),
      cell: (row) => <FigureCell figure={row.enterprises} say={number} />,
    },
    {
      key: "establishments",
      name: t("column.establishments"),
      numeric: true,
      value: (row) => valueOf(row.establishments),
      cell: (row) => <FigureCell figure={row.establishments} say={number} />,
    },
    {
      key: "jobs",
      name: t("column.jobs"),
      numeric: true,
      value: (row) => valueOf(row.jobs),
      cell: (row) => <FigureCell figure={row.jobs} say={number} />,
    },
    {
      key: "share",
      name: t("column.share"),
      numeric: true,
      value: (row) => valueOf(row.share),
      cell: (row) => <FigureCell figure={row.share} say={share} />,
    },
    {
      key: "q",
      name: t("column.q"),
      meaning: { says: t("term.q"), topic: "false-alarm" },
      numeric: true,
      value: (row) => valueOf(row.q),
      cell: (row) => <FigureCell figure={row.q} say={chance} />,
    },
    {
      key: "caveat",
      name: t("column.caveat"),
      value: (row) => (row.distinctive ? "" : t(`caveat.${row.caveat}`)),
      cell: (row) => (row.distinctive ? t("caveat.distinctive") : t(`caveat.${row.caveat}`)),
    },
  ];
  // Where the register never tells, a column of "unknown" says less than the line above does.
  const told = props.profile.industries.some(
    ({ jobs }) => jobs.state === "value" && jobs.grade && jobs.grade.grade !== "unknown",
  );
  if (told) {
    columns.push({
      key: "grade",
      name: t("grade.column"),
      value: ({ jobs }) =>
        jobs.state === "value" && jobs.grade ? measurements.indexOf(jobs.grade.grade) : undefined,
      cell: (row) => <GradeMark figure={row.jobs} />,
    });
  }
  return (
    <SortableTable
      caption={t("profile.table", { region: props.profile.region.name })}
      columns={columns}
      sorting={sorting}
      rows={props.profile.industries}
      rowKey={(row) => row.industry.code}
      rowClass={(row) => (props.chosen === row.industry.code ? "is-picked" : undefined)}
    />
  );
}
