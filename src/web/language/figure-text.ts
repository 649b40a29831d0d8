import type { Figure } from "../../domain/figure.ts";
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

/** The value for sorting and drawing; undefined where there is nothing to draw. */
export function valueOf(figure: Figure): number | undefined {
  return figure.state === "value" ? figure.value : undefined;
}
