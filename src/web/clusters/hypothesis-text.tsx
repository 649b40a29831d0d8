import type { FormEvent } from "react";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { NameAndNote, nameAndNote } from "./name-and-note.tsx";
import type { Hypothesis } from "./questions.ts";
import { useChangeHypothesis } from "./use-change-hypothesis.ts";

/** The name of a hypothesis and why people hold it. */
export function HypothesisText(props: { readonly hypothesis: Hypothesis }) {
  const { hypothesis } = props;
  const { t } = useSpeech();
  const change = useChangeHypothesis(hypothesis.id);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(nameAndNote(event.currentTarget));
  };
  return (
    <form onSubmit={submit} className="hypothesis-text" aria-label={t("hypothesis.text")}>
      <NameAndNote
        name={hypothesis.name}
        note={hypothesis.note}
        noteLabel={t("hypothesis.note")}
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
