import { useSpeech } from "../language/language-context.tsx";
import type { Selecting } from "./selecting.ts";
import { companiesPerRegion } from "./per-region.ts";
import { PickRow } from "./pick-row.tsx";
import type { LatentCluster } from "./questions.ts";

/** The regions of a cluster as a list, beside the map. */
export function FootprintList(props: {
  readonly cluster: LatentCluster;
  readonly names: ReadonlyMap<string, string>;
  readonly selecting: Selecting;
}) {
  const { t } = useSpeech();
  const { cluster, names, selecting } = props;
  const counts = companiesPerRegion(cluster.members);
  return (
    <ul className="rows" aria-label={t("cluster.regions")}>
      {cluster.footprint
        .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
        .map((region) => (
          <PickRow
            key={region}
            name={names.get(region) ?? region}
            aside={t("cluster.companyCount", { count: counts.get(region) ?? 0 })}
            pressed={selecting.pick?.kind === "region" && selecting.pick.id === region}
            lit={selecting.highlight?.regions.has(region)}
            onPick={() => selecting.onPick({ kind: "region", id: region })}
          />
        ))}
    </ul>
  );
}
