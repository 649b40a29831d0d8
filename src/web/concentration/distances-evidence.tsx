import { Evidence } from "../frame/evidence.tsx";
import { GradeMark } from "../frame/grade-mark.tsx";
import { Term } from "../frame/term.tsx";
import { figureText, withInterval } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import type { Concentration, Distances } from "./questions.ts";

/** How sure the distances are at which an industry is found closer together than chance would have it. */
export function DistancesEvidence(props: {
  readonly answer: Concentration;
  readonly distances: Distances;
}) {
  const speech = useSpeech();
  const { t, number, chance } = speech;
  const { distances, answer } = props;
  const [row] = answer.industries;
  const index = (value: number): string => number(value, 3);
  const gamma = row?.gamma;
  return (
    <Evidence
      about={t("concentration.about")}
      run={distances.run}
      observed={t("concentration.observed", {
        plants: figureText(t, distances.plants, number),
      })}
      expected={t("concentration.expected", {
        simulations: number(distances.simulations),
        sites: number(distances.sites),
      })}
      interval={t("concentration.interval")}
      quality={
        <>
          {t("quality.estimated")} {gamma && <GradeMark figure={gamma} />}
        </>
      }
      more={[
        {
          key: "p",
          name: t("concentration.p"),
          says: distances.p === null ? t("figure.unknown") : chance(distances.p),
        },
        {
          key: "left",
          name: t("concentration.leftOut"),
          says: figureText(t, distances.leftOut, number),
        },
        ...(row && gamma
          ? [
              {
                key: "gamma",
                name: (
                  <Term meaning={t("term.gamma")} topic="concentration">
                    {t("concentration.column.gamma")}
                  </Term>
                ),
                says: (
                  <>
                    {withInterval(speech, gamma, index)}
                    {row.chance &&
                      `; ${t("concentration.byChance", {
                        low: index(row.chance.low),
                        high: index(row.chance.high),
                      })}`}
                  </>
                ),
              },
            ]
          : []),
        { key: "beware", name: t("space.beware"), says: t("concentration.beware") },
      ]}
    />
  );
}
