import { Link } from "@tanstack/react-router";
import { hunchGapSentence, hunchReasonSentence } from "../../domain/hunch-sentences.ts";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { RunLink } from "../frame/run-link.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { NullStrip } from "../picture/null-strip.tsx";
import { AdoptButton } from "./adopt-button.tsx";
import { HunchEvidence } from "./hunch-evidence.tsx";
import { HunchMembers } from "./hunch-members.tsx";
import { HunchParts } from "./hunch-parts.tsx";
import { hunchSentence } from "./hunch-sentence.ts";
import type { TestedHunch } from "./questions.ts";
import { useHunchWords } from "./use-hunch-words.ts";
import { VerdictMark } from "./verdict-mark.tsx";

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
          <RunLink run={answer.run} />
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
