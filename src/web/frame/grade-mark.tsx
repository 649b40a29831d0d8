import { useId } from "react";
import type { Figure } from "../../domain/figure.ts";
import { gradeSentences, gradeWord } from "../../domain/grade-sentences.ts";
import { useSpeech } from "../language/language-context.tsx";

/**
 * What the records are that a figure rests on, in a word with a sign; it opens to
 * the parts. Sign and word say the same, so that neither colour nor shape is needed.
 */
export function GradeMark(props: { readonly figure: Figure }) {
  const { t, language } = useSpeech();
  const id = useId();
  const { figure } = props;
  if (figure.state !== "value" || !figure.grade) return null;
  const { grade } = figure.grade;
  return (
    <>
      <button type="button" className={`grade grade--${grade}`} popoverTarget={id}>
        <span className="grade__sign" aria-hidden="true" />
        {gradeWord(figure.grade, language)}
      </button>
      <span id={id} popover="auto" role="note" className="term__meaning grade__meaning">
        <strong>{t("grade.title")}</strong>
        {gradeSentences(figure.grade, language).map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
        <span className="grade__rule">{t("grade.rule")}</span>
      </span>
    </>
  );
}
