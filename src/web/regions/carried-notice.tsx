import { figureText } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import type { Profile } from "./questions.ts";

type Carried = Profile["carried"][number];

/** Which municipalities of the delivery are no more, and where their establishments are counted. */
export function CarriedNotice(props: {
  readonly carried: readonly Carried[];
  /** Whether this is about one municipality or about all. */
  readonly of: "here" | "lead";
}) {
  const { t, date, number } = useSpeech();
  const { carried } = props;
  if (carried.length === 0) return null;
  const guessed = ({ guessed: count }: Carried) =>
    count.state === "value" && count.value > 0
      ? `, ${t("carried.guessed", { count: number(count.value) })}`
      : "";
  return (
    <details className="carried">
      <summary>{t(`carried.${props.of}`, { count: carried.length })}</summary>
      <ul>
        {carried.map((one) => (
          <li key={one.from.id}>
            {t(one.to.length === 1 ? "carried.merged" : "carried.divided", {
              from: one.from.name,
              day: date(one.day),
              to: one.to.map(({ name }) => name).join(", "),
            })}
            {": "}
            {t("carried.establishments", { count: figureText(t, one.establishments, number) })}
            {guessed(one)}
          </li>
        ))}
      </ul>
    </details>
  );
}
