import { useCompanyName } from "../clusters/company-name.tsx";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { CompanyLink } from "./company-link.tsx";
import type { Company } from "./questions.ts";

type Establishment = Company["enterprise"]["establishments"][number];

/** The establishments of an enterprise, where there are more than one. */
export function CompanyEstablishments(props: { readonly company: Company }) {
  const { t, language, number } = useSpeech();
  const companyName = useCompanyName();
  const { delivery, enterprise } = props.company;
  if (enterprise.total < 2) return null;
  const columns: readonly Column<Establishment>[] = [
    {
      key: "name",
      name: t("column.company"),
      value: companyName,
      cell: (one) => (
        <CompanyLink delivery={delivery} row={one.row}>
          {companyName(one)}
        </CompanyLink>
      ),
    },
    { key: "number", name: t("column.number"), cell: (one) => one.establishment },
    {
      key: "region",
      name: t("column.region"),
      value: (one) => one.region.name,
      cell: (one) => one.region.name,
    },
    {
      key: "industry",
      name: t("column.industry"),
      cell: (one) =>
        one.industry ? plainLabel(one.industry.label[language]) : t("figure.unknown"),
    },
  ];
  const title = t("company.establishments", { total: enterprise.total });
  return (
    <section>
      <h2>{title}</h2>
      {enterprise.total > enterprise.establishments.length && (
        <p>{t("company.someOnly", { count: number(enterprise.establishments.length) })}</p>
      )}
      <SortableTable
        caption={title}
        columns={columns}
        rows={enterprise.establishments}
        rowKey={(one) => String(one.row)}
      />
    </section>
  );
}
