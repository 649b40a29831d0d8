import { getRouteApi } from "@tanstack/react-router";
import { Crumbs } from "../frame/crumbs.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { LongAnswered } from "../platform/long-answered.tsx";
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
      <Crumbs region={{ id: region, name }} here={t("latent.crumb")} />
      <PageTitle>{title}</PageTitle>
      <LongAnswered to={found} about={t("latent.searching")}>
        {(answer) => <LatentAnswer answer={answer} />}
      </LongAnswered>
      {found.state !== "working" && found.state !== "asking" && <SearchForm />}
    </>
  );
}
