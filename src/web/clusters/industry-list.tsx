import { useSpeech } from "../language/language-context.tsx";
import type { Selecting } from "./selecting.ts";
import { PickRow } from "./pick-row.tsx";
import type { LatentCluster } from "./questions.ts";
import { plainLabel } from "../language/plain-label.ts";

/** The industries of a cluster as a list, beside the network: how many here, how many by chance. */
export function IndustryList(props: {
  readonly cluster: LatentCluster;
  readonly selecting: Selecting;
}) {
  const { t, count, language } = useSpeech();
  const { cluster, selecting } = props;
  return (
    <ul className="rows" aria-label={t("cluster.industries")}>
      {cluster.industries
        .toSorted((a, b) => b.observed - a.observed)
        .map((industry) => (
          <PickRow
            key={industry.code}
            name={plainLabel(industry.label[language])}
            aside={t("cluster.observedExpected", {
              observed: count(industry.observed),
              expected: count(industry.expected),
            })}
            pressed={selecting.pick?.kind === "industry" && selecting.pick.id === industry.code}
            lit={selecting.highlight?.industries.has(industry.code)}
            onPick={() => selecting.onPick({ kind: "industry", id: industry.code })}
          />
        ))}
    </ul>
  );
}
