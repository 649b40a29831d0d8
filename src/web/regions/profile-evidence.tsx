import { Link } from "@tanstack/react-router";
import { Evidence } from "../frame/evidence.tsx";
import { GradeMark } from "../frame/grade-mark.tsx";
import { Term } from "../frame/term.tsx";
import { figureText, withInterval } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { RelatedLink } from "../relatedness/related-link.tsx";
import { expectedSize } from "./expected-size.ts";
import type { Profile, Specialisation } from "./questions.ts";
import { plainLabel } from "../language/plain-label.ts";

/** How sure the figure of one industry is. */
export function ProfileEvidence(props: {
  readonly profile: Profile;
  readonly row: Specialisation;
}) {
  const speech = useSpeech();
  const { t, language, number, ratio, share, chance, count } = speech;
  const { profile, row } = props;
  const lq = row.locationQuotient;
  const byChance = row.expectedEnterprises;
  const expected = expectedSize(row, profile.sizeMeasure);
  return (
    <Evidence
      about={plainLabel(row.industry.label[language])}
      run={profile.run}
      observed={t("profile.observed", {
        jobs: figureText(t, row.jobs, number),
        establishments: figureText(t, row.establishments, number),
        enterprises: figureText(t, row.enterprises, number),
      })}
      expected={
        <>
          {expected === undefined
            ? figureText(t, lq, ratio)
            : t(`profile.expected.${profile.sizeMeasure}`, { count: count(expected) })}
          {byChance.state === "value" && byChance.interval && (
            <>
              <br />
              {t("profile.expected.enterprises", {
                count: count(byChance.value),
                low: number(byChance.interval.low),
                high: number(byChance.interval.high),
              })}
            </>
          )}
        </>
      }
      interval={
        <>
          <Term meaning={t("term.lq")} topic="quotient">
            {t("column.lq")}
          </Term>{" "}
          {withInterval(speech, lq, ratio)}
        </>
      }
      quality={
        <>
          {lq.state === "value" ? t(`quality.${lq.quality}`) : figureText(t, lq, ratio)}{" "}
          <GradeMark figure={lq} />
        </>
      }
      more={[
        {
          key: "q",
          name: (
            <Term meaning={t("term.q")} topic="false-alarm">
              {t("column.q")}
            </Term>
          ),
          says: figureText(t, row.q, chance),
        },
        {
          key: "largest",
          name: t("evidence.largest"),
          says: figureText(t, row.largestShare, share),
        },
        {
          key: "caveat",
          name: t("evidence.judgement"),
          says: row.distinctive ? t("caveat.distinctive") : t(`caveat.${row.caveat}`),
        },
        ...(row.divided
          ? [
              {
                key: "divided",
                name: t("converted.divided"),
                says: figureText(t, row.divided, share),
              },
            ]
          : []),
        // Kin are told in the codes of the delivery.
        ...(profile.converted
          ? []
          : [
              {
                key: "kin",
                name: t("profile.kin"),
                says: (
                  <RelatedLink industry={row.industry.code}>{t("profile.kinLink")}</RelatedLink>
                ),
              },
            ]),
        {
          key: "together",
          name: t("concentration.openLabel"),
          says: (
            <Link
              to="/concentration"
              search={{ industry: row.industry.code }}
              className="utrecht-link"
            >
              {t("concentration.open")}
            </Link>
          ),
        },
        {
          key: "compared",
          name: t("evidence.compared"),
          says: t(`denominator.${profile.denominator}`),
        },
      ]}
    />
  );
}
