import type { Verdict } from "../../domain/verdict.ts";
import { useSpeech } from "../language/language-context.tsx";

const signs: Record<Verdict, string> = { strong: "●●●", indication: "●●○", hunch: "●○○" };

/** A verdict as a word with a sign; colour only repeats what both say. */
export function VerdictMark(props: { readonly verdict: Verdict }) {
  const { t } = useSpeech();
  return (
    <span className={`verdict verdict--${props.verdict}`}>
      <span aria-hidden="true" className="verdict__sign">
        {signs[props.verdict]}
      </span>{" "}
      {t(`verdict.${props.verdict}`)}
    </span>
  );
}
