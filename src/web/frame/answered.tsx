import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ThrownNotice } from "./thrown-notice.tsx";
import { Waiting } from "./waiting.tsx";

/** The answer to a question, or the wait for it, or what went wrong with a way on. */
export function Answered<Answer>(props: {
  readonly to: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const { to } = props;
  if (to.data !== undefined) return props.children(to.data);
  if (to.error) return <ThrownNotice thrown={to.error} again={() => void to.refetch()} />;
  return <Waiting />;
}
