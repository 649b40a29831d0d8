import { useSpeech } from "../language/language-context.tsx";
import type { Difference } from "./questions.ts";
import { type Step, waterfallSteps } from "./waterfall-steps.ts";

/** The way from one total to the other: each part begins where the one before it ended. */
export function Waterfall(props: { readonly difference: Difference }) {
  const { t, number, difference, language, date } = useSpeech();
  const { earlier, later, measure } = props.difference;
  const steps = waterfallSteps(props.difference, language);
  if (!steps) return <p>{t("difference.hidden")}</p>;
  if (steps.length === 2) return <p>{t("difference.none")}</p>;
  const ends = steps.flatMap(({ kind, from, to }) => (kind === "total" ? [to] : [from, to]));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  // Totals dwarf what changed, so the axis begins a little below the lowest of the steps.
  const start = Math.max(0, low - (high - low) * 0.25);
  const at = (value: number): number =>
    (100 * Math.max(0, value - start)) / Math.max(1e-9, high - start);
  const moment = ({ referenceDate, source }: Difference["earlier"]): string =>
    referenceDate === null ? source : date(referenceDate);
  const nameOf = ({ key, name }: Step): string =>
    key === "first"
      ? moment(earlier)
      : key === "last"
        ? moment(later)
        : (name ?? t("difference.hiddenParts"));
  return (
    <figure className="intervals waterfall">
      <figcaption className="small">
        {t(`difference.caption.${measure}`)} {start > 0 && t("difference.axis")}
      </figcaption>
      <ul>
        {steps.map((step) => {
          const [a, b] = step.kind === "total" ? [start, step.to] : [step.from, step.to];
          return (
            <li key={step.key} className="intervals__row">
              <span className="intervals__name">{nameOf(step)}</span>
              <span className="intervals__strip" aria-hidden="true">
                <svg width="100%" height="24">
                  <rect
                    x={`${Math.min(at(a), at(b))}%`}
                    width={`${Math.max(0.4, Math.abs(at(b) - at(a)))}%`}
                    y="4"
                    height="16"
                    className={`waterfall__${step.kind}`}
                  />
                </svg>
              </span>
              <span className="intervals__caveat changes__number">
                {step.kind === "total" ? number(step.to) : difference(step.to - step.from)}
              </span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
