import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { Term } from "../frame/term.tsx";
import { useSortInAddress } from "../frame/use-sort-in-address.ts";
import { figureText, valueOf } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { judgement, kindName, sourceText, whyUnknown } from "./kind-words.ts";
import type { KindOfPair } from "./questions.ts";

/** Every kind with its figures, what it means, and where it comes from. */
export function KindTable(props: { readonly kinds: readonly KindOfPair[] }) {
  const { t, number, ratio } = useSpeech();
  const sorting = useSortInAddress();
  const columns: readonly Column<KindOfPair>[] = [
    {
      key: "kind",
      name: t("related.column.kind"),
      value: (row) => kindName(t, row),
      cell: (row) => (
        <>
          {kindName(t, row)}{" "}
          <Term meaning={t(`kind.${row.kind}.means`)} topic="relatedness">
            ?
          </Term>
        </>
      ),
    },
    {
      key: "place",
      name: t("related.column.place"),
      meaning: { says: t("related.placeMeans"), topic: "relatedness" },
      numeric: true,
      value: (row) => valueOf(row.pair.percentile),
      cell: (row) => figureText(t, row.pair.percentile, (place) => number(100 * place)),
    },
    {
      key: "value",
      name: t("related.column.value"),
      meaning: { says: t("related.valueMeans"), topic: "relatedness" },
      numeric: true,
      cell: (row) => figureText(t, row.pair.value, ratio),
    },
    {
      key: "judgement",
      name: t("related.column.judgement"),
      cell: (row) => said(row),
    },
    {
      key: "source",
      name: t("related.column.source"),
      value: (row) => sourceText(t, row),
      cell: (row) => sourceText(t, row) + (row.pair.coarser ? ` (${t("related.coarser")})` : ""),
    },
  ];
  const said = (row: KindOfPair): string => {
    const unknown = whyUnknown(t, row, row.pair.percentile);
    if (unknown) return unknown;
    const word = judgement(t, row);
    return row.counted ? word : `${word} (${t("related.notCounted")})`;
  };
  return (
    <SortableTable
      caption={t("related.table")}
      columns={columns}
      sorting={sorting}
      rows={props.kinds}
      rowKey={(row) => `${row.kind}-${row.urbanity}-${row.source.id}`}
    />
  );
}
