import { auditResultWords, thingText } from "../../domain/audit-sentences.ts";
import { questionWords } from "../../domain/question-words.ts";
import { TableHead } from "../frame/table-head.tsx";
import { TableScroll } from "../frame/table-scroll.tsx";
import { useSpeech } from "../language/language-context.tsx";
import type { AuditLine } from "./questions.ts";

const ownOrigins = ["terminal", "job", "retention"] as const;

/** Lines of the log, one a row; on a phone one a card. */
export function AuditTable(props: { readonly lines: readonly AuditLine[] }) {
  const { t, number, moment, language } = useSpeech();
  const columns = [
    { name: t("audit.number"), numeric: true },
    { name: t("audit.at") },
    { name: t("audit.action") },
    { name: t("audit.object") },
    { name: t("audit.result") },
    { name: t("audit.who") },
    { name: t("audit.origin") },
  ];
  const who = ({ person, name }: AuditLine): string =>
    person === null ? t("audit.machine") : (name ?? t("audit.gone"));
  const origin = (told: string): string => {
    const own = ownOrigins.find((one) => one === told);
    return own ? t(`audit.${own}`) : told;
  };
  return (
    <TableScroll caption={t("audit.table")} stacks>
      <TableHead columns={columns} />
      <tbody className="utrecht-table__body">
        {props.lines.map((line) => (
          <tr key={line.number}>
            <th scope="row" className="utrecht-table__cell numeric" data-name={columns[0].name}>
              {number(line.number)}
            </th>
            <td className="utrecht-table__cell" data-name={columns[1].name}>
              <time dateTime={line.at}>{moment(line.at)}</time>
            </td>
            <td className="utrecht-table__cell" data-name={columns[2].name}>
              {questionWords[line.action]?.[language] ?? line.action}
            </td>
            <td className="utrecht-table__cell" data-name={columns[3].name}>
              {Object.entries(line.object).map(([kind, id]) => (
                <span key={kind} className="code audit-object">
                  {thingText(kind, id, language)}
                </span>
              ))}
            </td>
            <td className="utrecht-table__cell" data-name={columns[4].name}>
              {auditResultWords[line.result][language]}
              {line.code !== null && <span className="small"> ({line.code})</span>}
            </td>
            <td className="utrecht-table__cell" data-name={columns[5].name}>
              {who(line)}
            </td>
            <td className="utrecht-table__cell" data-name={columns[6].name}>
              {origin(line.origin)}
            </td>
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}
