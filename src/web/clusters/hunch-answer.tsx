import { Link } from "@tanstack/react-router";
import { countingSentence } from "../../domain/counting-unit.ts";
import { hunchGapSentence, hunchReasonSentence } from "../../domain/hunch-sentences.ts";
import { Evidence } from "../frame/evidence.tsx";
import { GradeMark } from "../frame/grade-mark.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { Term } from "../frame/term.tsx";
import { withInterval } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { NullStrip } from "../picture/null-strip.tsx";
import { AdoptButton } from "./adopt-button.tsx";
import { HunchMembers } from "./hunch-members.tsx";
import { HunchParts } from "./hunch-parts.tsx";
import { hunchSentence } from "./hunch-sentence.ts";
import { useHunchWords } from "./use-hunch-words.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import type { TestedHunch } from "./questions.ts";

/** What the figures say of a hunch: the answer, what speaks for and against, and what is not known. */
export function HunchAnswer(props: {
  readonly answer: TestedHunch;
  readonly theme: string | undefined;
}) {
  const { answer } = props;
  const { hunch } = answer;
  const speech = useSpeech();
  const { t, language } = speech;
  const words = useHunchWords(answer);
  const found = hunch.industries.length > 0 && hunch.footprint.length > 0;
  const name = props.theme ?? t("hunch.noTheme");
  return (
    <>
      <p className="lead">{hunchSentence(speech, answer)}</p>
      <InventedBanner invented={answer.invented} />
      {found && (
        <>
          <p className="cluster__answer">
            <VerdictMark verdict={hunch.verdict} />
          </p>
          {hunch.sought !== "nothing" && (
            <p>
              {t(`hunch.sought.${hunch.sought}`, {
                found:
                  hunch.sought === "places"
                    ? hunch.footprint.map((one) => one.name).join(", ")
                    : hunch.industries.map(({ code }) => words.industry(code)).join("; "),
              })}
            </p>
          )}
          {hunch.verdict !== "against" && (
            <AdoptButton cluster={{ id: hunch.id, name: { nl: name, en: name } }} />
          )}
        </>
      )}
      <div className="for-against">
        {(["for", "against"] as const).map((side) => (
          <section key={side} aria-labelledby={`hunch-${side}`}>
            <h2 id={`hunch-${side}`}>{t(`hunch.${side}`)}</h2>
            {answer[side].length === 0 ? (
              <p>{t("hunch.nothingHere")}</p>
            ) : (
              <ul>
                {answer[side].map((reason) => (
                  <li key={reason.kind}>
                    {hunchReasonSentence(reason, side === "for", language, words)}
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
      <div className="with-evidence">
        <div>
          {found && (
            <>
              <h2>{t("hunch.chance")}</h2>
              <Distribution answer={answer} />
              <HunchParts answer={answer} />
            </>
          )}
          <section aria-labelledby="hunch-missing">
            <h2 id="hunch-missing">{t("hunch.missing")}</h2>
            <ul>
              {answer.missing.map((gap) => (
                <li key={JSON.stringify(gap)}>{hunchGapSentence(gap, language, words)}</li>
              ))}
            </ul>
          </section>
        </div>
        {found && <HunchEvidence answer={answer} />}
      </div>
      {hunch.members.length > 0 ? (
        <HunchMembers answer={answer} />
      ) : (
        <p className="actions">
          <Link to="/runs/$run" params={{ run: answer.run }} className="utrecht-link">
            {t("evidence.runLink")}
          </Link>
          <Link to="/" className="utrecht-link">
            {t("action.toMap")}
          </Link>
        </p>
      )}
    </>
  );
}

function Distribution(props: { readonly answer: TestedHunch }) {
  const { t, count, number } = useSpeech();
  const { hunch, shuffles } = props.answer;
  const { measure, observed, bins } = hunch.distribution;
  const say = measure === "groups" ? count : (value: number) => number(value, 1);
  const { low, high } = hunch.expectedInterval;
  return (
    <NullStrip
      bins={bins}
      observed={observed}
      say={say}
      mark={t(`hunch.strip.mark.${measure}`, { observed: say(observed) })}
      below={t(`hunch.strip.below.${measure}`, { shuffles: number(shuffles) })}
      label={t(`hunch.strip.label.${measure}`, {
        observed: say(observed),
        shuffles: number(shuffles),
        low: count(low),
        high: count(high),
      })}
    />
  );
}

function HunchEvidence(props: { readonly answer: TestedHunch }) {
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
