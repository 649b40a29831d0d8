import { getRouteApi, Link } from "@tanstack/react-router";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { ClusterList } from "./cluster-list.tsx";
import { latentSentence } from "./cluster-sentence.ts";
import { ClusterView } from "./cluster-view.tsx";
import { Ground } from "./ground.tsx";
import type { Latent } from "./questions.ts";

const route = getRouteApi("/regions/$region/clusters");

/** The clusters found: a list of sentences, and the one that is chosen. */
export function LatentAnswer(props: { readonly answer: Latent }) {
  const { answer } = props;
  const speech = useSpeech();
  const { t } = speech;
  const search = route.useSearch();
  const chosen =
    answer.clusters.find((cluster) => cluster.id === search.cluster) ?? answer.clusters[0];
  return (
    <>
      <p className="lead">{latentSentence(speech, answer)}</p>
      <InventedBanner invented={answer.invented} />
      {chosen ? (
        <>
          <ClusterList answer={answer} chosen={chosen} />
          <ClusterView key={chosen.id} answer={answer} cluster={chosen} />
        </>
      ) : (
        <>
          <p>{t(answer.ground.comparable ? "latent.noneMeans" : "latent.notComparableMeans")}</p>
          <div className="actions">
            {answer.ground.reach === "kilometres" && (search.reachKm ?? 0) < 50 && (
              <Link
                to="/regions/$region/clusters"
                params={{ region: answer.region.id }}
                search={(now) => ({ ...now, reachKm: 50 })}
                className="utrecht-button utrecht-button--primary-action"
              >
                {t("latent.searchWider")}
              </Link>
            )}
            <Link to="/" className="utrecht-link">
              {t("latent.neighbours")}
            </Link>
          </div>
        </>
      )}
      <Ground answer={answer} />
    </>
  );
}
