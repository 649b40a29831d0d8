import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { Notice } from "../frame/notice.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { deliveries, type Delivery } from "./questions.ts";

/** Which registers have been read? */
export function DeliveriesPage() {
  const asked = useQuery(deliveries());
  const { t } = useSpeech();
  return (
    <>
      <Crumbs here={t("deliveries.title")} />
      <PageTitle>{t("deliveries.title")}</PageTitle>
      <Answered to={asked}>
        {({ deliveries: all }) =>
          all.length === 0 ? (
            <Notice kind="info" title={t("empty.deliveries.title")}>
              <p>{t("empty.deliveries.text")}</p>
              <Link to="/deliveries/new" className="utrecht-button utrecht-button--primary-action">
                {t("action.import")}
              </Link>
            </Notice>
          ) : (
            <>
              <p className="lead">{t("deliveries.lead", { count: all.length })}</p>
              <p>
                <Link
                  to="/deliveries/new"
                  className="utrecht-button utrecht-button--primary-action"
                >
                  {t("action.import")}
                </Link>
              </p>
              {all.length > 1 && (
                <p>
                  <Link to="/deliveries/join" className="utrecht-link">
                    {t("join.page")}
                  </Link>
                </p>
              )}
              <ul className="rows rows--wide" aria-label={t("deliveries.title")}>
                {all.map((delivery) => (
                  <Row key={delivery.id} delivery={delivery} />
                ))}
              </ul>
            </>
          )
        }
      </Answered>
      <p>
        <Link to="/compare" className="utrecht-link">
          {t("compare.title")}
        </Link>
      </p>
      <p>
        <Link to="/references" className="utrecht-link">
          {t("references.toPage")}
        </Link>
      </p>
    </>
  );
}

function Row(props: { readonly delivery: Delivery }) {
  const { t, date } = useSpeech();
  const { delivery } = props;
  return (
    <li>
      <Link to="/deliveries/$id" params={{ id: delivery.id }} className="row-link">
        <span>
          <strong>{delivery.source || delivery.fileName}</strong>
          {delivery.invented && <span className="tag">{t("invented.title")}</span>}
          {delivery.licence !== "usable" && (
            <span className="tag tag--warning">{t(`deliveries.${delivery.licence}`)}</span>
          )}
          <span className="row-link__note">
            {delivery.referenceDate
              ? t("deliveries.referenceDate", { date: date(delivery.referenceDate) })
              : t("deliveries.noReferenceDate")}
            {delivery.licence === "usable" &&
              delivery.terms.until !== null &&
              `, ${t("deliveries.until", { date: date(delivery.terms.until) })}`}
          </span>
        </span>
        <span className="row-aside">
          {t("deliveries.accepted", { count: delivery.accepted })}
          <br />
          {t("deliveries.setAside", { count: delivery.setAside })}
        </span>
      </Link>
    </li>
  );
}
