import { useId, type ReactNode } from "react";

/**
 * A word of the trade with its explanation: dotted underline, opens by mouse,
 * touch and keyboard, closes with Escape or a click elsewhere. Both the
 * opening and the closing are the browser's own.
 */
export function Term(props: { readonly meaning: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {props.children}
      </button>
      <span id={id} popover="auto" role="note" className="term__meaning">
        {props.meaning}
      </span>
    </>
  );
}
