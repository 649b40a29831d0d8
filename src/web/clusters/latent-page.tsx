import { getRouteApi } from "@tanstack/react-router";
import { Crumbs } from "../frame/crumbs.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { JobEnded } from "../platform/job-ended.tsx";
import { JobProgress } from "../platform/job-progress.tsx";
import { useRegionName } from "../regions/use-region-name.ts";
import { LatentAnswer } from "./latent-answer.tsx";
import { SearchForm } from "./search-form.tsx";
import { useLatent } from "./use-latent.ts";

const route = getRouteApi("/regions/$region/clusters");
const rootApi = getRouteApi("__root__");

/** Which latent clusters are here? Searches first, and shows how far it is. */
export function LatentPage() {
  const { region } = route.useParams();
  const { delivery } = rootApi.useSearch();
  const { reachKm, seed, minimumJobs, includeLocalServices } = route.useSearch();
  const found = useLatent(region, { delivery, reachKm, seed, minimumJobs, includeLocalServices });
  // An answer brings the name; only a search that takes its time needs it from elsewhere.
  const nameOf = useRegionName(delivery, found.state !== "asking" && found.state !== "answered");
  const { t } = useSpeech();
  const name = found.state === "answered" ? found.answer.region.name : nameOf(region);
  const title = name === region ? t("latent.titleAny") : t("latent.title", { region: name });
  return (
    <>
      <title>{`${title} · Clusterwerk`}</title>
      <Crumbs region={{ id: region, name }} here={t("latent.crumb")} />
      <h1>{title}</h1>
      {found.state === "asking" && <Waiting />}
      {found.state === "thrown" && <ThrownNotice thrown={found.thrown} again={found.again} />}
      {found.state === "working" && (
        <JobProgress id={found.id} job={found.job} about={t("latent.searching")} />
      )}
      {found.state === "ended" && <JobEnded job={found.job} again={found.again} />}
      {found.state === "answered" && <LatentAnswer answer={found.answer} />}
      {found.state !== "working" && found.state !== "asking" && <SearchForm />}
    </>
  );
}
