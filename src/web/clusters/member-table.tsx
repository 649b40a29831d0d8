import { useEffect, useRef } from "react";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSortInAddress } from "../frame/use-sort-in-address.ts";
import { valueOf } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { FigureCell } from "../regions/figure-cell.tsx";
import { reasonSentence } from "./cluster-sentence.ts";
import { useCompanyName } from "./company-name.tsx";
import { namedFirst } from "./named-first.ts";
import type { LatentCluster, Member } from "./questions.ts";
import type { Selecting } from "./selecting.ts";

/** The companies of a cluster, why each belongs and how stably; the picked ones first. */
export function MemberTable(props: {
  readonly cluster: LatentCluster;
  readonly names: ReadonlyMap<string, string>;
  readonly selecting: Selecting;
}) {
  const speech = useSpeech();
  const { t, language, number, share } = speech;
  const companyName = useCompanyName();
  const sorting = useSortInAddress();
  const { cluster, names, selecting } = props;
  const { pick, highlight } = selecting;
  const box = useRef<HTMLDivElement>(null);
  const industries = new Map(cluster.industries.map((one) => [one.code, one]));
  const labelOf = (member: Member) => {
    const industry = industries.get(member.industry);
    return industry ? plainLabel(industry.label[language]) : member.industry;
  };

  // Something picked elsewhere comes into sight here, inside the table's own scroll.
  useEffect(() => {
    const scroller = box.current?.querySelector(".table-scroll");
    const row = box.current?.querySelector<HTMLElement>("tr.is-picked");
    if (!scroller || !row) return;
    const head = scroller.querySelector("thead")?.clientHeight ?? 0;
    const above = row.offsetTop - head < scroller.scrollTop;
    const below = row.offsetTop + row.offsetHeight > scroller.scrollTop + scroller.clientHeight;
    if (above || below) scroller.scrollTop = row.offsetTop - head;
    // oxlint-disable-next-line exhaustive-deps, exhaustive-effect-dependencies -- the row looked for is the one of this pick
  }, [pick?.kind, pick?.id]);

  const columns: readonly Column<Member>[] = [
    {
      key: "company",
      name: t("column.company"),
      value: companyName,
      cell: (member) => (
        <button
          type="button"
          className="as-link"
          aria-pressed={pick?.kind === "company" && pick.id === member.establishment}
          onClick={() => selecting.onPick({ kind: "company", id: member.establishment })}
        >
          {companyName(member)}
        </button>
      ),
    },
    {
      key: "region",
      name: t("column.region"),
      value: (member) => names.get(member.region) ?? member.region,
      cell: (member) => names.get(member.region) ?? member.region,
    },
    {
      key: "industry",
      name: t("column.industry"),
      value: (member) => labelOf(member),
      cell: (member) => labelOf(member),
    },
    {
      key: "jobs",
      name: t("column.jobs"),
      numeric: true,
      value: (member) =>
        valueOf(member.jobs) ??
        (member.sizeClass === null ? undefined : Number.parseInt(member.sizeClass, 10)),
      cell: ({ jobs, sizeClass }) =>
        jobs.state === "value" || sizeClass === null ? (
          <FigureCell figure={jobs} say={number} />
        ) : (
          sizeClass.replace("-", "–")
        ),
    },
    {
      key: "reasons",
      name: t("column.reasons"),
      cell: (member) => (
        <ul className="plain reasons">
          {member.reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{reasonSentence(speech, cluster, reason)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: "stability",
      name: t("column.stability"),
      meaning: { says: t("term.stability"), topic: "stability" },
      numeric: true,
      value: (member) => member.stability ?? undefined,
      cell: (member) => (member.stability === null ? t("figure.unknown") : share(member.stability)),
    },
  ];
  const isPicked = (member: Member) => highlight?.companies.has(member.establishment) === true;
  return (
    <div ref={box}>
      <SortableTable
        caption={t("cluster.table")}
        columns={columns}
        sorting={sorting}
        rows={cluster.members.toSorted(namedFirst)}
        rowKey={(member) => member.establishment}
        rowClass={(member) => (highlight ? (isPicked(member) ? "is-picked" : "is-dim") : undefined)}
        above={highlight && pick?.kind !== "company" ? isPicked : undefined}
      />
    </div>
  );
}
