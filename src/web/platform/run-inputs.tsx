import { Link } from "@tanstack/react-router";
import type { AnswerOf, showRun } from "../../contract/index.ts";
import { useSpeech } from "../language/language-context.tsx";

type Input = AnswerOf<typeof showRun>["inputs"][number];

/** What a run rests on, by name, and what became of each since. */
export function RunInputs(props: { readonly inputs: readonly Input[] }) {
  const { t } = useSpeech();
  return (
    <ul className="plain">
      {props.inputs.map((input) => (
        <li key={`${input.kind} ${input.id}`}>
          <Called input={input} /> {t(`run.input.${input.state}`)}
          <br />
          <code className="hash">{input.hash}</code>
        </li>
      ))}
    </ul>
  );
}

function Called(props: { readonly input: Input }) {
  const { t, date } = useSpeech();
  const { kind, id, name, referenceDate, state } = props.input;
  const what = t(kind === "delivery" ? "run.delivery" : "run.reference");
  const called = [name, referenceDate && date(referenceDate)].filter(Boolean).join(", ");
  const says = called === "" ? what : `${what} ${called}`;
  // The page of a delivery that is gone is gone with it.
  if (kind === "reference" || state === "gone") return <>{says}</>;
  return (
    <Link to="/deliveries/$id" params={{ id }} className="utrecht-link">
      {says}
    </Link>
  );
}
