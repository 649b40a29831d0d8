import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef } from "react";
import { countingSentence } from "../../domain/counting-unit.ts";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { GradeMark } from "../frame/grade-mark.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { figureText } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { CarriedNotice } from "./carried-notice.tsx";
import { ChancePlot } from "./chance-plot.tsx";
import { chartRows } from "./chart-rows.ts";
import { ConvertedNotice } from "./converted-notice.tsx";
import { IntervalChart } from "./interval-chart.tsx";
import { ofSameRegion } from "./of-same-region.ts";
import { ProfileChoices } from "./profile-choices.tsx";
import { ProfileEvidence } from "./profile-evidence.tsx";
import { profileSentence } from "./profile-sentence.ts";
import { ProfileTable } from "./profile-table.tsx";
import { earlierDeliveriesOf, profileOf, type Profile } from "./questions.ts";

const route = getRouteApi("/regions/$region");
const rootApi = getRouteApi("__root__");

/** What is this municipality good at? */
export function RegionPage() {
  const { region } = route.useParams();
  const { delivery } = rootApi.useSearch();
  const { level, within, scheme } = route.useSearch();
  const { t } = useSpeech();
  const asked = useQuery({
    ...profileOf(region, delivery, level, within, scheme),
    placeholderData: ofSameRegion(region),
  });
  return (
    <Answered to={asked} title={t("profile.titleAny")}>
      {(profile) => <Region profile={profile} />}
    </Answered>
  );
}

function Region(props: { readonly profile: Profile }) {
  const { profile } = props;
  const { t, language, number } = useSpeech();
  const { industry } = route.useSearch();
  const navigate = route.useNavigate();
  const rows = chartRows(profile.industries);
  const before = useQuery(earlierDeliveriesOf(profile.region.id, profile.delivery));
  const earlier = before.data?.deliveries[0];
  const chosen = profile.industries.find((row) => row.industry.code === industry) ?? rows[0];
  const evidence = useRef<HTMLDivElement>(null);
  const choose = (code: string) => {
    void navigate({
      search: (now) => ({ ...now, industry: code }),
      replace: true,
      resetScroll: false,
    });
    // On a phone, or from the table below, the evidence that this opens lies out of sight.
    const box = evidence.current?.getBoundingClientRect();
    if (box && (box.top > innerHeight - 120 || box.bottom < 120)) {
      evidence.current?.scrollIntoView({ block: "start" });
    }
  };
  const title = t("profile.title", { region: profile.region.name });
  return (
    <>
      <Crumbs here={profile.region.name} />
      <PageTitle>{title}</PageTitle>
      <p className="lead">{profileSentence(t, language, profile)}</p>
      <InventedBanner invented={profile.invented} />
      <CarriedNotice carried={profile.carried} of="here" />
      <ConvertedNotice converted={profile.converted} />
      <p>
        {t("profile.size", {
          within: profile.within,
          establishments: figureText(t, profile.establishments, number),
          enterprises: figureText(t, profile.enterprises, number),
          jobs: figureText(t, profile.jobs, number),
        })}
      </p>
      <p className="small">
        {countingSentence(profile.countingUnit, language)}{" "}
        {profile.jobs.state === "value" && profile.jobs.grade && (
          <>
            {t("grade.jobs")} <GradeMark figure={profile.jobs} />
          </>
        )}
      </p>
      <p className="actions">
        <Link
          to="/regions/$region/clusters"
          params={{ region: profile.region.id }}
          className="utrecht-button utrecht-button--primary-action"
        >
          {t("profile.toClusters")}
        </Link>
        <span className="small">{t("profile.toClustersWhy")}</span>
      </p>
      <p className="actions">
        <Link
          to="/regions/$region/nearby"
          params={{ region: profile.region.id }}
          search={{ level: profile.level }}
          className="utrecht-button utrecht-button--secondary-action"
        >
          {t("profile.toSpace")}
        </Link>
        <span className="small">{t("profile.toSpaceWhy")}</span>
      </p>
      {earlier && (
        <p className="actions">
          <Link
            to="/regions/$region/change"
            params={{ region: profile.region.id }}
            search={{ level: profile.level, earlier: earlier.delivery }}
            className="utrecht-button utrecht-button--secondary-action"
          >
            {t("change.open")}
          </Link>
          <span className="small">{t("change.openWhy")}</span>
        </p>
      )}
      {profile.industries.length === 0 ? (
        <p>{t("profile.emptyNext")}</p>
      ) : (
        <>
          <ProfileChoices profile={profile} />
          <div className="with-evidence">
            <div>
              <section aria-label={t("funnel.name")}>
                <ChancePlot
                  industries={profile.industries}
                  chosen={chosen?.industry.code}
                  onChoose={choose}
                />
              </section>
              <section aria-label={t("profile.chart")}>
                {rows.length === 0 ? (
                  <p>{t("profile.noneNext")}</p>
                ) : (
                  <IntervalChart rows={rows} chosen={chosen?.industry.code} onChoose={choose} />
                )}
              </section>
            </div>
            {chosen && (
              <div ref={evidence}>
                <ProfileEvidence profile={profile} row={chosen} />
              </div>
            )}
          </div>
          <h2>{t("profile.all")}</h2>
          <ProfileTable profile={profile} chosen={chosen?.industry.code} onChoose={choose} />
        </>
      )}
    </>
  );
}
