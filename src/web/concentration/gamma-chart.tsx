import { figureText, intervalText } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import type { ConcentratedIndustry } from "./questions.ts";

/** How many rows a chart can hold and still be read at a glance. */
const atMost = 12;
/** γ beyond these says no more; an interval that goes on is cut off. */
const ends = [-0.2, 1] as const;

/** A dot with its interval per industry, before the grey of what chance gives it. */
export function GammaChart(props: { readonly industries: readonly ConcentratedIndustry[] }) {
  const { t, number } = useSpeech();
  // What cannot be told from chance stretches over the whole axis and would press the rest together.
  const clear = props.industries.filter(({ concentrated }) => concentrated);
  const rows = (clear.length > 0 ? clear : props.industries).slice(0, atMost);
  const all = rows.flatMap(({ gamma, chance }) => [
    ...(gamma.state === "value"
      ? [gamma.value, gamma.interval?.low ?? 0, gamma.interval?.high ?? 0]
      : []),
    ...(chance ? [chance.low, chance.high] : []),
  ]);
  const low = Math.max(ends[0], Math.min(0, ...all));
  const high = Math.min(ends[1], Math.max(0.05, ...all));
  const at = (value: number): number =>
    100 * ((Math.min(high, Math.max(low, value)) - low) / (high - low));
  const step = [0.02, 0.05, 0.1, 0.2, 0.5].find((one) => (high - low) / one <= 6) ?? 1;
  const ticks = Array.from({ length: 7 }, (_, k) => k * step).filter((tick) => tick <= high);
  return (
    <figure className="intervals gammas">
      <figcaption className="small">{t("concentration.chart")}</figcaption>
      <ul>
        {rows.map((row) => (
          <Row key={row.industry.code} row={row} at={at} ticks={ticks} />
        ))}
      </ul>
      <div className="intervals__axis" aria-hidden="true">
        <svg width="100%" height="22">
          {ticks.map((tick) => (
            <text key={tick} x={`${at(tick)}%`} y="15" textAnchor="middle">
              {number(tick, step < 0.1 ? 2 : 1)}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}

function Row(props: {
  readonly row: ConcentratedIndustry;
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}) {
  const { t, number, language } = useSpeech();
  const { row, at } = props;
  const { gamma, chance } = row;
  const index = (value: number): string => number(value, 3);
  const said = [
    figureText(t, gamma, index),
    intervalText(t, gamma, index),
    chance && t("concentration.byChance", { low: index(chance.low), high: index(chance.high) }),
    t(row.concentrated ? "concentration.is" : "concentration.isNot"),
  ];
  return (
    <li className={`intervals__row${row.concentrated ? "" : " intervals__row--faded"}`}>
      <span className="intervals__name">{plainLabel(row.industry.label[language])}</span>
      <span className="visually-hidden">: {said.filter(Boolean).join(", ")}</span>
      <span className="intervals__strip" aria-hidden="true">
        <svg width="100%" height="24">
          {chance && (
            <rect
              x={`${at(chance.low)}%`}
              width={`${at(chance.high) - at(chance.low)}%`}
              y="4"
              height="16"
              className="gammas__chance"
            />
          )}
          {props.ticks.map((tick) => (
            <line
              key={tick}
              x1={`${at(tick)}%`}
              x2={`${at(tick)}%`}
              y1="0"
              y2="24"
              className={tick === 0 ? "axis-one" : "axis-line"}
            />
          ))}
          {gamma.state === "value" && (
            <>
              {gamma.interval && (
                <line
                  x1={`${at(gamma.interval.low)}%`}
                  x2={`${at(gamma.interval.high)}%`}
                  y1="12"
                  y2="12"
                  className="interval"
                />
              )}
              <circle cx={`${at(gamma.value)}%`} cy="12" r="5.5" className="dot" />
            </>
          )}
        </svg>
      </span>
      <span className="intervals__caveat" aria-hidden="true">
        {row.concentrated ? "" : t("concentration.isNot")}
      </span>
    </li>
  );
}
