import { useState, type FormEvent } from "react";
import { singleJobsReaders } from "../../domain/licence-terms.ts";
import { Field } from "../frame/field.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { changeTerms, type ShownDelivery, type Terms } from "./keeping.ts";
import { TermsThrown } from "./terms-thrown.tsx";
import { useKeeping } from "./use-keeping.ts";

/** What the supplier allows, to be filled in or changed. An empty field means: not agreed. */
export function TermsForm(props: {
  readonly delivery: Pick<ShownDelivery, "id" | "terms" | "version">;
}) {
  const { t } = useSpeech();
  // What somebody began to change stays as they began, whatever is read meanwhile.
  const [begun, setBegun] = useState<typeof props.delivery>();
  // A form that lets the present wording stand begins anew.
  const [form, setForm] = useState(0);
  const { id, terms, version } = begun ?? props.delivery;
  const changing = useKeeping((said: { readonly told: Terms; readonly version: number }) =>
    changeTerms(id, said.told, said.version).then((now) => {
      setBegun(undefined);
      return now;
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const text = (name: string) => String(filled.get(name) ?? "").trim();
    const told: Terms = {
      licensor: text("licensor"),
      purpose: text("purpose"),
      until: text("until"),
      deleteBy: text("deleteBy"),
      singleJobs: singleJobsReaders.find((one) => one === text("singleJobs")) ?? "no",
    };
    changing.mutate({ told, version });
  };
  return (
    // A new wording is a new form: its fields start from what holds now.
    <form
      onSubmit={submit}
      onChange={() => setBegun(begun ?? props.delivery)}
      key={JSON.stringify([form, terms])}
    >
      <div className="fields">
        <Field label={t("terms.licensor")}>
          {(field) => (
            <input
              id={field}
              name="licensor"
              className="utrecht-textbox"
              maxLength={500}
              defaultValue={terms.licensor ?? ""}
            />
          )}
        </Field>
        <Field label={t("terms.purpose")}>
          {(field) => (
            <input
              id={field}
              name="purpose"
              className="utrecht-textbox"
              maxLength={500}
              defaultValue={terms.purpose ?? ""}
            />
          )}
        </Field>
        <Field label={t("terms.until")}>
          {(field) => (
            <input
              id={field}
              name="until"
              type="date"
              className="utrecht-textbox"
              defaultValue={terms.until ?? ""}
            />
          )}
        </Field>
        <Field label={t("terms.deleteBy")}>
          {(field) => (
            <input
              id={field}
              name="deleteBy"
              type="date"
              className="utrecht-textbox"
              defaultValue={terms.deleteBy ?? ""}
            />
          )}
        </Field>
        <Field label={t("terms.singleJobs")}>
          {(field) => (
            <select
              id={field}
              name="singleJobs"
              className="utrecht-select utrecht-select--html-select"
              defaultValue={terms.singleJobs}
            >
              {singleJobsReaders.map((one) => (
                <option key={one} value={one}>
                  {t(`terms.singleJobs.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="actions">
        <button
          type="submit"
          className="utrecht-button utrecht-button--primary-action"
          disabled={changing.isPending}
        >
          {t("terms.save")}
        </button>
        <span role="status" className="small">
          {changing.isSuccess && t("terms.saved")}
        </span>
      </div>
      <TermsThrown
        changing={changing}
        onTheirs={() => {
          setBegun(undefined);
          setForm(form + 1);
        }}
      />
    </form>
  );
}
