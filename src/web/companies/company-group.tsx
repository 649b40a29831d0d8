import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { CompanyLink } from "./company-link.tsx";
import type { Company } from "./questions.ts";

type Enterprise = Company["group"]["enterprises"][number];
type Tie = Company["group"]["ties"][number];

/** The group that a company counts with, and who owns whom in it. */
export function CompanyGroup(props: { readonly company: Company }) {
  const { t, number, share } = useSpeech();
  const { delivery, group } = props.company;
  if (group.total < 2 && group.ties.length === 0) return null;
  const nameOf = ({ name, nameState }: Enterprise): string =>
    name ?? t(nameState === "protected" ? "value.protected" : "figure.unknown");
  const enterprises: readonly Column<Enterprise>[] = [
    {
      key: "name",
      name: t("column.name"),
      value: nameOf,
      cell: (one) => (
        <CompanyLink delivery={delivery} row={one.row}>
          {nameOf(one)}
        </CompanyLink>
      ),
    },
    {
      key: "number",
      name: t("column.number"),
      cell: (one) =>
        one.number ??
        t(
          one.numberState === "protected"
            ? "company.number.protected"
            : "company.number.not-delivered",
        ),
    },
    {
      key: "establishments",
      name: t("column.establishments"),
      numeric: true,
      value: (one) => one.establishments,
      cell: (one) => number(one.establishments),
    },
  ];
  const ties: readonly Column<Tie>[] = [
    { key: "child", name: t("company.tie.child"), cell: (tie) => tie.child },
    {
      key: "parent",
      name: t("company.tie.parent"),
      cell: (tie) =>
        tie.parent === null ? "" : `${tie.parent}${tie.name === null ? "" : ` (${tie.name})`}`,
    },
    {
      key: "share",
      name: t("company.tie.share"),
      numeric: true,
      cell: (tie) => (tie.share === null ? t("value.not-told") : share(tie.share)),
    },
    {
      key: "since",
      name: t("company.tie.since"),
      cell: (tie) =>
        tie.from === null && tie.until === null ? "" : `${tie.from ?? ""} – ${tie.until ?? ""}`,
    },
    { key: "source", name: t("company.tie.source"), cell: (tie) => tie.source ?? "" },
    { key: "counts", name: t("company.tie.counts"), cell: (tie) => t(`tie.${tie.state}`) },
  ];
  const title = t("company.enterprises", { total: group.total });
  return (
    <section>
      <h2>{title}</h2>
      {group.circle.length > 0 && (
        <p>{t("company.circle", { numbers: group.circle.join(", ") })}</p>
      )}
      {group.parentsElsewhere.length > 0 && (
        <p>{t("company.parentsElsewhere", { numbers: group.parentsElsewhere.join(", ") })}</p>
      )}
      {group.total > group.enterprises.length && (
        <p>{t("company.someOnly", { count: number(group.enterprises.length) })}</p>
      )}
      {group.enterprises.length > 0 && (
        <SortableTable
          caption={title}
          columns={enterprises}
          rows={group.enterprises}
          rowKey={(one) => String(one.row)}
        />
      )}
      {group.ties.length > 0 && (
        <>
          <h3>{t("company.ties")}</h3>
          <SortableTable
            caption={t("company.ties")}
            columns={ties}
            rows={group.ties}
            rowKey={(tie) => String(tie.line)}
          />
        </>
      )}
    </section>
  );
}
