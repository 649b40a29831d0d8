import type { ReactNode } from "react";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { Waiting } from "../frame/waiting.tsx";
import { JobEnded } from "./job-ended.tsx";
import { JobProgress } from "./job-progress.tsx";
import type { LongAnswer } from "./use-long-answer.ts";

/** The answer to a long question, or how far it is, or why there is none and the way on. */
export function LongAnswered<Answer>(props: {
  readonly to: LongAnswer<Answer>;
  /** What is being done, while it is. */
  readonly about: string;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const { to, about } = props;
  switch (to.state) {
    case "asking":
      return <Waiting />;
    case "working":
      return <JobProgress id={to.id} job={to.job} about={about} />;
    case "thrown":
      return <ThrownNotice thrown={to.thrown} again={to.again} />;
    case "ended":
      return <JobEnded job={to.job} again={to.again} />;
    case "answered":
      return props.children(to.answer);
  }
}
