import { getRouteApi, Link } from "@tanstack/react-router";
import { Crumbs } from "../frame/crumbs.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { JobEnded } from "../platform/job-ended.tsx";
import { JobProgress } from "../platform/job-progress.tsx";
import { useLongAnswer } from "../platform/use-long-answer.ts";
import { CountryAnswer } from "./country-answer.tsx";
import { DistancesAnswer } from "./distances-answer.tsx";
import { IndustrySearch } from "./industry-search.tsx";
import { concentrationOf, type Concentration } from "./questions.ts";

const route = getRouteApi("/concentration");
const rootApi = getRouteApi("__root__");

/** Which industries lie close together? Or: at which distances does this one? */
export function ConcentrationPage() {
  const { t } = useSpeech();
  const { industry, level, longestKm } = route.useSearch();
  const { delivery } = rootApi.useSearch();
  const found = useLongAnswer<Concentration>(
    concentrationOf({ industry, delivery, level, longestKm }),
  );
  const title = t(industry === undefined ? "concentration.title" : "concentration.titleOf");
  return (
    <>
      <title>{`${title} · Clusterwerk`}</title>
      <Crumbs here={t("concentration.crumb")} />
      <h1>{title}</h1>
      {found.state === "asking" && <Waiting />}
      {found.state === "thrown" && <ThrownNotice thrown={found.thrown} again={found.again} />}
      {found.state === "working" && (
        <JobProgress id={found.id} job={found.job} about={t("concentration.working")} />
      )}
      {found.state === "ended" && <JobEnded job={found.job} again={found.again} />}
      {found.state === "answered" &&
        (found.answer.distances ? (
          <DistancesAnswer answer={found.answer} distances={found.answer.distances} />
        ) : (
          <CountryAnswer answer={found.answer} />
        ))}
      <h2>{t("concentration.others")}</h2>
      <IndustrySearch key={industry} />
      {industry !== undefined && (
        <p className="actions">
          <Link to="/concentration" className="utrecht-link">
            {t("concentration.toAll")}
          </Link>
        </p>
      )}
    </>
  );
}
