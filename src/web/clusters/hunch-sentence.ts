import type { Speech } from "../language/language-context.tsx";
import type { TestedHunch } from "./questions.ts";

/** The answer to "is this more than chance?" in one sentence. */
export function hunchSentence(
  { t, count }: Pick<Speech, "t" | "count">,
  { hunch }: Pick<TestedHunch, "hunch">,
): string {
  if (hunch.industries.length === 0 || hunch.footprint.length === 0) {
    return t(`hunch.nothing.${hunch.sought === "industries" ? "industries" : "places"}`);
  }
  return t(`hunch.answer.${hunch.verdict}`, {
    observed: hunch.observed,
    expected: count(hunch.expected),
  });
}
