import type { Figure } from "../../domain/figure.ts";
import { figureText } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";

/** A figure in a table: a number, "afgeschermd" on a hatched ground, or "onbekend". */
export function FigureCell(props: {
  readonly figure: Figure;
  readonly say: (value: number) => string;
  readonly faded?: boolean;
}) {
  const { t } = useSpeech();
  const { figure } = props;
  return (
    <span className={`figure figure--${figure.state}${props.faded ? " figure--faded" : ""}`}>
      {figureText(t, figure, (value) => props.say(value))}
    </span>
  );
}
