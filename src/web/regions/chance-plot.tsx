import { useMemo } from "react";
import { figureText } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { inLines } from "../picture/in-lines.ts";
import { logScale } from "../picture/log-scale.ts";
import { Names } from "../picture/names.tsx";
import { placeLabels } from "../picture/place-labels.ts";
import { Sheet } from "../picture/sheet.tsx";
import { pressed, useRoving } from "../picture/use-roving.ts";
import { useWidth } from "../picture/use-width.ts";
import { chancePoints, type ChancePoint } from "./chance-points.ts";
import type { Specialisation } from "./questions.ts";

const fontSize = 12;
const margin = { left: 34, right: 12, top: 22, bottom: 38 };
/** How far the band goes on beyond the outermost industries. */
const bandEnd = 8;

/**
 * Which industries stand apart from chance: per industry how many times the
 * enterprises that chance would give are here, by how many those are. Grey is what
 * chance gives in 95 of 100 cases; it narrows as numbers grow. What stands out is
 * filled and named, the rest is open.
 */
export function ChancePlot(props: {
  readonly industries: readonly Specialisation[];
  readonly chosen: string | undefined;
  readonly onChoose: (industry: string) => void;
}) {
  const { t, language, number, count } = useSpeech();
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const height = Math.round(Math.min(Math.max(width * 0.6, 300), 440));
  const { industries, chosen, onChoose } = props;
  const points = useMemo(() => chancePoints(industries), [industries]);
  const drawn = useMemo(
    () =>
      drawing(points, chosen, { width, height }, (row) => plainLabel(row.industry.label[language])),
    [points, chosen, width, height, language],
  );
  const roving = useRoving(drawn.dots, chosen);
  if (points.length === 0) return <p className="small">{t("funnel.unknown")}</p>;
  const hidden = industries.filter((row) => row.enterprises.state === "suppressed").length;
  return (
    <figure className="picture">
      <figcaption className="small">
        {t("funnel.caption")} {hidden > 0 && t("funnel.hidden", { count: hidden })}
      </figcaption>
      <div ref={ref}>
        <Sheet
          className="funnel"
          width={width}
          height={height}
          label={t("funnel.name")}
          onKeyDown={roving.onKeyDown}
        >
          <g aria-hidden="true">
            <path d={drawn.band} className="funnel__chance" />
            {drawn.down.map(({ tick, y }) => (
              <g key={tick}>
                <line
                  x1={margin.left}
                  x2={width - margin.right}
                  y1={y}
                  y2={y}
                  className={tick === 1 ? "axis-one" : "axis-line"}
                />
                <text x={margin.left - 6} y={y} textAnchor="end" dominantBaseline="central">
                  {number(tick, tick < 1 ? 1 : 0)}
                </text>
              </g>
            ))}
            {drawn.along.map(({ tick, x }) => (
              <text key={tick} x={x} y={height - margin.bottom + 16} textAnchor="middle">
                {number(tick, tick < 1 ? 1 : 0)}
              </text>
            ))}
            <text x={4} y={13}>
              {t("funnel.down")}
            </text>
            <text x={width - margin.right} y={height - 6} textAnchor="end">
              {t("funnel.along")}
            </text>
          </g>
          {points.map(({ row, observed, expected, low, high }, index) => {
            const { code, label } = row.industry;
            const dot = drawn.dots[index]!;
            const name = plainLabel(label[language]);
            const said = t("funnel.said", {
              name,
              observed: figureText(t, row.enterprises, number),
              expected: count(expected),
              low: number(low),
              high: number(high),
              judgement: row.distinctive ? t("caveat.distinctive") : t(`caveat.${row.caveat}`),
            });
            return (
              <g
                key={code}
                role="button"
                aria-pressed={chosen === code}
                aria-label={said}
                data-observed={observed}
                className={`funnel__industry${row.distinctive ? " is-distinctive" : ""}${chosen === code ? " is-own" : ""}`}
                onClick={() => onChoose(code)}
                onKeyDown={pressed(() => onChoose(code))}
                {...roving.stop(code)}
              >
                <title>{said}</title>
                <circle cx={dot.x} cy={dot.y} r="12" className="hit" />
                <circle cx={dot.x} cy={dot.y} r={row.distinctive ? 6.5 : 4} className="mark" />
              </g>
            );
          })}
          <Names labels={drawn.labels} fontSize={fontSize} />
        </Sheet>
      </div>
      <p className="small">{t("funnel.keys")}</p>
    </figure>
  );
}

/** Where everything lies on a sheet of this size. */
function drawing(
  points: readonly ChancePoint[],
  chosen: string | undefined,
  sheet: { readonly width: number; readonly height: number },
  nameOf: (row: Specialisation) => string,
) {
  const across = logScale(points.map(({ expected }) => expected));
  const up = logScale(points.map(({ observed, expected }) => observed / expected));
  const wide = sheet.width - margin.left - margin.right;
  const high = sheet.height - margin.top - margin.bottom;
  const x = (expected: number): number => margin.left + (across.at(expected) / 100) * wide;
  const y = (ratio: number): number => margin.top + (1 - up.at(ratio) / 100) * high;
  const dots = points.map(({ row, observed, expected }) => ({
    key: row.industry.code,
    x: x(expected),
    y: y(observed / expected),
  }));
  // A band through what chance gives each industry; at both ends as wide as a circle.
  const sorted = points.toSorted((one, other) => one.expected - other.expected);
  const [least, most] = [sorted.at(0), sorted.at(-1)];
  const edge = (of: (point: ChancePoint) => number): string[] =>
    sorted.map((point) => `${x(point.expected)},${y(of(point) / point.expected)}`);
  const beyond = (point: ChancePoint | undefined, by: number, of: "low" | "high"): string =>
    point ? `${x(point.expected) + by},${y(point[of] / point.expected)}` : "";
  const outline = [
    beyond(least, -bandEnd, "high"),
    ...edge((point) => point.high),
    beyond(most, bandEnd, "high"),
    beyond(most, bandEnd, "low"),
    ...edge((point) => point.low).toReversed(),
    beyond(least, -bandEnd, "low"),
  ];
  const named = points.flatMap(({ row, observed, expected }, index) =>
    row.distinctive || row.industry.code === chosen
      ? [
          {
            key: row.industry.code,
            text: inLines(nameOf(row)),
            x: dots[index]!.x,
            y: dots[index]!.y,
            weight: row.industry.code === chosen ? Infinity : observed / expected,
            clear: 9,
          },
        ]
      : [],
  );
  const labels = placeLabels(
    named,
    sheet,
    fontSize,
    dots.map((dot) => ({ x: dot.x, y: dot.y, radius: 6 })),
  );
  return {
    dots,
    band: `M${outline.join("L")}Z`,
    labels,
    down: up.ticks.map((tick) => ({ tick, y: y(tick) })),
    // Powers of ten, so that a phone has room for them.
    along: across.ticks
      .filter((tick) => Number.isInteger(Math.log10(tick)))
      .map((tick) => ({ tick, x: x(tick) })),
  };
}
