import { getRouteApi, Link } from "@tanstack/react-router";
import { likelyChance } from "../../domain/verdict.ts";
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
  const likely = answer.clusters.filter(({ q }) => !likelyChance(q));
  const unlikely = answer.clusters.filter(({ q }) => likelyChance(q));
  const chosen = answer.clusters.find((cluster) => cluster.id === search.cluster) ?? likely[0];
  return (
    <>
      <p className="lead">{latentSentence(speech, answer)}</p>
      <InventedBanner invented={answer.invented} />
      {likely.length > 0 ? (
        <ClusterList answer={answer} clusters={likely} chosen={chosen} name={t("latent.list")} />
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
      {unlikely.length > 0 && (
        <details className="unlikely" open={chosen !== undefined && unlikely.includes(chosen)}>
          <summary>{t("latent.unlikely", { count: unlikely.length })}</summary>
          <p>{t("latent.unlikelyMeans")}</p>
          <ClusterList
            answer={answer}
            clusters={unlikely}
            chosen={chosen}
            name={t("latent.unlikelyList")}
          />
        </details>
      )}
      {chosen && <ClusterView key={chosen.id} answer={answer} cluster={chosen} />}
      <p className="actions">
        <Link
          to="/hunch"
          search={{ regions: answer.region.id }}
          className="utrecht-button utrecht-button--secondary-action"
        >
          {t("hunch.open")}
        </Link>
        <span className="small">{t("hunch.openWhy")}</span>
      </p>
      <Ground answer={answer} />
    </>
  );
}
