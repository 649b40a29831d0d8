import { useState, type FormEvent } from "react";
import { useSpeech } from "../language/language-context.tsx";
import { ChangeThrown } from "./change-thrown.tsx";
import { NameAndNote, nameAndNote } from "./name-and-note.tsx";
import type { Hypothesis } from "./questions.ts";
import { useChangeHypothesis } from "./use-change-hypothesis.ts";

/** The name of a hypothesis and why people hold it. */
export function HypothesisText(props: { readonly hypothesis: Hypothesis }) {
  const { t } = useSpeech();
  // What somebody began to change stays as they began, whatever is read meanwhile.
  const [begun, setBegun] = useState<Hypothesis>();
  // A form that lets the present version stand begins anew.
  const [form, setForm] = useState(0);
  const hypothesis = begun ?? props.hypothesis;
  const change = useChangeHypothesis(hypothesis.id);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(
      { change: nameAndNote(event.currentTarget), version: hypothesis.version },
      { onSuccess: () => setBegun(undefined) },
    );
  };
  return (
    <>
      <form
        key={JSON.stringify([form, hypothesis.name, hypothesis.note])}
        onSubmit={submit}
        className="hypothesis-text"
        aria-label={t("hypothesis.text")}
      >
        <NameAndNote
          name={hypothesis.name}
          note={hypothesis.note}
          noteLabel={t("hypothesis.note")}
          onChange={() => {
            setBegun(hypothesis);
            change.reset();
          }}
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
      </form>
      <ChangeThrown
        change={change}
        onTheirs={() => {
          setBegun(undefined);
          setForm(form + 1);
        }}
      />
    </>
  );
}
