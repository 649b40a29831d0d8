import { privacyKindWords, privacyStateWords } from "../../domain/privacy-sentences.ts";
import { TableHead } from "../frame/table-head.tsx";
import { TableScroll } from "../frame/table-scroll.tsx";
import { useToday } from "../frame/use-today.ts";
import { useSpeech } from "../language/language-context.tsx";
import { DecideRequest } from "./decide-request.tsx";
import type { Request } from "./questions.ts";

/** What was asked, with the day to answer by; on a phone one a card. */
export function RequestList(props: {
  readonly requests: readonly Request[];
  /** Whether the reader is who decides. */
  readonly decides: boolean;
  readonly onChanged: (said: string) => void;
}) {
  const { t, date, language } = useSpeech();
  const { requests, decides, onChanged } = props;
  const open = requests.filter(({ state }) => state === "open").length;
  const today = useToday();
  if (requests.length === 0) return <p>{t("privacy.none")}</p>;
  const columns = [
    { name: t("privacy.what") },
    { name: t("privacy.company") },
    { name: t("privacy.asked") },
    { name: t("privacy.answerBy") },
    { name: t("privacy.words") },
    { name: t("privacy.state") },
    ...(decides ? [{ name: t("privacy.decision") }] : []),
  ];
  return (
    <>
      <p>{open === 0 ? t("privacy.noneOpen") : t("privacy.open", { count: open })}</p>
      <TableScroll caption={t("privacy.table")} stacks>
        <TableHead columns={columns} />
        <tbody className="utrecht-table__body">
          {requests.map((one) => (
            <tr key={one.id} className="utrecht-table__row">
              <th scope="row" className="utrecht-table__cell" data-name={columns[0].name}>
                {privacyKindWords[one.kind][language]}
              </th>
              <td className="utrecht-table__cell" data-name={columns[1].name}>
                {one.number}
              </td>
              <td className="utrecht-table__cell" data-name={columns[2].name}>
                <span>
                  {date(one.askedAt)}
                  <span className="small">
                    {" "}
                    ({t(one.byCompany ? "privacy.byCompany" : "privacy.forCompany")})
                  </span>
                </span>
              </td>
              <td className="utrecht-table__cell" data-name={columns[3].name}>
                <span>
                  {date(one.answerBy)}
                  {one.state === "open" && one.answerBy < today && (
                    <strong> ({t("privacy.late")})</strong>
                  )}
                </span>
              </td>
              <td className="utrecht-table__cell privacy-words" data-name={columns[4].name}>
                {one.text}
              </td>
              <td className="utrecht-table__cell privacy-words" data-name={columns[5].name}>
                <span>
                  {privacyStateWords[one.state][language]}
                  {one.reason !== "" && <span className="small">: {one.reason}</span>}
                </span>
              </td>
              {decides && (
                <td className="utrecht-table__cell" data-name={columns[6].name}>
                  <DecideRequest request={one} onChanged={onChanged} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </TableScroll>
    </>
  );
}
