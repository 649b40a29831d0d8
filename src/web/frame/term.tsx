import { Link } from "@tanstack/react-router";
import { useId, type ReactNode } from "react";
import type { Topic } from "../explained/topics.ts";
import { useSpeech } from "../language/language-context.tsx";

/**
 * A word of the trade with its explanation: dotted underline, opens by mouse,
 * touch and keyboard, closes with Escape or a click elsewhere. Both the
 * opening and the closing are the browser's own. It leads on to the page that
 * says what the figure means and what it does not.
 */
export function Term(props: {
  readonly meaning: string;
  readonly topic: Topic;
  readonly children: ReactNode;
}) {
  const { t } = useSpeech();
  const id = useId();
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {props.children}
      </button>
      <span id={id} popover="auto" role="note" className="term__meaning">
        {props.meaning}{" "}
        <Link to="/explained" hash={props.topic} className="utrecht-link">
          {t("explained.more")}
        </Link>
      </span>
    </>
  );
}
