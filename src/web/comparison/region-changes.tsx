import { GradePair } from "../frame/grade-pair.tsx";
import { pairsDiffer } from "../../domain/figure.ts";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSortInAddress } from "../frame/use-sort-in-address.ts";
import { valueOf } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { FigureCell } from "../regions/figure-cell.tsx";
import { netOf } from "./net-of.ts";
import type { Comparison, RegionChange } from "./questions.ts";

/** The list beside the map: the same municipalities with what came and what went. */
export function RegionChanges(props: {
  readonly answer: Comparison;
  readonly chosen: string | undefined;
  readonly onChoose: (region: string) => void;
}) {
  const { t, number, difference } = useSpeech();
  const sorting = useSortInAddress("region");
  const differ = pairsDiffer(props.answer.regions.map(({ counts }) => counts));
  const count = (key: "new" | "closed" | "movedIn" | "movedOut"): Column<RegionChange> => ({
    key,
    name: t(`compare.${key}`),
    numeric: true,
    value: ({ counts }) => valueOf(counts[key]),
    cell: ({ counts }) => <FigureCell figure={counts[key]} say={number} />,
  });
  const columns: Column<RegionChange>[] = [
    {
      key: "region",
      name: t("compare.region"),
      value: ({ region }) => region.name,
      // Beside the map there is no room for a column more.
      cell: ({ region, counts }) => (
        <>
          <button
            type="button"
            className="as-link"
            aria-pressed={region.id === props.chosen}
            onClick={() => props.onChoose(region.id)}
          >
            {region.name}
          </button>
          {differ && (
            <div>
              <GradePair of={counts} />
            </div>
          )}
        </>
      ),
    },
    {
      key: "net",
      name: t("compare.net"),
      numeric: true,
      value: ({ counts }) => netOf(counts),
      cell: ({ counts }) => {
        const net = netOf(counts);
        return net === undefined ? t("figure.suppressed") : difference(net);
      },
    },
    count("new"),
    count("closed"),
    count("movedIn"),
    count("movedOut"),
  ];
  return (
    <SortableTable
      caption={t("compare.regions")}
      columns={columns}
      sorting={sorting}
      rows={props.answer.regions}
      rowKey={({ region }) => region.id}
      rowClass={({ region }) => (region.id === props.chosen ? "is-picked" : undefined)}
    />
  );
}
