import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { deliveryRemarks } from "../../domain/set-aside.ts";
import { Answered } from "../frame/answered.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { Notice } from "../frame/notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { deliveries, type Delivery } from "./questions.ts";
import { ReasonCounts } from "./reason-counts.tsx";
import { RowCounts } from "./row-counts.tsx";
import { SetAsideRows } from "./set-aside-rows.tsx";

const route = getRouteApi("/deliveries/$id");

/** What became of one register file: rows accepted, rows set aside and why. */
export function DeliveryPage() {
  const { id } = route.useParams();
  const asked = useQuery(deliveries());
  const { t } = useSpeech();
  return (
    <Answered to={asked} title={t("deliveries.title")}>
      {({ deliveries: all }) => {
        const delivery = all.find((one) => one.id === id);
        return delivery ? (
          <Shown delivery={delivery} />
        ) : (
          <>
            <h1>{t("deliveries.title")}</h1>
            <Notice kind="warning" title={t("delivery.unknown")}>
              <Link to="/deliveries" className="utrecht-button utrecht-button--primary-action">
                {t("action.toDeliveries")}
              </Link>
            </Notice>
          </>
        );
      }}
    </Answered>
  );
}

function Shown(props: { readonly delivery: Delivery }) {
  const { t, number, date, moment } = useSpeech();
  const { delivery } = props;
  const name = delivery.source || delivery.fileName;
  const { home = [], only } = delivery.mapping;
  const remarks = deliveryRemarks.filter((remark) => (delivery.remarks[remark] ?? 0) > 0);
  return (
    <>
      <title>{`${name} · Clusterwerk`}</title>
      <nav aria-label={t("frame.crumbs")} className="crumbs">
        <ol>
          <li>
            <Link to="/deliveries">{t("deliveries.title")}</Link>
          </li>
          <li aria-current="page">{name}</li>
        </ol>
      </nav>
      <h1>{name}</h1>
      <RowCounts of={delivery} className="lead" />
      <InventedBanner invented={delivery.invented} />
      <p className="actions">
        <Link
          to="/"
          search={{ delivery: delivery.id }}
          className="utrecht-button utrecht-button--primary-action"
        >
          {t("delivery.toMap")}
        </Link>
      </p>
      <dl className="card">
        <div>
          <dt>{t("delivery.file")}</dt>
          <dd>{delivery.fileName}</dd>
        </div>
        <div>
          <dt>{t("delivery.referenceDate")}</dt>
          <dd>{delivery.referenceDate ? date(delivery.referenceDate) : t("figure.unknown")}</dd>
        </div>
        <div>
          <dt>{t("delivery.importedAt")}</dt>
          <dd>{moment(delivery.importedAt)}</dd>
        </div>
        <div>
          <dt>{t("delivery.scheme")}</dt>
          <dd>{t(`scheme.${delivery.scheme}`)}</dd>
        </div>
        <div>
          <dt>{t("delivery.regions")}</dt>
          <dd>{number(delivery.regions)}</dd>
        </div>
        {home.length > 0 && (
          <div>
            <dt>{t("delivery.home")}</dt>
            <dd>{t("delivery.homeCount", { count: home.length })}</dd>
          </div>
        )}
        {only && (
          <div>
            <dt>{t("delivery.only")}</dt>
            <dd>
              {only.column}: {only.values.join(", ")}
            </dd>
          </div>
        )}
        <div>
          <dt>{t("delivery.sizeMeasure")}</dt>
          <dd>{t(`sizeMeasure.${delivery.sizeMeasure}`)}</dd>
        </div>
        <div>
          <dt>{t("delivery.hash")}</dt>
          <dd>
            <code className="hash">{delivery.hash}</code>
          </dd>
        </div>
      </dl>
      {remarks.length > 0 && (
        <>
          <h2>{t("delivery.remarks")}</h2>
          <ul className="remarks">
            {remarks.map((remark) => (
              <li key={remark}>
                {t(`remark.${remark}`, { count: delivery.remarks[remark] ?? 0 })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t("delivery.setAside")}</h2>
      {delivery.setAside === 0 ? (
        <p>{t("delivery.noneSetAside")}</p>
      ) : (
        <>
          <ReasonCounts counts={delivery.setAsideByReason} />
          <SetAsideRows delivery={delivery.id} />
        </>
      )}
    </>
  );
}
