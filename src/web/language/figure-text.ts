import type { Figure } from "../../domain/figure.ts";
import type { Speech } from "./language-context.tsx";
import type { Translate } from "./translate.ts";

/**
 * A figure in words: its value, or why there is none. Neither "afgeschermd"
 * nor "onbekend" may ever look like a zero.
 */
export function figureText(
  t: Translate,
  figure: Figure,
  valueText: (value: number) => string,
): string {
  if (figure.state === "suppressed") return t("figure.suppressed");
  if (figure.state === "undefined") return t("figure.unknown");
  return valueText(figure.value);
}

/** The interval of a figure as "1,10 – 4,90"; undefined where it has none. */
export function intervalText(
  t: Translate,
  figure: Figure,
  valueText: (value: number) => string,
): string | undefined {
  if (figure.state !== "value" || !figure.interval) return undefined;
  const { low, high } = figure.interval;
  return t("figure.interval", { low: valueText(low), high: valueText(high) });
}

/**
 * A figure and how sure it is, as "4,13 keer, tussen 2,09 en 7,31 (zekerheid 95%)": the one
 * form in which the evidence writes an interval.
 *
 * @param boundText  how the bounds are written
 * @param valueText  how the value is written, where that is otherwise
 */
export function withInterval(
  { t, share }: Pick<Speech, "t" | "share">,
  figure: Figure,
  boundText: (value: number) => string,
  valueText = boundText,
): string {
  const said = figureText(t, figure, valueText);
  if (figure.state !== "value" || !figure.interval) return said;
  const { low, high, level } = figure.interval;
  const between = { low: boundText(low), high: boundText(high), level: share(level) };
  return `${said}, ${t("evidence.between", between)}`;
}

/** The value for sorting and drawing; undefined where there is nothing to draw. */
export function valueOf(figure: Figure): number | undefined {
  return figure.state === "value" ? figure.value : undefined;
}
