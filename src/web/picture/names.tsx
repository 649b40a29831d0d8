import { lineHeight, type PlacedLabel } from "./place-labels.ts";

/** Names of one or more lines on a picture, where they were placed. */
export function Names(props: {
  readonly labels: readonly PlacedLabel[];
  /** Pixels; as they were placed with. */
  readonly fontSize: number;
  /** Key of the name that stands out. */
  readonly pick?: string | undefined;
}) {
  const { labels, fontSize, pick } = props;
  return (
    <g aria-hidden="true" className="map__names" fontSize={fontSize}>
      {labels.map(({ key, text, x, y }) => (
        <text key={key} className={key === pick ? "map__pointed" : undefined}>
          {text.split("\n").map((line, index, { length }) => (
            <tspan key={line} x={x} y={y + (index - (length - 1) / 2) * fontSize * lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  );
}
