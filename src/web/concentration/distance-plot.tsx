import { useSpeech } from "../language/language-context.tsx";
import { useWidth } from "../picture/use-width.ts";
import type { DistancePoint } from "./questions.ts";

const margin = { left: 44, right: 14, top: 26, bottom: 40 };

/**
 * How common each distance is between two establishments of an industry: a line,
 * before the grey band that chance keeps to as a whole; the dotted lines are what
 * chance gives at one distance by itself.
 */
export function DistancePlot(props: {
  readonly curve: readonly DistancePoint[];
  /** The whole picture in a sentence, for who does not see it. */
  readonly label: string;
}) {
  const { t, number } = useSpeech();
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const height = Math.round(Math.min(Math.max(width * 0.55, 260), 400));
  const { curve } = props;
  const longest = curve.at(-1)?.km ?? 1;
  const most = Math.max(...curve.flatMap(({ density, global }) => [density, global.high]));
  const step = roundStep(100 * most);
  const top = Math.ceil((100 * most) / step) * step;
  const x = (km: number): number =>
    margin.left + (km / longest) * (width - margin.left - margin.right);
  const y = (density: number): number =>
    height - margin.bottom - ((100 * density) / top) * (height - margin.top - margin.bottom);
  const line = (of: (point: DistancePoint) => number): string =>
    curve.map((point) => `${x(point.km)},${y(of(point))}`).join("L");
  const band = [
    line(({ global }) => global.high),
    curve
      .toReversed()
      .map(({ km, global }) => `${x(km)},${y(global.low)}`)
      .join("L"),
  ].join("L");
  const up = Array.from({ length: Math.round(top / step) + 1 }, (_, k) => k * step);
  const along = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => share * longest);
  return (
    <figure className="picture">
      <figcaption className="small">{t("concentration.plot")}</figcaption>
      <div ref={ref}>
        <svg
          className="distances"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={props.label}
        >
          <path d={`M${band}Z`} className="distances__chance" />
          {up.map((tick) => (
            <g key={tick}>
              <line
                x1={margin.left}
                x2={width - margin.right}
                y1={y(tick / 100)}
                y2={y(tick / 100)}
                className="axis-line"
              />
              <text
                x={margin.left - 6}
                y={y(tick / 100)}
                textAnchor="end"
                dominantBaseline="central"
              >
                {number(tick, step < 1 ? (step < 0.1 ? 2 : 1) : 0)}
              </text>
            </g>
          ))}
          {along.map((km) => (
            <text key={km} x={x(km)} y={height - margin.bottom + 16} textAnchor="middle">
              {number(km, Number.isInteger(km) ? 0 : 1)}
            </text>
          ))}
          <text x={4} y={14}>
            {t("concentration.plotUp")}
          </text>
          <text x={width - margin.right} y={height - 6} textAnchor="end">
            {t("concentration.plotAlong")}
          </text>
          <path d={`M${line(({ local }) => local.low)}`} className="distances__local" />
          <path d={`M${line(({ local }) => local.high)}`} className="distances__local" />
          <path d={`M${line(({ density }) => density)}`} className="distances__curve" />
        </svg>
      </div>
    </figure>
  );
}

/** A step of 1, 2 or 5 times a power of ten that gives four to eight lines. */
function roundStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return [0.1, 0.2, 0.5, 1].map((part) => part * power).find((one) => most / one <= 8) ?? power;
}
