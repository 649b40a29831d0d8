import { useId, type FormEvent } from "react";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import type { Hypothesis } from "./questions.ts";
import { useChangeHypothesis } from "./use-change-hypothesis.ts";

/** The name of a hypothesis and why people hold it. */
export function HypothesisText(props: { readonly hypothesis: Hypothesis }) {
  const { hypothesis } = props;
  const { t } = useSpeech();
  const id = useId();
  const change = useChangeHypothesis(hypothesis.id);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    change.mutate({ name: String(form.get("name")).trim(), note: String(form.get("note")) });
  };
  return (
    <form onSubmit={submit} className="hypothesis-text" aria-label={t("hypothesis.text")}>
      <label className="utrecht-form-label" htmlFor={`${id}-name`}>
        {t("adopt.name")}
      </label>
      <input
        id={`${id}-name`}
        name="name"
        required
        maxLength={200}
        className="utrecht-textbox"
        defaultValue={hypothesis.name}
        onChange={() => change.reset()}
      />
      <label className="utrecht-form-label" htmlFor={`${id}-note`}>
        {t("hypothesis.note")}
      </label>
      <textarea
        id={`${id}-note`}
        name="note"
        rows={4}
        maxLength={10_000}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        defaultValue={hypothesis.note}
        onChange={() => change.reset()}
      />
      <div className="actions">
        <button
          type="submit"
          disabled={change.isPending}
          className="utrecht-button utrecht-button--primary-action"
        >
          {t("hypothesis.save")}
        </button>
        <span role="status">{change.isSuccess && t("hypothesis.saved")}</span>
      </div>
      {change.error && <ThrownNotice thrown={change.error} />}
    </form>
  );
}
