import type { HunchVerdict } from "../../domain/verdict.ts";
import { useSpeech } from "../language/language-context.tsx";

const filled: Record<HunchVerdict, number> = { strong: 3, indication: 2, hunch: 1, against: 0 };

/** A verdict as a word with a sign, none to three dots; colour only repeats what both say. */
export function VerdictMark(props: { readonly verdict: HunchVerdict }) {
  const { t } = useSpeech();
  return (
    <span className={`verdict verdict--${props.verdict}`}>
      {/* Drawn, since not every font has the two kinds of dot. */}
      <svg aria-hidden="true" className="verdict__sign" width="42" height="12" viewBox="0 0 42 12">
        {[0, 1, 2].map((place) => (
          <circle
            key={place}
            cx={6 + 14 * place}
            cy="6"
            r="5"
            fill={place < filled[props.verdict] ? "currentcolor" : "none"}
            stroke="currentcolor"
          />
        ))}
      </svg>{" "}
      {t(`verdict.${props.verdict}`)}
    </span>
  );
}
