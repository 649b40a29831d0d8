import type { KeyboardEvent, ReactNode } from "react";

/** The sheet that a map, a network or a plot is drawn on: one group of things that can be walked by keyboard. */
export function Sheet(props: {
  readonly className: "map" | "network" | "funnel";
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}) {
  const { className, width, height, label, onKeyDown, children } = props;
  return (
    <svg
      className={className}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {children}
    </svg>
  );
}
