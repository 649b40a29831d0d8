import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";
import { whoIsThere } from "./questions.ts";
import { SignOutButton } from "./sign-out-button.tsx";

/** Whether somebody is still outside, for whom the chapters lead nowhere. */
export const useIsOut = (): boolean => useQuery(whoIsThere()).error !== null;

/** On every page: who one is here, for which organisation, and the way out. */
export function WhoIsIn() {
  const { t } = useSpeech();
  const { data: who, error } = useQuery(whoIsThere());
  if (!who || error) return null;
  const { person } = who;
  const organisation = who.organisation.name || t("account.unnamed");
  return (
    <nav aria-label={t("who.label")} className="who">
      <Link
        to="/account"
        activeOptions={{ includeSearch: false }}
        aria-label={person ? `${person.name}, ${organisation}` : undefined}
      >
        {person ? (
          <>
            {person.name}
            <span className="who__organisation">{`, ${organisation}`}</span>
          </>
        ) : (
          t("who.open")
        )}
      </Link>
      {person && <SignOutButton quiet />}
    </nav>
  );
}
