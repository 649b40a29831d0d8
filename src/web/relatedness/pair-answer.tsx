import { Evidence } from "../frame/evidence.tsx";
import { GradeSign } from "../frame/grade-mark.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { Term } from "../frame/term.tsx";
import { figureText } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { KindChart } from "./kind-chart.tsx";
import { KindTable } from "./kind-table.tsx";
import type { KindOfPair, Relatedness } from "./questions.ts";

/** How related two industries are: the answer in a sentence, a dot per kind, the figures. */
export function PairAnswer(props: { readonly answer: Relatedness }) {
  const { answer } = props;
  const { t, number, share } = useSpeech();
  const kinds = answer.kinds.filter((kind): kind is KindOfPair => kind.pair !== null);
  const unknown = kinds.filter(
    ({ counted, pair }) => counted && pair.value.state !== "value",
  ).length;
  const [known, top] = [answer.known ?? 0, answer.top ?? 0];
  return (
    <>
      <p className="lead">
        {known === 0
          ? t("related.nothingKnown")
          : t(top === 0 ? "related.none" : "related.some", { top, known })}
        {known > 0 && unknown > 0 && ` ${t("related.unknownWays", { unknown })}`}
      </p>
      <InventedBanner invented={answer.invented} />
      <p>
        <Term meaning={t("related.topMeans")} topic="relatedness">
          {t("related.topTerm")}
        </Term>{" "}
        {t("related.country", { regions: answer.regions, industries: number(answer.industries) })}
      </p>
      <div className="with-evidence">
        <section aria-label={t("related.chart")}>
          <KindChart kinds={kinds} />
        </section>
        <Evidence
          about={t("related.about")}
          run={answer.run}
          observed={t("related.observed", { top, known })}
          expected={t("related.expected", {
            share: answer.asManyOrMore ? figureText(t, answer.asManyOrMore, share) : "",
          })}
          interval={t("related.interval")}
          quality={
            <>
              {t("related.quality")} {answer.grade && <GradeSign grade={answer.grade} />}
            </>
          }
        />
      </div>
      <h2>{t("related.all")}</h2>
      <KindTable kinds={kinds} />
    </>
  );
}
