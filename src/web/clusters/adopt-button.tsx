import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useRef, type FormEvent } from "react";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { NameAndNote, nameAndNote } from "./name-and-note.tsx";
import { adoptCluster, hypothesisNamed, type LatentCluster } from "./questions.ts";
import { plainLabel } from "../language/plain-label.ts";

/** "Overnemen als vermoeden": give the found cluster a name and a note, and start working on it. */
export function AdoptButton(props: { readonly cluster: Pick<LatentCluster, "id" | "name"> }) {
  const { t, language } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const adopting = useMutation({
    mutationFn: ({ name, note }: { name: string; note: string }) =>
      adoptCluster(props.cluster.id, name, note),
    onSuccess: (hypothesis) => {
      queries.setQueryData(hypothesisNamed(hypothesis.id).queryKey, hypothesis);
      dialog.current?.close();
      void navigate({ to: "/hypotheses/$hypothesis", params: { hypothesis: hypothesis.id } });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    adopting.mutate(nameAndNote(event.currentTarget));
  };
  return (
    <div className="actions">
      <button
        type="button"
        className="utrecht-button utrecht-button--primary-action"
        onClick={() => dialog.current?.showModal()}
      >
        {t("adopt.open")}
      </button>
      <span className="small">{t("adopt.means")}</span>
      <dialog ref={dialog} aria-labelledby={`${id}-title`} className="dialog">
        <form onSubmit={submit}>
          <h2 id={`${id}-title`}>{t("adopt.title")}</h2>
          <p>{t("adopt.text")}</p>
          <NameAndNote
            name={plainLabel(props.cluster.name[language])}
            note=""
            noteLabel={t("adopt.note")}
          />
          {adopting.error && <ThrownNotice thrown={adopting.error} />}
          <div className="actions">
            <button
              type="submit"
              disabled={adopting.isPending}
              className="utrecht-button utrecht-button--primary-action"
            >
              {t("adopt.submit")}
            </button>
            <button
              type="button"
              className="utrecht-button utrecht-button--secondary-action"
              onClick={() => dialog.current?.close()}
            >
              {t("action.cancel")}
            </button>
          </div>
        </form>
      </dialog>
    </div>
  );
}
