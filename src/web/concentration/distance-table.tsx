import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSpeech } from "../language/language-context.tsx";
import type { DistancePoint } from "./questions.ts";

/** Every fifth distance: the line between them is smooth. */
export function DistanceTable(props: { readonly curve: readonly DistancePoint[] }) {
  const { t, number } = useSpeech();
  const percent = (density: number): string => number(100 * density, 2);
  const columns: readonly Column<DistancePoint>[] = [
    {
      key: "km",
      name: t("concentration.column.km"),
      cell: ({ km }) => t("concentration.km", { km }),
    },
    {
      key: "density",
      name: t("concentration.column.density"),
      numeric: true,
      cell: ({ density }) => percent(density),
    },
    {
      key: "global",
      name: t("concentration.column.global"),
      numeric: true,
      cell: ({ global }) =>
        t("figure.interval", { low: percent(global.low), high: percent(global.high) }),
    },
    {
      key: "local",
      name: t("concentration.column.local"),
      numeric: true,
      cell: ({ local }) =>
        t("figure.interval", { low: percent(local.low), high: percent(local.high) }),
    },
    {
      key: "side",
      name: t("column.caveat"),
      cell: ({ side }) =>
        t(
          side > 0
            ? "concentration.side.more"
            : side < 0
              ? "concentration.side.fewer"
              : "concentration.side.as",
        ),
    },
  ];
  return (
    <SortableTable
      caption={t("concentration.distances")}
      columns={columns}
      rows={props.curve.filter((_, k) => k % 5 === 0)}
      rowKey={({ km }) => String(km)}
    />
  );
}
