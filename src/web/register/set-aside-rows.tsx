import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { setAsideSentence } from "../../domain/set-aside-sentences.ts";
import { Answered } from "../frame/answered.tsx";
import { DownloadLink } from "../frame/download-link.tsx";
import { PageSentence, Paging } from "../frame/paging.tsx";
import { TableHead } from "../frame/table-head.tsx";
import { TableScroll } from "../frame/table-scroll.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { setAsideDownload, setAsideOf } from "./questions.ts";

const route = getRouteApi("/deliveries/$id");
const perPage = 50;

/** The rows that were set aside, as they stood in the file, with line and reason. */
export function SetAsideRows(props: { readonly delivery: string }) {
  const { t, number, language } = useSpeech();
  const { offset = 0 } = route.useSearch();
  const asked = useQuery({
    ...setAsideOf(props.delivery, offset, perPage),
    placeholderData: (before) => before,
  });
  return (
    <Answered to={asked}>
      {(page) => (
        <>
          <p className="actions">
            <DownloadLink href={setAsideDownload(props.delivery)}>
              {t("setAside.download")}
            </DownloadLink>
            <span className="small">
              <PageSentence offset={offset} shown={page.rows.length} total={page.total} />
            </span>
          </p>
          <TableScroll caption={t("setAside.table")}>
            <TableHead
              columns={[
                { name: t("setAside.line"), numeric: true },
                { name: t("setAside.reason") },
                ...page.columns.map((name) => ({ name })),
              ]}
            />
            <tbody className="utrecht-table__body">
              {page.rows.map((row) => (
                <tr key={row.line}>
                  <th scope="row" className="utrecht-table__cell numeric">
                    {number(row.line)}
                  </th>
                  <td className="utrecht-table__cell">
                    {setAsideSentence(row.reason, language)}
                    {row.column && <span className="small"> ({row.column})</span>}
                  </td>
                  {page.columns.map((column, index) => (
                    <td
                      key={`${index} ${column}`}
                      className={`utrecht-table__cell${row.column === column ? " is-culprit" : ""}`}
                    >
                      {row.cells[index] ?? ""}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </TableScroll>
          <Paging offset={offset} perPage={perPage} total={page.total} />
        </>
      )}
    </Answered>
  );
}
