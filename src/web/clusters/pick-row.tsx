import type { ReactNode } from "react";

/** One line of the list beside a picture: picks the same thing as the picture does. */
export function PickRow(props: {
  readonly pressed: boolean;
  readonly lit: boolean | undefined;
  readonly onPick: () => void;
  readonly name: string;
  readonly aside: ReactNode;
}) {
  const state = props.lit === undefined ? "" : props.lit ? " is-lit" : " is-dim";
  return (
    <li>
      <button
        type="button"
        className={`pick-row${state}`}
        aria-pressed={props.pressed}
        onClick={props.onPick}
      >
        <span>{props.name}</span>
        <span className="row-aside">{props.aside}</span>
      </button>
    </li>
  );
}
