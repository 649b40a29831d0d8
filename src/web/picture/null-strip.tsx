import { useWidth } from "./use-width.ts";

interface NullBin {
  readonly from: number;
  readonly to: number;
  readonly shuffles: number;
}

const height = 132;
const foot = 40;
const head = 28;
const side = 12;

/**
 * What chance gives, as bars over how often the shuffles gave it, and where the
 * country itself stands: the farther the mark lies from the bars, the harder it
 * is to explain by chance.
 */
export function NullStrip(props: {
  readonly bins: readonly NullBin[];
  readonly observed: number;
  /** The whole picture in a sentence, for who does not see it. */
  readonly label: string;
  /** What stands by the mark, such as "hier 23". */
  readonly mark: string;
  /** What stands under the bars, such as "bij toeval". */
  readonly below: string;
  readonly say: (value: number) => string;
}) {
  const { bins, observed, mark, say } = props;
  const { ref, width } = useWidth<HTMLDivElement>(560);
  if (bins.length === 0) return null;
  const first = bins[0]!;
  const last = bins[bins.length - 1]!;
  const step = first.to - first.from;
  const least = Math.min(first.from, observed);
  const most = Math.max(last.to, observed + step);
  const x = (value: number) => side + ((value - least) / (most - least)) * (width - 2 * side);
  const floor = height - foot;
  const fullest = Math.max(...bins.map(({ shuffles }) => shuffles));
  const top = (shuffles: number) => floor - (shuffles / fullest) * (floor - head);
  // The mark points at the middle of its bin, as the bars stand on theirs.
  const at = x(observed + step / 2);
  const anchor = at > width * 0.75 ? "end" : at < width * 0.25 ? "start" : "middle";
  const middle = (x(first.from) + x(last.to)) / 2;
  const ends = [first.from, last.to - step].filter(
    (value, k, all) => all.indexOf(value) === k && Math.abs(x(value + step / 2) - at) > 28,
  );
  return (
    <div ref={ref} className="null-strip">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={props.label}
      >
        {bins.map(({ from, to, shuffles }) => (
          <rect
            key={from}
            className="null-strip__bar"
            x={x(from) + 0.5}
            y={top(shuffles)}
            width={Math.max(1, x(to) - x(from) - 1)}
            height={floor - top(shuffles)}
          />
        ))}
        <line className="null-strip__floor" x1={side} x2={width - side} y1={floor} y2={floor} />
        {ends.map((value) => (
          <text key={value} className="null-strip__tick" x={x(value + step / 2)} y={floor + 15}>
            {say(value)}
          </text>
        ))}
        <text
          className="null-strip__tick"
          x={Math.min(width - 116, Math.max(116, middle))}
          y={floor + 33}
        >
          {props.below}
        </text>
        <line className="null-strip__here" x1={at} x2={at} y1={head - 8} y2={floor + 4} />
        <path className="null-strip__here" d={`M${at - 5} ${floor - 2}h10l-5 7z`} />
        <text className="null-strip__mark" x={at} y={14} textAnchor={anchor}>
          {mark}
        </text>
      </svg>
    </div>
  );
}
