import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { DialogButton } from "../frame/dialog-button.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { deliveryNamed, removeDelivery, type ShownDelivery } from "./keeping.ts";

/** What hangs on a delivery, and deleting it after a second thought. */
export function DeleteDelivery(props: { readonly delivery: ShownDelivery }) {
  const { t } = useSpeech();
  const { delivery } = props;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { runs, hypotheses } = delivery;
  return (
    <section aria-labelledby="deleting">
      <h2 id="deleting">{t("deleting.title")}</h2>
      <p>{t("deleting.hangs", { runs, hypotheses: hypotheses.length })}</p>
      {hypotheses.length > 0 && (
        <ul>
          {hypotheses.map((one) => (
            <li key={one.id}>
              <Link
                to="/hypotheses/$hypothesis"
                params={{ hypothesis: one.id }}
                className="utrecht-link"
              >
                {one.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <DialogButton
        kind="secondary"
        opens={t("deleting.open")}
        title={t("deleting.sure", { name: delivery.source || delivery.fileName })}
        does={t("deleting.do")}
        act={() => removeDelivery(delivery.id)}
        onDone={async () => {
          // What is looked at may have been this delivery: it leaves the address.
          await navigate({ to: "/deliveries", search: { delivery: undefined } });
          queries.removeQueries(deliveryNamed(delivery.id));
          void queries.invalidateQueries();
        }}
      >
        <p>{t("deleting.hangs", { runs, hypotheses: hypotheses.length })}</p>
        <p>{t("deleting.means")}</p>
      </DialogButton>
    </section>
  );
}
