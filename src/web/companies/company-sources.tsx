import { joinPartName } from "../../domain/join-sentences.ts";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSpeech } from "../language/language-context.tsx";
import type { Company } from "./questions.ts";

type Sources = NonNullable<Company["sources"]>;
type Part = Sources["parts"][number];

/** What both sources of a joined delivery say of one establishment, side by side. */
export function CompanySources(props: { readonly sources: Sources }) {
  const { t, language } = useSpeech();
  const { first, second, matchedBy, parts } = props.sources;
  const said = ({ value, state }: Part["first"]): string =>
    value ?? (state === "shown" ? "" : t(`value.${state}`));
  const shown = (part: Part, side: "first" | "second") =>
    part.from === side ? <strong>{said(part[side])}</strong> : said(part[side]);
  const columns: readonly Column<Part>[] = [
    {
      key: "part",
      name: t("join.part"),
      cell: ({ part }) => joinPartName(part, language),
    },
    { key: "first", name: first.source, cell: (part) => shown(part, "first") },
    { key: "second", name: second.source, cell: (part) => shown(part, "second") },
    {
      key: "used",
      name: t("company.used"),
      cell: ({ from, differs }) =>
        from === null
          ? t("value.not-told")
          : `${props.sources[from].source}${differs ? `; ${t("company.differs")}` : ""}`,
    },
  ];
  return (
    <section>
      <h2>{t("company.sources")}</h2>
      <p>{t(`company.matchedBy.${matchedBy ?? "none"}`)}</p>
      <SortableTable
        caption={t("company.sources")}
        columns={columns}
        rows={parts}
        rowKey={({ part }) => part}
      />
    </section>
  );
}
