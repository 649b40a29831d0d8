import { useId, type ReactNode } from "react";

/** Something to fill in, under what it is called. */
export function Field(props: {
  readonly label: string;
  readonly className?: string;
  /** Draws the control, which takes the id that the label points to. */
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={props.className}>
      <label className="utrecht-form-label" htmlFor={id}>
        {props.label}
      </label>
      {props.children(id)}
    </div>
  );
}
