import { useQuery } from "@tanstack/react-query";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSaid } from "../frame/use-said.ts";
import { useSpeech } from "../language/language-context.tsx";
import { AddReference } from "./add-reference.tsx";
import { references } from "./questions.ts";
import { ReferenceTable } from "./reference-table.tsx";

/** What are the companies drawn on and compared with, and where is it from? */
export function ReferencesPage() {
  const asked = useQuery(references());
  const { t } = useSpeech();
  const [said, changed] = useSaid();
  return (
    <>
      <Crumbs here={t("references.title")} />
      <PageTitle>{t("references.title")}</PageTitle>
      <p className="lead">{t("references.lead")}</p>
      <p role="status">{said}</p>
      <Answered to={asked}>
        {({ references: all }) =>
          all.length === 0 ? (
            <p>{t("references.empty")}</p>
          ) : (
            <ReferenceTable references={all} onChanged={changed} />
          )
        }
      </Answered>
      <h2>{t("references.add")}</h2>
      <AddReference onChanged={changed} />
    </>
  );
}
