import { getRouteApi } from "@tanstack/react-router";
import { GradePairLine } from "../frame/grade-pair.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { RunLink } from "../frame/run-link.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { BreakList } from "./break-list.tsx";
import { ChangeList } from "./change-list.tsx";
import { comparisonSentence } from "./comparison-sentence.ts";
import { DifferenceSection } from "./difference-section.tsx";
import { IndustryChanges } from "./industry-changes.tsx";
import { NetMap } from "./net-map.tsx";
import type { Comparison, Pair } from "./questions.ts";
import { RegionChanges } from "./region-changes.tsx";

const route = getRouteApi("/compare");

/** The answer: what only seems to have changed first, then where, in what, and who. */
export function ComparisonAnswer(props: { readonly pair: Pair; readonly answer: Comparison }) {
  const speech = useSpeech();
  const { t, number } = speech;
  const { answer, pair } = props;
  const { region: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (id: string) =>
    void navigate({
      search: (now) => ({ ...now, region: now.region === id ? undefined : id, offset: undefined }),
      resetScroll: false,
    });
  const region = answer.regions.find((one) => one.region.id === chosen)?.region;
  return (
    <>
      <p className="lead">{comparisonSentence(speech, answer)}</p>
      <InventedBanner invented={answer.invented} />
      <GradePairLine of={answer.total} />
      <BreakList breaks={answer.breaks} />
      <h2>{t("compare.where")}</h2>
      <div className="beside beside--even">
        <NetMap answer={answer} chosen={region?.id} onChoose={choose} />
        <RegionChanges answer={answer} chosen={region?.id} onChoose={choose} />
      </div>
      <DifferenceSection pair={pair} region={region} answer={answer} />
      <ChangeList pair={pair} region={region} />
      <IndustryChanges answer={answer} />
      <h2>{t("compare.how")}</h2>
      <ul>
        {answer.matches.map(({ match, establishments }) => (
          <li key={match}>
            {t(`match.${match}`)}: {number(establishments)}
          </li>
        ))}
        <li>{t("compare.ruleMoved", { metres: answer.bounds["addressApartM"] ?? 0 })}</li>
        <li>{t("compare.ruleSize", { count: answer.minimumChange })}</li>
      </ul>
      <p>
        <RunLink run={answer.run} />
      </p>
    </>
  );
}
