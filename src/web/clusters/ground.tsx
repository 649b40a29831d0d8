import { countingSentence } from "../../domain/counting-unit.ts";
import { useSpeech } from "../language/language-context.tsx";
import type { Latent } from "./questions.ts";

/** Why an establishment took no part, in the order in which it is told. */
const reasons = ["small", "sizeUnknown", "localServices", "holdings", "withoutIndustry"] as const;

/** What the search stood on and what it left out, for who wants to know. */
export function Ground(props: { readonly answer: Latent }) {
  const { t, language, number, share } = useSpeech();
  const { ground } = props.answer;
  const leftOut = reasons
    .filter((reason) => ground.leftOut[reason] > 0)
    .map((reason) => t(`ground.leftOut.${reason}`, { count: number(ground.leftOut[reason]) }));
  return (
    <details className="ground">
      <summary>{t("ground.title")}</summary>
      <ul>
        <li>{t("ground.establishments", { count: number(ground.establishments) })}</li>
        {leftOut.length > 0 && <li>{t("ground.leftOut", { parts: leftOut.join(", ") })}</li>}
        <li>
          {ground.enterprisesKnown
            ? countingSentence(ground.countingUnit, language)
            : t("ground.enterprisesUnknown")}
        </li>
        <li>{t(`ground.locations.${ground.locations}`)}</li>
        <li>{t(`ground.reach.${ground.reach}`)}</li>
        {ground.carried.length > 0 && (
          <li>{t("carried.lead", { count: ground.carried.length })}</li>
        )}
        {ground.converted && (
          <li>
            {t("converted.title", {
              from: t(`scheme.${ground.converted.from}`),
              to: t(`scheme.${ground.converted.to}`),
            })}
            . {t("converted.whole")}
          </li>
        )}
        <li>{t("ground.relatedness", { count: ground.relatedness })}</li>
        {!ground.comparable && <li>{t("latent.notComparableMeans")}</li>}
        <li>
          {t("ground.shuffles", {
            count: number(ground.shuffles),
            rate: share(ground.statedRate),
          })}
        </li>
      </ul>
    </details>
  );
}
