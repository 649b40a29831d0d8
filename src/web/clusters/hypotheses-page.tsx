import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { Notice } from "../frame/notice.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { useInvented } from "../register/use-invented.ts";
import { hypotheses } from "./questions.ts";

/** Which clusters are we working on? */
export function HypothesesPage() {
  const asked = useQuery(hypotheses());
  const { t, moment } = useSpeech();
  const invented = useInvented();
  return (
    <>
      <Crumbs here={t("hypotheses.title")} />
      <PageTitle>{t("hypotheses.title")}</PageTitle>
      <Answered to={asked}>
        {({ hypotheses: all }) =>
          all.length === 0 ? (
            <Notice kind="info" title={t("hypotheses.empty.title")}>
              <p>{t("hypotheses.empty.text")}</p>
              <Link to="/" className="utrecht-button utrecht-button--primary-action">
                {t("action.toMap")}
              </Link>
            </Notice>
          ) : (
            <>
              <p className="lead">{t("hypotheses.lead", { count: all.length })}</p>
              <ul className="rows rows--wide" aria-label={t("hypotheses.title")}>
                {all.map((one) => (
                  <li key={one.id}>
                    <Link
                      to="/hypotheses/$hypothesis"
                      params={{ hypothesis: one.id }}
                      className="row-link"
                    >
                      <span>
                        <strong>{one.name}</strong>
                        {invented(one.delivery) && (
                          <span className="tag">{t("invented.title")}</span>
                        )}
                        {one.note && <span className="row-link__note">{one.note}</span>}
                      </span>
                      <span className="row-aside">
                        {t("cluster.companyCount", { count: one.members })}
                        <br />
                        {t("hypotheses.changed", { moment: moment(one.changedAt) })}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </>
  );
}
