import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { ShareSection } from "../sharing/share-section.tsx";
import { DeleteDelivery } from "./delete-delivery.tsx";
import { DeliveryChanges } from "./delivery-changes.tsx";
import { DeliveryContents } from "./delivery-contents.tsx";
import { DeliveryErasing } from "./delivery-erasing.tsx";
import { DeliveryLicence, LicenceNotice } from "./delivery-licence.tsx";
import { DeliveryOrigin } from "./delivery-origin.tsx";
import { DeliveryQuality } from "./delivery-quality.tsx";
import { JoinCard } from "./join-card.tsx";
import { deliveryNamed, type ShownDelivery } from "./keeping.ts";
import { ReasonCounts } from "./reason-counts.tsx";
import { RowCounts } from "./row-counts.tsx";
import { SetAsideRows } from "./set-aside-rows.tsx";

const route = getRouteApi("/deliveries/$id");

/** One delivery: where from, what is in it, how good, what was set aside, what changed since the last, what is allowed. */
export function DeliveryPage() {
  const { id } = route.useParams();
  const asked = useQuery(deliveryNamed(id));
  const { t } = useSpeech();
  return (
    <Answered to={asked} title={t("deliveries.title")}>
      {(delivery) => <Shown delivery={delivery} />}
    </Answered>
  );
}

function Shown(props: { readonly delivery: ShownDelivery }) {
  const { t } = useSpeech();
  const { delivery } = props;
  const name = delivery.source || delivery.fileName;
  const usable = delivery.licence === "usable";
  const own = delivery.readAs === null;
  return (
    <>
      <Crumbs under={{ to: "/deliveries", name: t("deliveries.title") }} here={name} />
      <PageTitle>{name}</PageTitle>
      <RowCounts of={delivery} className="lead" />
      <InventedBanner invented={delivery.invented} />
      <LicenceNotice delivery={delivery} />
      {usable && (
        <p className="actions">
          <Link
            to="/"
            search={{ delivery: delivery.id }}
            className="utrecht-button utrecht-button--primary-action"
          >
            {t("delivery.toMap")}
          </Link>
        </p>
      )}
      <DeliveryOrigin delivery={delivery} />
      {delivery.join && <JoinCard join={delivery.join} />}
      <DeliveryContents delivery={delivery} />
      <DeliveryQuality delivery={delivery} />
      <h2>{t("delivery.setAside")}</h2>
      {delivery.setAside === 0 ? (
        <p>{t("delivery.noneSetAside")}</p>
      ) : (
        <>
          <ReasonCounts counts={delivery.setAsideByReason} />
          {usable && own && delivery.personalRemovedAt === null && (
            <SetAsideRows delivery={delivery.id} />
          )}
        </>
      )}
      <DeliveryChanges delivery={delivery} />
      <DeliveryLicence delivery={delivery} />
      <ShareSection
        thing={{ kind: "deliveries", id: delivery.id }}
        keptBy={delivery.keptBy}
        own={own}
      />
      {own && (
        <>
          <DeliveryErasing delivery={delivery} />
          <DeleteDelivery delivery={delivery} />
        </>
      )}
    </>
  );
}
