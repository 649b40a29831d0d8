import type { ReactNode } from "react";

const signs = { info: "i", error: "!", warning: "!", ok: "✓" };

/** A message that stands on its own: what it is about, then the words, then the next step. */
export function Notice(props: {
  readonly kind: keyof typeof signs;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section
      className={`notice notice--${props.kind}`}
      role={props.kind === "error" ? "alert" : undefined}
    >
      <span className="notice__sign" aria-hidden="true">
        {signs[props.kind]}
      </span>
      <div className="notice__text">
        <h2>{props.title}</h2>
        {props.children}
      </div>
    </section>
  );
}
