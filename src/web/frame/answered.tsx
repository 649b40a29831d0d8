import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PageTitle } from "./page-title.tsx";
import { ThrownNotice } from "./thrown-notice.tsx";
import { Waiting } from "./waiting.tsx";

/** The answer to a question, or the wait for it, or what went wrong with a way on. */
export function Answered<Answer>(props: {
  readonly to: UseQueryResult<Answer>;
  /** The head of the page while there is no answer, where the answer brings its own. */
  readonly title?: string;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const { to } = props;
  if (to.data !== undefined) return props.children(to.data);
  return (
    <>
      {props.title && (
        <>
          <PageTitle>{props.title}</PageTitle>
        </>
      )}
      {to.error ? <ThrownNotice thrown={to.error} again={() => void to.refetch()} /> : <Waiting />}
    </>
  );
}
