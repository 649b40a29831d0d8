import { setAsideReasons, type SetAsideReason } from "../../domain/set-aside.ts";
import { setAsideSentence } from "../../domain/set-aside-sentences.ts";
import { useSpeech } from "../language/language-context.tsx";

/** How many rows were set aside, or would be, for which reason; the most frequent first. */
export function ReasonCounts(props: {
  readonly counts: Readonly<Partial<Record<SetAsideReason, number>>>;
}) {
  const { t, number, language } = useSpeech();
  const counts = setAsideReasons
    .map((reason) => ({ reason, count: props.counts[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  if (counts.length === 0) return null;
  return (
    <ul className="reason-counts" aria-label={t("setAside.reasons")}>
      {counts.map(({ reason, count }) => (
        <li key={reason}>
          <span className="numeric">{number(count)}</span> {setAsideSentence(reason, language)}
        </li>
      ))}
    </ul>
  );
}
