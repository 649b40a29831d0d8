import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { DialogButton } from "../frame/dialog-button.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { NameAndNote, nameAndNote } from "./name-and-note.tsx";
import { adoptCluster, hypothesisNamed, type LatentCluster } from "./questions.ts";

/** "Oppakken": give the found cluster a name and a note, and start working on it. */
export function AdoptButton(props: { readonly cluster: Pick<LatentCluster, "id" | "name"> }) {
  const { t, language } = useSpeech();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id, name } = props.cluster;
  return (
    <div className="actions">
      <DialogButton
        kind="primary"
        opens={t("adopt.open")}
        title={t("adopt.title")}
        does={t("adopt.submit")}
        act={(form) => {
          const filled = nameAndNote(form);
          return adoptCluster(id, filled.name, filled.note);
        }}
        onDone={(hypothesis) => {
          queries.setQueryData(hypothesisNamed(hypothesis.id).queryKey, hypothesis);
          void navigate({ to: "/hypotheses/$hypothesis", params: { hypothesis: hypothesis.id } });
        }}
      >
        <p>{t("adopt.text")}</p>
        <NameAndNote name={plainLabel(name[language])} note="" noteLabel={t("adopt.note")} />
      </DialogButton>
      <span className="small">{t("adopt.means")}</span>
    </div>
  );
}
