import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { Notice } from "../frame/notice.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { JoinForm } from "./join-form.tsx";
import { JoinProgress } from "./join-progress.tsx";
import { deliveries } from "./questions.ts";

const route = getRouteApi("/deliveries/join");

/** One delivery of two: which, and which of them wins where both tell something. */
export function JoinPage() {
  const { t } = useSpeech();
  const { job } = route.useSearch();
  const asked = useQuery(deliveries());
  const title = t("join.page");
  return (
    <>
      <Crumbs here={title} />
      <PageTitle>{title}</PageTitle>
      <p className="lead">{t("join.why")}</p>
      {job ? (
        <JoinProgress job={job} />
      ) : (
        <Answered to={asked}>
          {({ deliveries: all }) =>
            all.length < 2 ? (
              <Notice kind="info" title={t("join.needTwo")}>
                <Link
                  to="/deliveries/new"
                  className="utrecht-button utrecht-button--primary-action"
                >
                  {t("action.import")}
                </Link>
              </Notice>
            ) : (
              <JoinForm all={all} />
            )
          }
        </Answered>
      )}
    </>
  );
}
