import type { ReactNode } from "react";

/** A table that scrolls inside itself, with its heads in sight. */
export function TableScroll(props: {
  readonly caption: string;
  /** On a phone each row stands as a card, which takes the name of each cell as its `data-name`. */
  readonly stacks?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // A region that scrolls must be reachable by keyboard.
    <div
      className={`table-scroll${props.stacks ? " table-scroll--stacks" : ""}`}
      role="region"
      aria-label={props.caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className="utrecht-table">
        <caption className="visually-hidden">{props.caption}</caption>
        {props.children}
      </table>
    </div>
  );
}
