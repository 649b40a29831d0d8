import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { auditResults } from "../../domain/audit-line.ts";
import { auditResultWords } from "../../domain/audit-sentences.ts";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { Field } from "../frame/field.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { PageSentence, Paging } from "../frame/paging.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { AuditCheck } from "./audit-check.tsx";
import { AuditTable } from "./audit-table.tsx";
import { auditLines } from "./questions.ts";

const route = getRouteApi("/audit");
const perPage = 50;

/** Who did what, when and from where; and is the log still whole? */
export function AuditPage() {
  const { t } = useSpeech();
  const { from, until, result, offset = 0 } = route.useSearch();
  const asked = useQuery({
    ...auditLines({ from, until, result, offset, limit: perPage }),
    placeholderData: (before) => before,
  });
  return (
    <>
      <Crumbs here={t("audit.title")} />
      <PageTitle>{t("audit.title")}</PageTitle>
      <p className="lead">{t("audit.lead")}</p>
      <AuditCheck />
      <h2>{t("audit.choices")}</h2>
      <Choices />
      <Answered to={asked}>
        {({ lines, total }) =>
          lines.length === 0 ? (
            <p>{t("audit.empty")}</p>
          ) : (
            <>
              <p className="small">
                <PageSentence offset={offset} shown={lines.length} total={total} />
              </p>
              <AuditTable lines={lines} />
              <Paging offset={offset} perPage={perPage} total={total} />
            </>
          )
        }
      </Answered>
    </>
  );
}

/** Which lines: of which days, and how they ended. */
function Choices() {
  const { t, language } = useSpeech();
  const { from = "", until = "", result = "" } = route.useSearch();
  const navigate = useNavigate({ from: "/audit" });
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const text = (name: string) => String(chosen.get(name) ?? "") || undefined;
    void navigate({
      search: (now) => ({
        ...now,
        from: text("from"),
        until: text("until"),
        result: auditResults.find((one) => one === text("result")),
        offset: undefined,
      }),
    });
  };
  return (
    <form className="actions audit-choices" onSubmit={choose}>
      <Field label={t("audit.from")}>
        {(id) => (
          <input id={id} name="from" type="date" defaultValue={from} className="utrecht-textbox" />
        )}
      </Field>
      <Field label={t("audit.until")}>
        {(id) => (
          <input
            id={id}
            name="until"
            type="date"
            defaultValue={until}
            className="utrecht-textbox"
          />
        )}
      </Field>
      <Field label={t("audit.result")}>
        {(id) => (
          <select
            id={id}
            name="result"
            defaultValue={result}
            className="utrecht-select utrecht-select--html-select"
          >
            <option value="">{t("audit.any")}</option>
            {auditResults.map((one) => (
              <option key={one} value={one}>
                {auditResultWords[one][language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="utrecht-button utrecht-button--secondary-action">
        {t("audit.choose")}
      </button>
    </form>
  );
}
