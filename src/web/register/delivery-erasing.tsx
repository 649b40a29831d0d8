import type { FormEvent } from "react";
import { Field } from "../frame/field.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { exclude, removePersonal, type Exclusion, type ShownDelivery } from "./keeping.ts";
import { useKeeping } from "./use-keeping.ts";

/** Erase one company on request, or all that may point to a person. */
export function DeliveryErasing(props: { readonly delivery: ShownDelivery }) {
  const { t, date } = useSpeech();
  const { delivery } = props;
  const removing = useKeeping(() => removePersonal(delivery.id));
  return (
    <section aria-labelledby="erasing">
      <h2 id="erasing">{t("erasing.title")}</h2>
      <p>
        {t("erasing.done", { erased: delivery.erased, excluded: delivery.excluded })}{" "}
        {delivery.personalRemovedAt &&
          t("erasing.personalRemoved", { date: date(delivery.personalRemovedAt.slice(0, 10)) })}
      </p>
      <details className="ground">
        <summary>{t("erasing.one")}</summary>
        <EraseOne delivery={delivery} />
      </details>
      {!delivery.personalRemovedAt && (
        <details className="ground">
          <summary>{t("erasing.personal")}</summary>
          <p>{t("erasing.personalMeans")}</p>
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            disabled={removing.isPending}
            onClick={() => removing.mutate(undefined)}
          >
            {t("erasing.personalDo")}
          </button>
          {removing.error && <ThrownNotice thrown={removing.error} />}
        </details>
      )}
    </section>
  );
}

function EraseOne(props: { readonly delivery: ShownDelivery }) {
  const { t } = useSpeech();
  const erasing = useKeeping((said: Exclusion) => exclude(props.delivery.id, said));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const filled = new FormData(form);
    erasing.mutate(
      {
        establishment: String(filled.get("establishment")).trim(),
        wholeRow: filled.get("wholeRow") !== null,
        reason: String(filled.get("reason")).trim(),
      },
      { onSuccess: () => form.reset() },
    );
  };
  return (
    <form onSubmit={submit}>
      <p>{t("erasing.oneMeans")}</p>
      <div className="fields">
        <Field label={t("erasing.number")}>
          {(id) => <input id={id} name="establishment" required className="utrecht-textbox" />}
        </Field>
        <Field label={t("erasing.reason")}>
          {(id) => <input id={id} name="reason" maxLength={500} className="utrecht-textbox" />}
        </Field>
      </div>
      <label className="fields__check">
        <input type="checkbox" name="wholeRow" /> {t("erasing.whole")}
      </label>
      <div className="actions">
        <button
          type="submit"
          className="utrecht-button utrecht-button--secondary-action"
          disabled={erasing.isPending}
        >
          {t("erasing.oneDo")}
        </button>
        <span role="status" className="small">
          {erasing.isSuccess && t("erasing.oneDone")}
        </span>
      </div>
      {erasing.error && <ThrownNotice thrown={erasing.error} />}
    </form>
  );
}
