import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PageTitle } from "../frame/page-title.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { Problem } from "../platform/ask.ts";
import { Refusal } from "./door-form.tsx";
import { whoIsThere } from "./questions.ts";
import { SignInPage } from "./sign-in-page.tsx";
import { SignOutButton } from "./sign-out-button.tsx";

/** Pages that lead in, and are seen by who is not in yet. */
const doors = ["/welcome", "/link", "/sign-in/returned"];

/**
 * The page, for who is signed in; the way in for who is not. What stood on a
 * page when a session ended is kept beneath, and comes back with its person.
 */
export function SignedIn(props: { readonly children: ReactNode }) {
  const { t } = useSpeech();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const who = useQuery(whoIsThere());
  if (doors.includes(path)) return props.children;
  const code = who.error instanceof Problem ? who.error.code : undefined;
  if (!who.data && !who.error) return <Waiting />;
  const inTheWay =
    code === "sign-in-needed" ? (
      <SignInPage />
    ) : code === "no-role-today" ? (
      <>
        <PageTitle>{t("signIn.title")}</PageTitle>
        <Refusal thrown={who.error} />
        <SignOutButton />
      </>
    ) : who.data ? undefined : (
      <ThrownNotice thrown={who.error} again={() => void who.refetch()} />
    );
  return (
    <>
      {inTheWay}
      {who.data && <div hidden={inTheWay !== undefined}>{props.children}</div>}
    </>
  );
}
