import { figureText, intervalText } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { logScale, type LogScale } from "../picture/log-scale.ts";
import type { Specialisation } from "./questions.ts";
import { plainLabel } from "../language/plain-label.ts";

/**
 * A dot with its interval per industry, on a logarithmic axis around 1: faded
 * where it cannot be told from chance, hatched where it is suppressed. A row
 * opens its evidence.
 */
export function IntervalChart(props: {
  readonly rows: readonly Specialisation[];
  readonly chosen: string | undefined;
  readonly onChoose: (industry: string) => void;
}) {
  const { t, ratio } = useSpeech();
  const scale = logScale(
    props.rows.flatMap(({ locationQuotient }) =>
      locationQuotient.state === "value"
        ? [
            locationQuotient.value,
            ...(locationQuotient.interval
              ? [locationQuotient.interval.low, locationQuotient.interval.high]
              : []),
          ]
        : [],
    ),
  );
  return (
    <figure className="intervals">
      <figcaption className="small">{t("chart.caption")}</figcaption>
      <ul>
        {props.rows.map((row) => (
          <Row key={row.industry.code} {...props} row={row} scale={scale} />
        ))}
      </ul>
      <div className="intervals__axis" aria-hidden="true">
        <svg width="100%" height="22">
          {scale.ticks.map((tick) => (
            <text key={tick} x={`${scale.at(tick)}%`} y="15" textAnchor="middle">
              {tick === 1 ? t("chart.one") : `${ratio1(ratio, tick)}×`}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}

/** Round ratios are written without decimals. */
const ratio1 = (ratio: (value: number) => string, tick: number) =>
  tick >= 1 ? String(tick) : ratio(tick).replace(/0$/, "");

function Row(props: {
  readonly row: Specialisation;
  readonly scale: LogScale;
  readonly chosen: string | undefined;
  readonly onChoose: (industry: string) => void;
}) {
  const { t, ratio, language } = useSpeech();
  const { row, scale } = props;
  const { code, label } = row.industry;
  const lq = row.locationQuotient;
  const said = [
    figureText(t, lq, (value) => t("chart.times", { times: ratio(value) })),
    intervalText(t, lq, ratio),
    row.distinctive ? undefined : t(`caveat.${row.caveat}`),
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <li>
      <button
        type="button"
        className={`intervals__row${row.distinctive ? "" : " intervals__row--faded"}`}
        aria-pressed={props.chosen === code}
        onClick={() => props.onChoose(code)}
      >
        <span className="intervals__name">{plainLabel(label[language])}</span>
        <span className="visually-hidden">: {said}</span>
        <span className="intervals__strip" aria-hidden="true">
          <svg width="100%" height="24">
            {scale.ticks.map((tick) => (
              <line
                key={tick}
                x1={`${scale.at(tick)}%`}
                x2={`${scale.at(tick)}%`}
                y1="0"
                y2="24"
                className={tick === 1 ? "axis-one" : "axis-line"}
              />
            ))}
            {lq.state === "suppressed" && (
              <>
                <defs>
                  <pattern
                    id={`hatch-${code}`}
                    width="6"
                    height="6"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                  >
                    <line x1="0" y1="0" x2="0" y2="6" className="hatch" />
                  </pattern>
                </defs>
                <rect x="0" y="5" width="100%" height="14" fill={`url(#hatch-${code})`} />
              </>
            )}
            {lq.state === "value" && (
              <>
                {lq.interval && (
                  <line
                    x1={`${scale.at(lq.interval.low)}%`}
                    x2={`${scale.at(lq.interval.high)}%`}
                    y1="12"
                    y2="12"
                    className="interval"
                  />
                )}
                <circle cx={`${scale.at(lq.value)}%`} cy="12" r="5.5" className="dot" />
              </>
            )}
          </svg>
          {lq.state !== "value" && (
            <span className="intervals__word">{figureText(t, lq, ratio)}</span>
          )}
        </span>
        <span className="intervals__caveat" aria-hidden="true">
          {row.distinctive ? "" : t(`caveat.${row.caveat}`)}
        </span>
      </button>
    </li>
  );
}
