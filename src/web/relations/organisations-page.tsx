import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { helixSides, organisationKinds } from "../../domain/organisation.ts";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { DialogButton } from "../frame/dialog-button.tsx";
import { Field } from "../frame/field.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { filledIn, given, TextField } from "../frame/text-field.tsx";
import { useSaid } from "../frame/use-said.ts";
import { useSpeech } from "../language/language-context.tsx";
import { OrganisationTable } from "./organisation-table.tsx";
import { organisations, putNewOrganisation } from "./questions.ts";

/** Who takes part in the region? */
export function OrganisationsPage() {
  const asked = useQuery(organisations());
  const { t } = useSpeech();
  const [said, changed] = useSaid();
  return (
    <>
      <Crumbs here={t("organisations.title")} />
      <PageTitle>{t("organisations.title")}</PageTitle>
      <p role="status">{said}</p>
      <Answered to={asked}>
        {({ organisations: all }) => (
          <>
            <p className="lead">{t("organisations.lead", { count: all.length })}</p>
            <OrganisationTable organisations={all} onChanged={changed} />
            <p className="actions">
              <Add onChanged={changed} />
              <Link to="/people" className="utrecht-link">
                {t("organisations.toPeople")}
              </Link>
              <Link to="/shares" className="utrecht-link">
                {t("organisations.toShares")}
              </Link>
            </p>
          </>
        )}
      </Answered>
    </>
  );
}

function Add(props: { readonly onChanged: (said: string) => void }) {
  const { t } = useSpeech();
  return (
    <DialogButton
      kind="primary"
      opens={t("organisations.add")}
      title={t("organisations.add")}
      does={t("organisations.addNow")}
      act={(form) =>
        putNewOrganisation({
          name: filledIn(form, "name"),
          kind: organisationKinds.find((one) => one === filledIn(form, "kind")) ?? "guest",
          side: helixSides.find((one) => one === filledIn(form, "side")),
          licensed: filledIn(form, "licensed") === "on",
          ...given(form, "region"),
          administratorName: filledIn(form, "administratorName"),
          administratorEmail: filledIn(form, "administratorEmail"),
        })
      }
      onDone={({ name }) => props.onChanged(t("organisations.added", { name }))}
    >
      <TextField label={t("organisations.name")} name="name" required />
      <Field label={t("organisations.kind")}>
        {(id) => (
          <select id={id} name="kind" className="utrecht-select utrecht-select--html-select">
            {organisationKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`organisationKind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("organisations.side")}>
        {(id) => (
          <select id={id} name="side" className="utrecht-select utrecht-select--html-select">
            <option value="">{t("organisations.usualSide")}</option>
            {helixSides.map((side) => (
              <option key={side} value={side}>
                {t(`helixSide.${side}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField label={t("organisations.regionCode")} name="region" />
      <p>
        <label>
          <input type="checkbox" name="licensed" /> {t("organisations.giveLicence")}
        </label>
      </p>
      <p>{t("organisations.administrator")}</p>
      <TextField label={t("people.name")} name="administratorName" required />
      <TextField label={t("people.email")} name="administratorEmail" type="email" required />
    </DialogButton>
  );
}
