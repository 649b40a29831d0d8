import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { setAsideSentence } from "../../domain/set-aside-sentences.ts";
import { Answered } from "../frame/answered.tsx";
import { DownloadLink } from "../frame/download-link.tsx";
import { PageSentence, Paging } from "../frame/paging.tsx";
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
          {/* A region that scrolls must be reachable by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="table-scroll" role="region" aria-label={t("setAside.table")} tabIndex={0}>
            <table className="utrecht-table">
              <caption className="visually-hidden">{t("setAside.table")}</caption>
              <thead className="utrecht-table__header">
                <tr>
                  <th scope="col" className="utrecht-table__header-cell numeric">
                    {t("setAside.line")}
                  </th>
                  <th scope="col" className="utrecht-table__header-cell">
                    {t("setAside.reason")}
                  </th>
                  {page.columns.map((column, index) => (
                    <th
                      key={`${index} ${column}`}
                      scope="col"
                      className="utrecht-table__header-cell"
                    >
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
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
            </table>
          </div>
          <Paging offset={offset} perPage={perPage} total={page.total} />
        </>
      )}
    </Answered>
  );
}
