import { useSpeech } from "../language/language-context.tsx";
import type { Latent } from "./questions.ts";

/** What the search stood on and what it left out, for who wants to know. */
export function Ground(props: { readonly answer: Latent }) {
  const { t, number, share } = useSpeech();
  const { ground } = props.answer;
  return (
    <details className="ground">
      <summary>{t("ground.title")}</summary>
      <ul>
        <li>{t("ground.establishments", { count: number(ground.establishments) })}</li>
        <li>
          {t("ground.leftOut", {
            small: number(ground.leftOut.small),
            sizeUnknown: number(ground.leftOut.sizeUnknown),
            localServices: number(ground.leftOut.localServices),
            holdings: number(ground.leftOut.holdings),
            withoutIndustry: number(ground.leftOut.withoutIndustry),
          })}
        </li>
        <li>{t(ground.enterprisesKnown ? "ground.enterprises" : "ground.enterprisesUnknown")}</li>
        <li>{t(`ground.locations.${ground.locations}`)}</li>
        <li>{t(`ground.reach.${ground.reach}`)}</li>
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
