import { gradesDiffer } from "../../domain/figure-grade.ts";
import { gradeOf } from "../../domain/figure.ts";
import { Evidence } from "../frame/evidence.tsx";
import { GradeMark, GradeSign } from "../frame/grade-mark.tsx";
import { Term } from "../frame/term.tsx";
import { figureText, withInterval } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import type { IndustrySpace, SpaceIndustry } from "./questions.ts";
import { meanDensity } from "./space-sentence.ts";

/** How many of the industries that one goes along with are named. */
const named = 4;

/** How sure it is that an industry is close, and to what. */
export function SpaceEvidence(props: {
  readonly space: IndustrySpace;
  readonly one: SpaceIndustry;
}) {
  const speech = useSpeech();
  const { t, language, number, ratio, share } = speech;
  const { space, one } = props;
  const mean = meanDensity(space);
  const along = alongWith(space, one.industry.code);
  return (
    <Evidence
      about={plainLabel(one.industry.label[language])}
      run={space.run}
      observed={
        <>
          <Term meaning={t("term.density")} topic="density">
            {t("space.density")}
          </Term>{" "}
          {one.density.state === "value"
            ? t("space.observed", { share: share(one.density.value) })
            : t("space.tooRare")}
        </>
      }
      expected={
        Number.isNaN(mean) ? t("figure.unknown") : t("space.expected", { share: share(mean) })
      }
      interval={t("space.interval", { regions: space.regions })}
      quality={
        <>
          {t(`quality.${one.density.state === "value" ? one.density.quality : "estimated"}`)}{" "}
          {space.grade && <GradeSign grade={space.grade} />}
        </>
      }
      more={[
        {
          key: "lq",
          name: (
            <Term meaning={t("term.lq")} topic="quotient">
              {t("column.lq")}
            </Term>
          ),
          says: figureText(t, one.locationQuotient, ratio),
        },
        {
          key: "size",
          name: t("space.size"),
          says: (
            <>
              {t("space.sizes", {
                jobs: figureText(t, one.jobs, number),
                establishments: figureText(t, one.establishments, number),
              })}{" "}
              {gradesDiffer([space.grade ?? undefined, gradeOf(one.jobs)]) && (
                <GradeMark figure={one.jobs} />
              )}
            </>
          ),
        },
        ...(one.complexity.state === "value"
          ? [
              {
                key: "complexity",
                name: (
                  <Term meaning={t("term.complexity")} topic="complexity">
                    {t("space.complexity")}
                  </Term>
                ),
                says: withInterval(speech, one.complexity, ratio),
              },
            ]
          : []),
        ...(along.length > 0
          ? [
              {
                key: "along",
                name: (
                  <Term meaning={t("term.proximity")} topic="relatedness">
                    {t("space.along")}
                  </Term>
                ),
                says: (
                  <ul className="space__along">
                    {along.map(({ other, proximity }) => (
                      <li key={other.industry.code}>
                        {t(other.present ? "space.alongHere" : "space.alongElsewhere", {
                          name: plainLabel(other.industry.label[language]),
                          share: share(proximity),
                        })}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        { key: "means", name: t("space.beware"), says: t("space.limits") },
      ]}
    />
  );
}

/** The industries that one is tied to, the strongest first; a tie of the tree may be a weak one. */
function alongWith(
  space: IndustrySpace,
  code: string,
): { readonly other: SpaceIndustry; readonly proximity: number }[] {
  const byCode = new Map(space.industries.map((one) => [one.industry.code, one]));
  return space.ties
    .filter(({ from, to }) => from === code || to === code)
    .toSorted((a, b) => b.proximity - a.proximity)
    .slice(0, named)
    .flatMap(({ from, to, proximity }) => {
      const other = byCode.get(from === code ? to : from);
      return other ? [{ other, proximity }] : [];
    });
}
