import { countingSentence } from "../../domain/counting-unit.ts";
import { Evidence } from "../frame/evidence.tsx";
import { GradeMark } from "../frame/grade-mark.tsx";
import { Term } from "../frame/term.tsx";
import { withInterval } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import type { TestedHunch } from "./questions.ts";

/** How sure it is what the figures say of a hunch. */
export function HunchEvidence(props: { readonly answer: TestedHunch }) {
  const speech = useSpeech();
  const { t, language, count, ratio, share, chance, number } = speech;
  const { hunch, run, countingUnit } = props.answer;
  const { low, high, level } = hunch.expectedInterval;
  return (
    <Evidence
      about={t(`verdict.${hunch.verdict}.hunch`)}
      run={run}
      observed={`${t("cluster.observed", {
        observed: count(hunch.observed),
        establishments: number(hunch.establishments),
        enterprises: hunch.enterprises === null ? t("figure.unknown") : number(hunch.enterprises),
      })} ${countingSentence(countingUnit, language)}`}
      expected={
        <>
          {t("cluster.expected.places", { expected: count(hunch.expected) })}
          <br />
          {t("hunch.expected.country", { expected: count(hunch.expectedCountry) })}
        </>
      }
      interval={t("cluster.interval", { low: count(low), high: count(high), level: share(level) })}
      quality={
        <>
          {t(`cluster.precision.${hunch.locationPrecision}`)}{" "}
          {hunch.jobs.state === "value" && hunch.jobs.grade && (
            <>
              {t("grade.jobs")} <GradeMark figure={hunch.jobs} />
            </>
          )}
        </>
      }
      more={[
        {
          key: "p",
          name: (
            <Term meaning={t("term.hunchP")} topic="false-alarm">
              {t("evidence.p")}
            </Term>
          ),
          says: t("hunch.p", { p: chance(hunch.p), least: chance(hunch.resolution) }),
        },
        {
          key: "excess",
          name: t("evidence.excess"),
          says: withInterval(speech, hunch.excess, ratio, (value) =>
            t("chart.times", { times: ratio(value) }),
          ),
        },
        ...(hunch.others
          ? [
              {
                key: "others",
                name: (
                  <Term meaning={t("term.others")} topic="held-out">
                    {t("evidence.others")}
                  </Term>
                ),
                says: `${t("cluster.withoutLargest", {
                  observed: count(hunch.others.observed),
                  expected: count(hunch.others.expected),
                })} (${chance(hunch.others.p)})`,
              },
            ]
          : []),
        {
          key: "without-largest",
          name: t("evidence.withoutLargest"),
          says: t("cluster.withoutLargest", {
            observed: count(hunch.withoutLargestGroup.observed),
            expected: count(hunch.withoutLargestGroup.expected),
          }),
        },
        ...(hunch.verdict === "against"
          ? []
          : [
              {
                key: "limits",
                name: t("evidence.limits"),
                says:
                  hunch.limits.length === 0 ? (
                    t("hunch.limit.none")
                  ) : (
                    <ul className="plain">
                      {hunch.limits.map((limit) => (
                        <li key={limit}>{t(`hunch.limit.${limit}`)}</li>
                      ))}
                    </ul>
                  ),
              },
            ]),
      ]}
    />
  );
}
