import { useSpeech } from "../language/language-context.tsx";
import type { ShownDelivery } from "./keeping.ts";

/** As many names as can be read at a glance; more are one click away. */
const atAGlance = 12;

/** What is in a delivery: how much, of where, in which classification. */
export function DeliveryContents(props: { readonly delivery: ShownDelivery }) {
  const { t, number } = useSpeech();
  const { delivery } = props;
  const { home = [], only } = delivery.mapping;
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">{t("delivery.contents")}</h2>
      <dl className="card">
        <div>
          <dt>{t("delivery.establishments")}</dt>
          <dd>{number(delivery.accepted - delivery.excluded)}</dd>
        </div>
        <div>
          <dt>{t("delivery.regions")}</dt>
          <dd>
            <RegionNames delivery={delivery} />
          </dd>
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
          <dt>{t("delivery.scheme")}</dt>
          <dd>{t(`scheme.${delivery.scheme}`)}</dd>
        </div>
        <div>
          <dt>{t("delivery.sizeMeasure")}</dt>
          <dd>{t(`sizeMeasure.${delivery.sizeMeasure}`)}</dd>
        </div>
      </dl>
    </section>
  );
}

function RegionNames(props: { readonly delivery: ShownDelivery }) {
  const { t, number } = useSpeech();
  const { regions, regionNames } = props.delivery;
  const names = regionNames.map(({ name }) => name).join(", ");
  if (regions <= atAGlance) return names;
  const left = regions - regionNames.length;
  return (
    <details>
      <summary>{number(regions)}</summary>
      {names}
      {left > 0 && ` ${t("delivery.moreRegions", { count: left })}`}
    </details>
  );
}
