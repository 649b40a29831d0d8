import { licenceSentence, singleJobsSentence } from "../../domain/licence-sentences.ts";
import { Notice } from "../frame/notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import type { ShownDelivery } from "./keeping.ts";
import { TermsForm } from "./terms-form.tsx";

/** At the head of the page, where the licence no longer lets the delivery be used. */
export function LicenceNotice(props: { readonly delivery: ShownDelivery }) {
  const { t, language } = useSpeech();
  const { delivery } = props;
  if (delivery.licence === "usable") return null;
  return (
    <Notice kind="warning" title={t(`licence.${delivery.licence}`)}>
      <p>{licenceSentence(delivery, language)}</p>
      <p>{t("licence.still")}</p>
    </Notice>
  );
}

/** Until when and for what a delivery may be used, and who sees what of it. */
export function DeliveryLicence(props: { readonly delivery: ShownDelivery }) {
  const { t, moment, language } = useSpeech();
  const { delivery } = props;
  const { terms, termsHistory } = delivery;
  return (
    <section aria-labelledby="licence">
      <h2 id="licence">{t("licence.title")}</h2>
      <p>{licenceSentence(delivery, language)}</p>
      <dl className="card">
        <div>
          <dt>{t("terms.purpose")}</dt>
          <dd>{terms.purpose ?? t("figure.unknown")}</dd>
        </div>
        <div>
          <dt>{t("licence.sees")}</dt>
          <dd>
            <ul className="plain">
              <li>{t("licence.sees.figures")}</li>
              <li>{singleJobsSentence(terms.singleJobs, language)}</li>
              <li>{t("licence.sees.persons")}</li>
              <li>{t("licence.sees.names")}</li>
              {delivery.setAside > 0 && delivery.personalRemovedAt === null && (
                <li>{t("licence.sees.setAside")}</li>
              )}
            </ul>
          </dd>
        </div>
      </dl>
      {delivery.readAs === null && (
        <details className="ground">
          <summary>{t("terms.change")}</summary>
          <TermsForm delivery={delivery} />
        </details>
      )}
      {termsHistory.length > 0 && (
        <details className="ground">
          <summary>{t("terms.history", { count: termsHistory.length })}</summary>
          <ul className="plain">
            {termsHistory.map(({ terms: then, changedAt }) => (
              <li key={changedAt}>
                {moment(changedAt)}: {licenceSentence({ terms: then, licence: "usable" }, language)}{" "}
                {singleJobsSentence(then.singleJobs, language)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
