import { getRouteApi, Link } from "@tanstack/react-router";
import { Crumbs } from "../frame/crumbs.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { LongAnswered } from "../platform/long-answered.tsx";
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
      <Crumbs here={t("concentration.crumb")} />
      <PageTitle>{title}</PageTitle>
      <LongAnswered to={found} about={t("concentration.working")}>
        {(answer) =>
          answer.distances ? (
            <DistancesAnswer answer={answer} distances={answer.distances} />
          ) : (
            <CountryAnswer answer={answer} />
          )
        }
      </LongAnswered>
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
