import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { outlinesOf, regionsOf } from "../regions/questions.ts";
import { AdoptButton } from "./adopt-button.tsx";
import { ClusterChance } from "./cluster-chance.tsx";
import { ClusterEvidence } from "./cluster-evidence.tsx";
import { clusterSentence } from "./cluster-sentence.ts";
import { FootprintList } from "./footprint-list.tsx";
import { FootprintMap } from "./footprint-map.tsx";
import { highlighted } from "./highlighted.ts";
import { IndustryList } from "./industry-list.tsx";
import { IndustryNetwork } from "./industry-network.tsx";
import { MemberTable } from "./member-table.tsx";
import { picked, pickOf, pickText, type Pick } from "./pick.ts";
import { PickedLine } from "./picked-line.tsx";
import type { Latent, LatentCluster } from "./questions.ts";
import type { Selecting } from "./selecting.ts";
import { standings } from "./standings.ts";
import { TieList } from "./tie-list.tsx";
import { VerdictMark } from "./verdict-mark.tsx";

const route = getRouteApi("/regions/$region/clusters");

/**
 * One cluster: its companies on the map, its industries in a network, and the
 * table of both. One pick, kept in the address, lights up the same things in
 * all three, and asks the server nothing.
 */
export function ClusterView(props: { readonly answer: Latent; readonly cluster: LatentCluster }) {
  const { answer } = props;
  const speech = useSpeech();
  const { t, language } = speech;
  const { pick: written } = route.useSearch();
  const navigate = route.useNavigate();
  const toPair = useNavigate();
  const outlines = useQuery(outlinesOf(answer.delivery));
  const regions = useQuery(regionsOf(answer.delivery));

  const cluster = useMemo(
    () => ({ ...props.cluster, members: [...standings(props.cluster)] }),
    [props.cluster],
  );
  const pick = pickOf(written);
  const highlight = useMemo(
    () => highlighted(cluster.members, pickOf(written)),
    [cluster, written],
  );
  const setPick = (next: Pick | undefined) =>
    void navigate({
      search: (now) => ({ ...now, pick: next && pickText(next) }),
      replace: true,
      resetScroll: false,
    });
  const selecting: Selecting = {
    pick: highlight ? pick : undefined,
    highlight,
    onPick: (next) => setPick(picked(pick, next)),
  };
  const names = useMemo(() => new Map(answer.regions.map(({ id, name }) => [id, name])), [answer]);

  return (
    <section className="cluster" aria-labelledby="cluster-name">
      <h2 id="cluster-name">{plainLabel(cluster.name[language])}</h2>
      <p className="cluster__answer">
        <strong>{clusterSentence(speech, cluster)}</strong>{" "}
        <VerdictMark verdict={cluster.verdict} />
      </p>
      <AdoptButton cluster={cluster} />
      <div className="with-evidence">
        <div>
          <PickedLine
            delivery={answer.delivery}
            cluster={cluster}
            names={names}
            selecting={selecting}
            onClear={() => setPick(undefined)}
          />
          <div className="pictures">
            <div>
              <h3>{t("cluster.map")}</h3>
              <FootprintMap
                cluster={cluster}
                names={names}
                outlines={outlines.data?.features ?? []}
                regions={regions.data?.regions ?? []}
                selecting={selecting}
              />
              <FootprintList cluster={cluster} names={names} selecting={selecting} />
            </div>
            <div>
              <h3>{t("cluster.network")}</h3>
              <IndustryNetwork
                cluster={cluster}
                selecting={selecting}
                onTie={(industry, other) =>
                  void toPair({ to: "/relatedness", search: { industry, with: other } })
                }
              />
              <IndustryList cluster={cluster} selecting={selecting} />
              <TieList cluster={cluster} selecting={selecting} />
            </div>
          </div>
        </div>
        <ClusterEvidence cluster={cluster} run={answer.run} />
      </div>
      <ClusterChance cluster={cluster} shuffles={answer.ground.shuffles} />
      <h3>{t("cluster.companies", { count: cluster.members.length })}</h3>
      <MemberTable cluster={cluster} names={names} selecting={selecting} />
    </section>
  );
}
