import { useQuery } from "@tanstack/react-query";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { DialogButton } from "../frame/dialog-button.tsx";
import { Notice } from "../frame/notice.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { filledIn, TextField } from "../frame/text-field.tsx";
import { useSaid } from "../frame/use-said.ts";
import { useSpeech } from "../language/language-context.tsx";
import { PeopleTable } from "./people-table.tsx";
import { people, putInvitation } from "./questions.ts";
import { RoleFields, roleIn } from "./role-fields.tsx";

/** Who works at our organisation, and what may they do? */
export function PeoplePage() {
  const asked = useQuery(people());
  const { t } = useSpeech();
  const [said, changed] = useSaid();
  return (
    <>
      <Crumbs here={t("people.title")} />
      <PageTitle>{t("people.title")}</PageTitle>
      <p role="status">{said}</p>
      <Answered to={asked}>
        {({ people: all }) => (
          <>
            {all.length === 0 ? (
              <Notice kind="info" title={t("people.empty.title")}>
                <p>{t("people.empty.text")}</p>
              </Notice>
            ) : (
              <>
                <p className="lead">
                  {t("people.lead", {
                    count: all.filter(
                      ({ blocked, roles }) => !blocked && roles.some(({ today }) => today),
                    ).length,
                  })}
                </p>
                <PeopleTable people={all} onChanged={changed} />
              </>
            )}
            <p className="actions">
              <Invite onChanged={changed} />
            </p>
          </>
        )}
      </Answered>
    </>
  );
}

function Invite(props: { readonly onChanged: (said: string) => void }) {
  const { t } = useSpeech();
  return (
    <DialogButton
      kind="primary"
      opens={t("people.invite")}
      title={t("people.invite")}
      does={t("people.inviteNow")}
      act={(form) =>
        putInvitation({
          name: filledIn(form, "name"),
          email: filledIn(form, "email"),
          ...roleIn(form),
        })
      }
      onDone={({ name }) => props.onChanged(t("people.invited", { name }))}
    >
      <p>{t("people.inviteText")}</p>
      <TextField label={t("people.name")} name="name" required />
      <TextField label={t("people.email")} name="email" type="email" required />
      <RoleFields />
    </DialogButton>
  );
}
