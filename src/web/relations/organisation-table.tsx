import { DialogButton } from "../frame/dialog-button.tsx";
import { TableHead } from "../frame/table-head.tsx";
import { TableScroll } from "../frame/table-scroll.tsx";
import { filledIn, TextField } from "../frame/text-field.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { type Organisation, putOrganisation } from "./questions.ts";
import { useOrganisationName } from "./use-organisation-name.ts";

interface Changing {
  readonly onChanged: (said: string) => void;
}

/** The organisations that take part; on a phone one a card. */
export function OrganisationTable(
  props: Changing & { readonly organisations: readonly Organisation[] },
) {
  const { t } = useSpeech();
  const called = useOrganisationName();
  const columns = [
    { name: t("organisations.name") },
    { name: t("organisations.kind") },
    { name: t("organisations.side") },
    { name: t("organisations.licensed") },
    { name: t("organisations.region") },
    { name: t("people.change") },
  ];
  return (
    <TableScroll caption={t("organisations.title")} stacks>
      <TableHead columns={columns} />
      <tbody className="utrecht-table__body">
        {props.organisations.map((one) => (
          <tr key={one.id}>
            <th scope="row" className="utrecht-table__cell" data-name={columns[0].name}>
              {called(one)}
              {one.host && <span className="tag">{t("organisations.host")}</span>}
            </th>
            <td className="utrecht-table__cell" data-name={columns[1].name}>
              {t(`organisationKind.${one.kind}`)}
            </td>
            <td className="utrecht-table__cell" data-name={columns[2].name}>
              {t(`helixSide.${one.side}`)}
            </td>
            <td className="utrecht-table__cell" data-name={columns[3].name}>
              {t(one.licensed ? "answer.yes" : "answer.no")}
            </td>
            <td className="utrecht-table__cell" data-name={columns[4].name}>
              {one.region ?? t("organisations.noRegion")}
            </td>
            <td className="utrecht-table__cell" data-name={columns[5].name}>
              <Change organisation={one} onChanged={props.onChanged} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}

/** Only what was changed is sent: of another organisation's licence only its host may speak. */
function Change(props: Changing & { readonly organisation: Organisation }) {
  const { t } = useSpeech();
  const called = useOrganisationName();
  const { organisation } = props;
  const name = called(organisation);
  return (
    <DialogButton
      kind="secondary"
      opens={t("organisations.change")}
      label={t("organisations.changeName", { name })}
      title={t("organisations.changeName", { name })}
      does={t("organisations.save")}
      act={(form) => {
        const licensed = filledIn(form, "licensed") === "on";
        return putOrganisation({
          organisation: organisation.id,
          name: filledIn(form, "name"),
          region: filledIn(form, "region"),
          ...(licensed === organisation.licensed ? {} : { licensed }),
        });
      }}
      onDone={(now) => props.onChanged(t("organisations.changed", { name: called(now) }))}
    >
      <TextField label={t("organisations.name")} name="name" value={organisation.name} required />
      <TextField
        label={t("organisations.regionCode")}
        name="region"
        value={organisation.region ?? ""}
      />
      <p>
        <label>
          <input type="checkbox" name="licensed" defaultChecked={organisation.licensed} />{" "}
          {t("organisations.giveLicence")}
        </label>
      </p>
    </DialogButton>
  );
}
