import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { CarriedNotice } from "./carried-notice.tsx";
import { HomeMap } from "./home-map.tsx";
import { homeRegions, totalOf } from "./home-regions.ts";
import { outlinesOf, regionsOf, type Regions } from "./questions.ts";
import { RegionList } from "./region-list.tsx";

const route = getRouteApi("/");
const rootApi = getRouteApi("__root__");

/** Where to look: the region's municipalities on a map and in a list. */
export function StartPage() {
  const { delivery } = rootApi.useSearch();
  const asked = useQuery(regionsOf(delivery));
  const { t } = useSpeech();
  return (
    <>
      <PageTitle>{t("start.title")}</PageTitle>
      <Answered to={asked}>{(regions) => <Start regions={regions} />}</Answered>
    </>
  );
}

function Start(props: { readonly regions: Regions }) {
  const { t, number } = useSpeech();
  const { find } = route.useSearch();
  const navigate = route.useNavigate();
  const outlines = useQuery(outlinesOf(props.regions.delivery));
  const home = homeRegions(props.regions);
  const establishments = totalOf(home, "establishments");
  const jobs = totalOf(home, "jobs");
  const ids = new Set(home.map(({ id }) => id));
  const missing = outlines.data?.withoutOutline.filter(({ id }) => ids.has(id)) ?? [];
  return (
    <>
      <p className="lead">
        {t("start.lead", {
          regions: home.length,
          establishments: number(establishments.sum),
          exact: establishments.exact ? "yes" : "no",
        })}
        {jobs.sum > 0 && ` ${t("start.jobs", { jobs: number(jobs.sum) })}`} {t("start.choose")}
      </p>
      <InventedBanner invented={props.regions.invented} />
      <CarriedNotice carried={props.regions.carried} of="lead" />
      <div className="beside beside--map">
        <div>
          <HomeMap home={home} outlines={outlines.data?.features ?? []} />
          <WithoutOutline regions={outlines.data?.features.length ? missing : []} />
        </div>
        <RegionList
          regions={home}
          find={find ?? ""}
          onFind={(text) =>
            void navigate({ search: (now) => ({ ...now, find: text || undefined }), replace: true })
          }
        />
      </div>
    </>
  );
}

/** Regions that the map does not draw, by name. */
function WithoutOutline(props: {
  readonly regions: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = useSpeech();
  const { regions } = props;
  if (regions.length === 0) return null;
  return (
    <details className="carried">
      <summary>{t("map.withoutOutline", { count: regions.length })}</summary>
      <p>{regions.map(({ name }) => name).join(", ")}</p>
    </details>
  );
}
