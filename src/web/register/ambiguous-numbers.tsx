import { useSpeech } from "../language/language-context.tsx";
import type { Preview } from "./questions.ts";

/** Asks how a number is meant that may be a thousand or one and a bit, where no cell of its column tells. */
export function AmbiguousNumbers(props: {
  readonly ambiguous: Preview["ambiguous"];
  readonly onDecide: (decimal: "," | ".") => void;
}) {
  const { t, number } = useSpeech();
  const [first] = props.ambiguous;
  if (first === undefined) return null;
  const { column, sample, cells } = first;
  // Whichever sign stands in the sample: as decimal sign it makes a small number, else a large one.
  const sign = sample.includes(",") ? "," : ".";
  const large = Number(sample.replaceAll(sign, ""));
  const small = Number(sample.replace(sign, "."));
  const decimals = sample.length - sample.indexOf(sign) - 1;
  const choices = [
    {
      decimal: sign === "," ? "." : ",",
      shown: t("ambiguous.large", { number: String(large), sign }),
    },
    { decimal: sign, shown: t("ambiguous.small", { number: number(small, decimals), sign }) },
  ] as const;
  return (
    <fieldset className="asked">
      <legend>{t("ambiguous.question", { sample, column })}</legend>
      <p className="small">{t("ambiguous.why", { count: cells })}</p>
      {choices.map(({ decimal, shown }) => (
        <button
          key={decimal}
          type="button"
          className="utrecht-button utrecht-button--secondary-action asked__choice"
          onClick={() => props.onDecide(decimal)}
        >
          {shown}
          {decimal === first.readWith && ` (${t("ambiguous.likelier")})`}
        </button>
      ))}
    </fieldset>
  );
}
