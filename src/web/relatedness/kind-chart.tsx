import { useSpeech } from "../language/language-context.tsx";
import { judgement, kindName, whyUnknown } from "./kind-words.ts";
import type { KindOfPair } from "./questions.ts";

/** Places on the axis, in hundredths; the last tenth is set apart by a line. */
const ticks = [0, 50, 90, 100];
const topFrom = 90;

/** Where a place stands on the strip, in per cent of its width: the ends stay whole. */
const at = (hundredths: number): string => `${3 + 0.94 * hundredths}%`;

/**
 * One dot per kind on a scale from the least to the most related of all pairs: dark
 * in the last tenth, faded where the kind stands beside and does not count.
 */
export function KindChart(props: { readonly kinds: readonly KindOfPair[] }) {
  const { t } = useSpeech();
  return (
    <figure className="intervals kinds">
      <figcaption className="small">{t("related.chartCaption")}</figcaption>
      <ul>
        {props.kinds.map((kind) => (
          <Row key={`${kind.kind}-${kind.urbanity}-${kind.source.id}`} kind={kind} />
        ))}
      </ul>
      <div className="intervals__axis" aria-hidden="true">
        <svg width="100%" height="22">
          {ticks.map((tick) => (
            <text key={tick} x={at(tick)} y="15" textAnchor="middle">
              {tick}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}

function Row(props: { readonly kind: KindOfPair }) {
  const { t, number } = useSpeech();
  const { kind } = props;
  const { percentile, isTop } = kind.pair;
  const unknown = whyUnknown(t, kind, percentile);
  const place = percentile.state === "value" ? 100 * percentile.value : undefined;
  const beside = (kind: KindOfPair): string => {
    if (!kind.counted) return t("related.notCounted");
    const word = judgement(t, kind);
    // The chart says nothing where there is nothing to say.
    return word === t("related.isNotTop") ? "" : word;
  };
  const said = unknown ?? [t("related.place", { place: number(place ?? 0) }), beside(kind)];
  return (
    <li className={`intervals__row${isTop && kind.counted ? "" : " intervals__row--faded"}`}>
      <span className="intervals__name">{kindName(t, kind)}</span>
      <span className="visually-hidden">: {[said].flat().filter(Boolean).join(", ")}</span>
      <span className="intervals__strip" aria-hidden="true">
        <svg width="100%" height="24">
          {ticks.map((tick) => (
            <line
              key={tick}
              x1={at(tick)}
              x2={at(tick)}
              y1="0"
              y2="24"
              className={tick === topFrom ? "axis-one" : "axis-line"}
            />
          ))}
          {place !== undefined && <circle cx={at(place)} cy="12" r="5.5" className="dot" />}
        </svg>
        {unknown && <span className="intervals__word">{t("figure.unknown")}</span>}
      </span>
      <span className="intervals__caveat" aria-hidden="true">
        {unknown ?? beside(kind)}
      </span>
    </li>
  );
}
