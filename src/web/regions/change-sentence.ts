import { valueOf } from "../language/figure-text.ts";
import type { Speech } from "../language/language-context.tsx";
import type { ShiftShare } from "./questions.ts";

/** What changed here as a whole, and how much of it the place itself accounts for. */
export function changeSentence({ t, number }: Speech, change: ShiftShare): string {
  const { total, region, sizeMeasure, denominator } = change;
  const whole = valueOf(total.change);
  const own = valueOf(total.competitive);
  if (whole === undefined) return t("change.hidden", { region: region.name });
  const way = (value: number): "more" | "fewer" | "same" =>
    Math.round(value) > 0 ? "more" : Math.round(value) < 0 ? "fewer" : "same";
  const count = number(Math.abs(Math.round(whole)));
  const said = t(`change.${sizeMeasure}.${way(whole)}`, { region: region.name, count });
  if (denominator === "none" || own === undefined) return said;
  return `${said} ${t(`change.own.${way(own)}`, { count: number(Math.abs(Math.round(own))) })}`;
}

/** A delivery by its date, or by its source where it has none. */
export function momentText({ date }: Speech, moment: ShiftShare["earlier"]): string {
  return moment.referenceDate === null ? moment.source : date(moment.referenceDate);
}
