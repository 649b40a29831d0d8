import { setAsideReasons } from "../../domain/set-aside.ts";
import { setAsideSentence } from "../../domain/set-aside-sentences.ts";
import { useSpeech } from "../language/language-context.tsx";
import type { Preview } from "./questions.ts";

/** Why rows would be set aside, the most frequent reason first, each with rows to look at. */
export function SetAsideExamples(props: { readonly consequences: Preview["consequences"] }) {
  const { t, number, language } = useSpeech();
  const { setAsideByReason, examples } = props.consequences;
  const reasons = setAsideReasons
    .map((reason) => ({ reason, count: setAsideByReason[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  if (reasons.length === 0) return null;
  return (
    <ul className="reason-examples" aria-label={t("setAside.reasons")}>
      {reasons.map(({ reason, count }) => (
        <li key={reason}>
          <details>
            <summary>
              <span className="numeric">{number(count)}</span>{" "}
              <span>{setAsideSentence(reason, language)}</span>
            </summary>
            <ul>
              {examples
                .filter((example) => example.reason === reason)
                .map(({ line, column, cell }) => (
                  <li key={line}>
                    {column === null
                      ? t("examples.line", { line: number(line) })
                      : t("examples.cell", { line: number(line), column })}{" "}
                    <q>{cell === "" ? t("mapping.noSamples") : cell}</q>
                  </li>
                ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
