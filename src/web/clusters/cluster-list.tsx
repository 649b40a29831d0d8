import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";
import { clusterSentence } from "./cluster-sentence.ts";
import type { Latent, LatentCluster } from "./questions.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import { plainLabel } from "../language/plain-label.ts";

/** Clusters of a region, each as a sentence, the most certain first as they came. */
export function ClusterList(props: {
  readonly answer: Latent;
  readonly clusters: readonly LatentCluster[];
  readonly chosen: LatentCluster | undefined;
  readonly name: string;
}) {
  const speech = useSpeech();
  const { language } = speech;
  const names = new Map(props.answer.regions.map(({ id, name }) => [id, name]));
  return (
    <nav aria-label={props.name} className="cluster-list">
      <ul>
        {props.clusters.map((cluster) => (
          <li key={cluster.id}>
            <Link
              to="/regions/$region/clusters"
              params={{ region: props.answer.region.id }}
              search={(now) => ({
                ...now,
                cluster: cluster.id,
                pick: undefined,
                sort: undefined,
              })}
              resetScroll={false}
              aria-current={cluster.id === props.chosen?.id ? "true" : undefined}
              className="cluster-card"
            >
              <VerdictMark verdict={cluster.verdict} />
              <strong className="cluster-card__name">{plainLabel(cluster.name[language])}</strong>
              <span>{clusterSentence(speech, cluster)}</span>
              <span className="small">
                {cluster.footprint.map((region) => names.get(region) ?? region).join(", ")}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
