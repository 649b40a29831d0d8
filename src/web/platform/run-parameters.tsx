import type { AnswerOf, showRun } from "../../contract/index.ts";
import { useSpeech } from "../language/language-context.tsx";

type Card = AnswerOf<typeof showRun>;

/** Settings that a reader asks for, in the order in which they are told. */
const told = [
  "region",
  "regions",
  "industry",
  "industries",
  "level",
  "within",
  "reachKm",
  "minimumJobs",
  "includeLocalServices",
  "shuffles",
  "longestKm",
  "minimumChange",
] as const;

const levels = ["section", "division", "group", "class"] as const;
const parts = ["all", "traded", "local"] as const;

/** The settings of a run in words, and all of them as they are kept. */
export function RunParameters(props: { readonly card: Card }) {
  const { t, number } = useSpeech();
  const { parameters, regions } = props.card;
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const says = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(says).join(", ");
    if (typeof value === "number") return number(value);
    if (typeof value === "boolean") return t(value ? "answer.yes" : "answer.no");
    const text = String(value);
    const level = levels.find((one) => one === text);
    if (level) return t(`level.nace.${level}`);
    const part = parts.find((one) => one === text);
    return part ? t(`within.${part}`) : (names.get(text) ?? text);
  };
  const isSaid = (value: unknown): boolean =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  const shown = told.filter((name) => isSaid(parameters[name]));
  return (
    <>
      {shown.length > 0 && (
        <ul className="plain">
          {shown.map((name) => (
            <li key={name}>
              {t(`run.parameter.${name}`)}: {says(parameters[name])}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t("run.exactly")}</summary>
        <ul className="plain">
          {Object.entries(parameters).map(([name, value]) => (
            <li key={name}>
              <code>
                {name} = {typeof value === "string" ? value : JSON.stringify(value)}
              </code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
