import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { HeldShown } from "./held-shown.tsx";
import { heldOf, privacyRequests } from "./questions.ts";
import { RequestList } from "./request-list.tsx";

/** What is kept of a company, and what was asked about it? A company sees itself alone. */
export function HeldPage() {
  const { t } = useSpeech();
  const asked = useQuery(privacyRequests());
  const queries = useQueryClient();
  const [said, setSaid] = useState("");
  const changed = (words: string) => {
    setSaid(words);
    void queries.invalidateQueries();
  };
  return (
    <Answered to={asked} title={t("held.title")}>
      {({ requests, asker }) => {
        const title = t(asker === "company" ? "held.ownTitle" : "held.title");
        return (
          <>
            <Crumbs here={title} />
            <PageTitle>{title}</PageTitle>
            <p className="lead">{t(asker === "company" ? "held.ownLead" : "held.lead")}</p>
            {asker === "keeper" && <Search />}
            <p role="status">{said}</p>
            <Looked own={asker === "company"} onChanged={changed} />
            <section>
              <h2>{t("privacy.requests")}</h2>
              <RequestList requests={requests} decides={asker === "keeper"} onChanged={changed} />
            </section>
          </>
        );
      }}
    </Answered>
  );
}

/** The number goes along with the page and not in its address, which others may come to see. */
function useNumber(): string | undefined {
  return useLocation({ select: ({ state }) => state.number });
}

function Search() {
  const { t } = useSpeech();
  const number = useNumber();
  const navigate = useNavigate();
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = String(new FormData(event.currentTarget).get("number") ?? "").trim();
    void navigate({ to: "/held", search: (now) => now, state: { number: filled } });
  };
  return (
    <form role="search" onSubmit={look}>
      <label className="utrecht-form-label" htmlFor="held-number">
        {t("held.number")}
      </label>
      <p id="held-hint" className="small">
        {t("held.numberHint")}
      </p>
      <div className="actions">
        <input
          key={number}
          id="held-number"
          name="number"
          type="text"
          required
          maxLength={40}
          autoComplete="off"
          aria-describedby="held-hint"
          defaultValue={number ?? ""}
          className="utrecht-textbox held-number"
        />
        <button type="submit" className="utrecht-button utrecht-button--primary-action">
          {t("held.search")}
        </button>
      </div>
    </form>
  );
}

function Looked(props: { readonly own: boolean; readonly onChanged: (said: string) => void }) {
  const number = useNumber();
  const held = useQuery({
    ...heldOf(props.own ? undefined : number),
    enabled: props.own || number !== undefined,
  });
  if (!held.isEnabled) return null;
  return (
    <Answered to={held}>
      {(answer) => <HeldShown held={answer} own={props.own} onChanged={props.onChanged} />}
    </Answered>
  );
}
