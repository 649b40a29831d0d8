import { Term } from "../frame/term.tsx";
import { withInterval } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import type { IndustrySpace } from "./questions.ts";

/** How complex the economy of a labour market is, or why that is not said of this place. */
export function SpaceComplexity(props: { readonly space: IndustrySpace }) {
  const speech = useSpeech();
  const { t, ratio } = speech;
  const { complexity, regions, region } = props.space;
  const about = complexity.of?.name ?? region.name;
  return (
    <section>
      <h2>
        <Term meaning={t("term.complexity")} topic="complexity">
          {t("space.complexity")}
        </Term>
      </h2>
      <p>
        {complexity.of &&
          `${t("complexity.of", { region: region.name, market: complexity.of.name })} `}
        {complexity.caveat === "none"
          ? t("complexity.rank", {
              region: about,
              rank: complexity.rank!,
              regions: complexity.of?.among ?? regions,
              value: withInterval(speech, complexity.region, ratio),
            })
          : t(`complexity.${complexity.caveat}`, { region: about })}
        {complexity.region.state === "value" &&
          ` ${t(complexity.region.interval ? "complexity.drawn" : "complexity.undrawn")}`}
      </p>
    </section>
  );
}
