import { getRouteApi, Link } from "@tanstack/react-router";
import { SortableTable, sorted, type Column } from "../frame/sortable-table.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { useCompanyName } from "./company-name.tsx";
import type { TestedHunch } from "./questions.ts";
import { industryIn } from "./standings.ts";

const route = getRouteApi("/hunch");

type Row = TestedHunch["hunch"]["members"][number];

/** The companies that a hunch comes down to; those named by the reader say so. */
export function HunchMembers(props: { readonly answer: TestedHunch }) {
  const { t, language } = useSpeech();
  const companyName = useCompanyName();
  const { sort } = route.useSearch();
  const navigate = route.useNavigate();
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
        <Link
          to="/companies/$row"
          params={{ row: String(member.row) }}
          search={{ delivery: props.answer.delivery }}
          className="utrecht-link"
        >
          {companyName(member)}
        </Link>
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
  // Without an order asked for, names that can be acted on stand above those that are protected.
  const named = hunch.members.toSorted((a, b) => Number(a.name === null) - Number(b.name === null));
  return (
    <section aria-labelledby="hunch-companies">
      <h2 id="hunch-companies">{t("cluster.companies", { count: hunch.members.length })}</h2>
      <SortableTable
        caption={t("hunch.table")}
        columns={columns}
        rows={sorted(named, columns, sort)}
        rowKey={(member) => member.establishment}
        sort={sort}
        onSort={(next) =>
          void navigate({
            search: (now) => ({ ...now, sort: next }),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </section>
  );
}
