import { valueOf } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import type { Changed, ShiftShare } from "./questions.ts";

/** As many of the best and of the worst as can be read at a glance. */
const each = 6;

/** A bar per industry from what the country had led to expect: to the right it did better here. */
export function ChangeChart(props: { readonly change: ShiftShare }) {
  const { t, difference } = useSpeech();
  const { change } = props;
  const own = ({ competitive }: Changed): number => valueOf(competitive) ?? 0;
  const shown = change.industries.filter((one) => Math.round(own(one)) !== 0);
  // They come with what did best first.
  const best = shown.filter((one) => own(one) > 0).slice(0, each);
  const worst = shown.filter((one) => own(one) < 0).slice(-each);
  const rows = [...best, ...worst];
  if (rows.length === 0) return <p>{t("change.nothing")}</p>;
  const most = Math.max(...rows.map((one) => Math.abs(own(one))));
  const at = (value: number): number => 50 + (46 * value) / most;
  return (
    <figure className="intervals changes">
      <figcaption className="small">{t(`change.caption.${change.sizeMeasure}`)}</figcaption>
      <ul>
        {rows.map((one) => {
          const value = own(one);
          return (
            <li key={one.industry.code} className="intervals__row">
              <span className="intervals__name">
                <ChangeName one={one} />
              </span>
              <span className="intervals__strip" aria-hidden="true">
                <svg width="100%" height="24">
                  <line x1="50%" x2="50%" y1="0" y2="24" className="axis-one" />
                  <rect
                    x={`${Math.min(50, at(value))}%`}
                    width={`${Math.abs(at(value) - 50)}%`}
                    y="5"
                    height="14"
                    className={value > 0 ? "changes__more" : "changes__fewer"}
                  />
                </svg>
              </span>
              <span className="intervals__caveat changes__number">{difference(value)}</span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

function ChangeName(props: { readonly one: Changed }) {
  const { language } = useSpeech();
  return plainLabel(props.one.industry.label[language]);
}
