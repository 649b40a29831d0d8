import { roleWord } from "../../domain/role-words.ts";
import { DialogButton } from "../frame/dialog-button.tsx";
import { TableHead } from "../frame/table-head.tsx";
import { TableScroll } from "../frame/table-scroll.tsx";
import { filledIn, TextField } from "../frame/text-field.tsx";
import { useToday } from "../frame/use-today.ts";
import { useSpeech } from "../language/language-context.tsx";
import { type Person, putBlocked, putEnd, putRole } from "./questions.ts";
import { RoleFields, roleIn } from "./role-fields.tsx";

interface Changing {
  readonly onChanged: (said: string) => void;
}

/** The people of an organisation with their roles; on a phone one a card. */
export function PeopleTable(props: Changing & { readonly people: readonly Person[] }) {
  const { t } = useSpeech();
  const columns = [
    { name: t("people.name") },
    { name: t("people.email") },
    { name: t("people.roles") },
    { name: t("people.change") },
  ];
  return (
    <TableScroll caption={t("people.table")} stacks>
      <TableHead columns={columns} />
      <tbody className="utrecht-table__body">
        {props.people.map((person) => (
          <tr key={person.id}>
            <th scope="row" className="utrecht-table__cell" data-name={columns[0].name}>
              {person.name}
              {person.blocked && <span className="tag">{t("people.blocked")}</span>}
            </th>
            <td className="utrecht-table__cell" data-name={columns[1].name}>
              {person.email}
            </td>
            <td className="utrecht-table__cell" data-name={columns[2].name}>
              <Roles person={person} onChanged={props.onChanged} />
            </td>
            <td className="utrecht-table__cell" data-name={columns[3].name}>
              <div className="actions actions--short">
                <GiveRole person={person} onChanged={props.onChanged} />
                <Block person={person} onChanged={props.onChanged} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}

interface OfPerson extends Changing {
  readonly person: Person;
}

/** What somebody is and was; what is over stands below, and cannot be ended again. */
function Roles({ person, onChanged }: OfPerson) {
  const { t, date, language } = useSpeech();
  const today = useToday();
  if (person.roles.length === 0) return <>{t("people.noRole")}</>;
  return (
    <ul className="plain held-roles">
      {person.roles.map((held) => {
        const over = held.until !== null && held.until < today;
        const role = roleWord(held.role, language);
        const from = held.since > today ? "people.from" : "people.sinceDay";
        return (
          <li key={held.id} className={over ? "held-roles__over" : undefined}>
            <span>
              <strong>{role}</strong> {t(from, { date: date(held.since) })}
              {held.until !== null && ` ${t("people.untilDay", { date: date(held.until) })}`}
            </span>
            {!over && (
              <DialogButton
                kind="subtle"
                opens={t("people.end")}
                label={t("people.endRole", { name: person.name, role })}
                title={t("people.endRole", { name: person.name, role })}
                does={t("people.endNow")}
                act={(form) => putEnd(held.id, filledIn(form, "until"))}
                onDone={() => onChanged(t("people.ended", { name: person.name, role }))}
              >
                <p>{t("people.endText")}</p>
                <TextField label={t("people.lastDay")} name="until" type="date" />
              </DialogButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function GiveRole({ person, onChanged }: OfPerson) {
  const { t, language } = useSpeech();
  return (
    <DialogButton
      kind="secondary"
      opens={t("people.give")}
      label={t("people.giveRole", { name: person.name })}
      title={t("people.giveRole", { name: person.name })}
      does={t("people.give")}
      act={async (form) => {
        const given = roleIn(form);
        await putRole({ person: person.id, ...given });
        return given.role;
      }}
      onDone={(role) =>
        onChanged(t("people.given", { name: person.name, role: roleWord(role, language) }))
      }
    >
      <RoleFields />
    </DialogButton>
  );
}

function Block({ person, onChanged }: OfPerson) {
  const { t } = useSpeech();
  const { id, name, blocked } = person;
  const key = blocked ? "unblock" : "block";
  return (
    <DialogButton
      kind="secondary"
      opens={t(`people.${key}`)}
      label={t(`people.${key}Name`, { name })}
      title={t(`people.${key}Name`, { name })}
      does={t(`people.${key}`)}
      act={() => putBlocked(id, !blocked)}
      onDone={() => onChanged(t(`people.${key}Done`, { name }))}
    >
      <p>{t(`people.${key}Text`)}</p>
    </DialogButton>
  );
}
