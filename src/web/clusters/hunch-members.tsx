import { CompanyLink } from "../companies/company-link.tsx";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSortInAddress } from "../frame/use-sort-in-address.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { useCompanyName } from "./company-name.tsx";
import { namedFirst } from "./named-first.ts";
import type { TestedHunch } from "./questions.ts";
import { industryIn } from "./standings.ts";

type Row = TestedHunch["hunch"]["members"][number];

/** The companies that a hunch comes down to; those named by the reader say so. */
export function HunchMembers(props: { readonly answer: TestedHunch }) {
  const { t, language } = useSpeech();
  const companyName = useCompanyName();
  const sorting = useSortInAddress();
  const { hunch } = props.answer;
  const regions = new Map(hunch.footprint.map(({ id, name }) => [id, name]));
  const industryName = ({ industry }: Row): string => {
    const found = industryIn(hunch.industries, industry);
    return found ? plainLabel(found.label[language]) : industry;
  };
  const anyNamed = hunch.members.some(({ named }) => named);
  const columns: readonly Column<Row>[] = [
    {
      key: "company",
      name: t("column.company"),
      value: companyName,
      cell: (member) => (
        <CompanyLink delivery={props.answer.delivery} row={member.row}>
          {companyName(member)}
        </CompanyLink>
      ),
    },
    {
      key: "region",
      name: t("column.region"),
      value: ({ region }) => regions.get(region) ?? region,
      cell: ({ region }) => regions.get(region) ?? region,
    },
    {
      key: "industry",
      name: t("column.industry"),
      value: industryName,
      cell: industryName,
    },
    ...(anyNamed
      ? [
          {
            key: "named",
            name: t("column.named"),
            value: ({ named }: Row) => (named ? 0 : 1),
            cell: ({ named }: Row) => t(named ? "answer.yes" : "answer.no"),
          },
        ]
      : []),
  ];
  return (
    <section aria-labelledby="hunch-companies">
      <h2 id="hunch-companies">{t("cluster.companies", { count: hunch.members.length })}</h2>
      <SortableTable
        caption={t("hunch.table")}
        columns={columns}
        sorting={sorting}
        rows={hunch.members.toSorted(namedFirst)}
        rowKey={(member) => member.establishment}
      />
    </section>
  );
}
