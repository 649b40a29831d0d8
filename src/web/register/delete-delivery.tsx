import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useId, useRef } from "react";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { deliveryNamed, removeDelivery, type ShownDelivery } from "./keeping.ts";

/** What hangs on a delivery, and deleting it after a second thought. */
export function DeleteDelivery(props: { readonly delivery: ShownDelivery }) {
  const { t } = useSpeech();
  const { delivery } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const deleting = useMutation({
    mutationFn: () => removeDelivery(delivery.id),
    onSuccess: async () => {
      dialog.current?.close();
      // What is looked at may have been this delivery: it leaves the address.
      await navigate({ to: "/deliveries", search: { delivery: undefined } });
      queries.removeQueries(deliveryNamed(delivery.id));
      void queries.invalidateQueries();
    },
  });
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
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        onClick={() => dialog.current?.showModal()}
      >
        {t("deleting.open")}
      </button>
      <dialog ref={dialog} aria-labelledby={`${id}-title`} className="dialog">
        <h2 id={`${id}-title`}>
          {t("deleting.sure", { name: delivery.source || delivery.fileName })}
        </h2>
        <p>{t("deleting.hangs", { runs, hypotheses: hypotheses.length })}</p>
        <p>{t("deleting.means")}</p>
        {deleting.error && <ThrownNotice thrown={deleting.error} />}
        <div className="actions">
          <button
            type="button"
            className="utrecht-button utrecht-button--primary-action"
            disabled={deleting.isPending}
            onClick={() => deleting.mutate()}
          >
            {t("deleting.do")}
          </button>
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            onClick={() => dialog.current?.close()}
          >
            {t("action.cancel")}
          </button>
        </div>
      </dialog>
    </section>
  );
}
