import { useId } from "react";
import type { FigureGrade } from "../../domain/figure-grade.ts";
import { type Figure, gradeOf } from "../../domain/figure.ts";
import { gradeSentences, gradeWord } from "../../domain/grade-sentences.ts";
import { useSpeech } from "../language/language-context.tsx";

/**
 * What the records are that a figure rests on, in a word with a sign; it opens to
 * the parts. Sign and word say the same, so that neither colour nor shape is needed.
 */
export function GradeMark(props: { readonly figure: Figure }) {
  const grade = gradeOf(props.figure);
  return grade ? <GradeSign grade={grade} /> : null;
}

/** The same where all figures of an answer rest on the same records. */
export function GradeSign(props: { readonly grade: FigureGrade }) {
  const { t, language } = useSpeech();
  const id = useId();
  const { grade } = props;
  return (
    <>
      <button type="button" className={`grade grade--${grade.grade}`} popoverTarget={id}>
        <span className="grade__sign" aria-hidden="true" />
        {gradeWord(grade, language)}
      </button>
      <span id={id} popover="auto" role="note" className="term__meaning grade__meaning">
        <strong>{t("grade.title")}</strong>
        {gradeSentences(grade, language).map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
        <span className="grade__rule">{t("grade.rule")}</span>
      </span>
    </>
  );
}

/** One line for all figures of an answer; nothing where it is not told. */
export function GradeLine(props: { readonly grade: FigureGrade | null | undefined }) {
  const { t } = useSpeech();
  return props.grade ? (
    <p className="small">
      {t("grade.column")}: <GradeSign grade={props.grade} />
    </p>
  ) : null;
}
