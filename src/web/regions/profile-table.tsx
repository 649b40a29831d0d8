import { measurements } from "../../domain/record-grade.ts";
import { GradeMark } from "../frame/grade-mark.tsx";
import { SortableTable, sorted, type Column } from "../frame/sortable-table.tsx";
import { Term } from "../frame/term.tsx";
import { intervalText, valueOf } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { FigureCell } from "./figure-cell.tsx";
import type { Profile, Specialisation } from "./questions.ts";
import { plainLabel } from "../language/plain-label.ts";

/** All industries of a region, with the figures behind the chart. */
export function ProfileTable(props: {
  readonly profile: Profile;
  readonly sort: string | undefined;
  readonly onSort: (sort: string) => void;
  readonly chosen: string | undefined;
  readonly onChoose: (industry: string) => void;
}) {
  const { t, number, ratio, share, chance, language } = useSpeech();
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
          {plainLabel(row.industry.label[language])}{" "}
          <span className="code">{row.industry.code}</span>
        </button>
      ),
    },
    {
      key: "lq",
      name: t("column.lq"),
      meaning: (
        <Term meaning={t("term.lq")} topic="quotient">
          ?
        </Term>
      ),
      numeric: true,
      value: (row) => valueOf(row.locationQuotient),
      cell: (row) => (
        <FigureCell figure={row.locationQuotient} faded={!row.distinctive} say={ratio} />
      ),
    },
    {
      key: "interval",
      name: t("column.interval"),
      meaning: (
        <Term meaning={t("term.interval")} topic="interval">
          ?
        </Term>
      ),
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
      meaning: (
        <Term meaning={t("term.q")} topic="false-alarm">
          ?
        </Term>
      ),
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
  const rows = sorted(props.profile.industries, columns, props.sort ?? "-lq");
  return (
    <SortableTable
      caption={t("profile.table", { region: props.profile.region.name })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.industry.code}
      rowClass={(row) => (props.chosen === row.industry.code ? "is-picked" : undefined)}
      sort={props.sort ?? "-lq"}
      onSort={props.onSort}
    />
  );
}
