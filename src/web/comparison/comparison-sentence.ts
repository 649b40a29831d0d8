import { valueOf } from "../language/figure-text.ts";
import type { Speech } from "../language/language-context.tsx";
import type { Comparison } from "./questions.ts";

/** What changed, in numbers, as two or three sentences. */
export function comparisonSentence({ t, date, number }: Speech, answer: Comparison): string {
  const { total, earlier, later } = answer;
  const of = (name: keyof Comparison["total"]): number | undefined => valueOf(total[name]);
  if (of("new") === undefined) return t("compare.hidden");
  const moment = ({ referenceDate, source }: Comparison["earlier"]): string =>
    referenceDate === null ? source : date(referenceDate);
  const moved = (of("movedIn") ?? 0) + (of("movedWithin") ?? 0);
  return [
    t("compare.bornAndGone", {
      earlier: moment(earlier),
      later: moment(later),
      new: of("new") ?? 0,
      closed: of("closed") ?? 0,
    }),
    t("compare.stayed", { stayed: number(of("continuing") ?? 0), moved }),
    t("compare.sizes", { grown: number(of("grown") ?? 0), shrunk: number(of("shrunk") ?? 0) }),
  ].join(" ");
}
