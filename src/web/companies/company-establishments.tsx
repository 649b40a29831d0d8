import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCompanyName } from "../clusters/company-name.tsx";
import { SortableTable, sorted, type Column } from "../frame/sortable-table.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import type { Company } from "./questions.ts";

type Establishment = Company["enterprise"]["establishments"][number];

/** The establishments of an enterprise, where there are more than one. */
export function CompanyEstablishments(props: { readonly company: Company }) {
  const { t, language, number } = useSpeech();
  const companyName = useCompanyName();
  const [sort, setSort] = useState<string>();
  const { delivery, enterprise } = props.company;
  if (enterprise.total < 2) return null;
  const columns: readonly Column<Establishment>[] = [
    {
      key: "name",
      name: t("column.company"),
      value: companyName,
      cell: (one) => (
        <Link
          to="/companies/$row"
          params={{ row: String(one.row) }}
          search={{ delivery }}
          className="utrecht-link"
        >
          {companyName(one)}
        </Link>
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
        rows={sorted(enterprise.establishments, columns, sort)}
        rowKey={(one) => String(one.row)}
        sort={sort}
        onSort={setSort}
      />
    </section>
  );
}
