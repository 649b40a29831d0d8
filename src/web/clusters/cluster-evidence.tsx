import { enterprisesNeeded } from "../../domain/verdict.ts";
import { Evidence } from "../frame/evidence.tsx";
import { GradeMark } from "../frame/grade-mark.tsx";
import { Term } from "../frame/term.tsx";
import { withInterval } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import type { LatentCluster } from "./questions.ts";

/** How sure a cluster is, and what keeps the verdict from being higher. */
export function ClusterEvidence(props: { readonly cluster: LatentCluster; readonly run: string }) {
  const speech = useSpeech();
  const { t, count, ratio, share, chance, number } = speech;
  const { cluster } = props;
  const next = cluster.verdict === "hunch" ? "indication" : "strong";
  const { low, high, level } = cluster.expectedInterval;
  return (
    <Evidence
      about={t(`verdict.${cluster.verdict}.means`)}
      run={props.run}
      observed={t("cluster.observed", {
        observed: count(cluster.observed),
        establishments: number(cluster.establishments),
        enterprises:
          cluster.enterprises === null ? t("figure.unknown") : number(cluster.enterprises),
      })}
      expected={
        <>
          {t("cluster.expected.places", { expected: count(cluster.expected) })}
          <br />
          {t("cluster.expected.country", {
            expected: count(cluster.expectedCountry),
            low: count(cluster.expectedCountryInterval.low),
            high: count(cluster.expectedCountryInterval.high),
            level: share(cluster.expectedCountryInterval.level),
          })}
        </>
      }
      interval={t("cluster.interval", {
        low: count(low),
        high: count(high),
        level: share(level),
      })}
      quality={
        <>
          {t(`cluster.precision.${cluster.locationPrecision}`)}{" "}
          {cluster.jobs.state === "value" && cluster.jobs.grade && (
            <>
              {t("grade.jobs")} <GradeMark figure={cluster.jobs} />
            </>
          )}
        </>
      }
      more={[
        {
          key: "held-out",
          name: (
            <Term meaning={t("term.heldOut")} topic="held-out">
              {t("evidence.heldOut")}
            </Term>
          ),
          says: withInterval(speech, cluster.heldOutExcess, ratio, (value) =>
            t("chart.times", { times: ratio(value) }),
          ),
        },
        {
          key: "q",
          name: (
            <Term meaning={t("term.clusterQ")} topic="false-alarm">
              {t("column.q")}
            </Term>
          ),
          says: chance(cluster.q),
        },
        {
          key: "family-wise",
          name: (
            <Term meaning={t("term.familyWise")} topic="country">
              {t("evidence.familyWise")}
            </Term>
          ),
          says: chance(cluster.familyWise),
        },
        {
          key: "without-largest",
          name: t("evidence.withoutLargest"),
          says: t("cluster.withoutLargest", {
            observed: count(cluster.withoutLargestGroup.observed),
            expected: count(cluster.withoutLargestGroup.expected),
          }),
        },
        {
          key: "limits",
          name: t("evidence.limits"),
          says:
            cluster.limits.length === 0 ? (
              t("limit.none")
            ) : (
              <ul className="plain">
                {cluster.limits.map((limit) => (
                  <li key={limit}>
                    {t(limit === "q" && next === "strong" ? "limit.q.strong" : `limit.${limit}`, {
                      q: chance(cluster.q),
                      familyWise: chance(cluster.familyWise),
                      enterprises: number(cluster.enterprises ?? cluster.observed),
                      next: t(`verdict.${next}`),
                      needed: number(enterprisesNeeded[next]),
                    })}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
