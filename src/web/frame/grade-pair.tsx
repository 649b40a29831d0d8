import { gradeOf, pairsDiffer, type TwoMoments } from "../../domain/figure.ts";
import { gradeWord } from "../../domain/grade-sentences.ts";
import { measurements } from "../../domain/record-grade.ts";
import { useSpeech } from "../language/language-context.tsx";
import { GradeSign } from "./grade-mark.tsx";
import type { Column } from "./sortable-table.tsx";

/** What figures of two moments rest on: one mark where it is the same, else one for each. */
export function GradePair(props: { readonly of: TwoMoments }) {
  const { t, language } = useSpeech();
  const [then, now] = [gradeOf(props.of.earlier), gradeOf(props.of.later)];
  if (!then || !now) {
    const one = then ?? now;
    return one ? <GradeSign grade={one} /> : null;
  }
  if (gradeWord(then, language) === gradeWord(now, language)) return <GradeSign grade={now} />;
  return (
    <span className="grade-pair">
      <span>
        {t("grade.then")} <GradeSign grade={then} />
      </span>
      <span>
        {t("grade.now")} <GradeSign grade={now} />
      </span>
    </span>
  );
}

/** The same of a whole answer, as a line of its own; nothing where it is not told. */
export function GradePairLine(props: { readonly of: TwoMoments }) {
  const { t } = useSpeech();
  if (!gradeOf(props.of.earlier) && !gradeOf(props.of.later)) return null;
  return (
    <p className="small">
      {t("grade.column")}: <GradePair of={props.of} />
    </p>
  );
}

/** A column of such pairs, where rows differ; where they do not, the line of all says it. */
export function useGradeColumn<Row>(
  rows: readonly Row[],
  of: (row: Row) => TwoMoments,
): readonly Column<Row>[] {
  const { t } = useSpeech();
  if (!pairsDiffer(rows.map(of))) return [];
  return [
    {
      key: "grade",
      name: t("grade.column"),
      value: (row) => {
        const grade = gradeOf(of(row).later) ?? gradeOf(of(row).earlier);
        return grade && measurements.indexOf(grade.grade);
      },
      cell: (row) => <GradePair of={of(row)} />,
    },
  ];
}
