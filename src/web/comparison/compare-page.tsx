import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { JobEnded } from "../platform/job-ended.tsx";
import { JobProgress } from "../platform/job-progress.tsx";
import { useLongAnswer } from "../platform/use-long-answer.ts";
import { deliveries } from "../register/questions.ts";
import { ComparisonAnswer } from "./comparison-answer.tsx";
import { DeliveryChoice } from "./delivery-choice.tsx";
import { comparisonOf, type Comparison, type Pair } from "./questions.ts";
import { usualPair } from "./usual-pair.ts";

const route = getRouteApi("/compare");

/** What changed between two deliveries? */
export function ComparePage() {
  const { t } = useSpeech();
  const { old, new: now } = route.useSearch();
  const asked = useQuery(deliveries());
  const title = t("compare.title");
  return (
    <>
      <Crumbs here={title} />
      <PageTitle>{title}</PageTitle>
      <Answered to={asked}>
        {({ deliveries: all }) => {
          const usual = usualPair(all);
          const pair = old && now ? { old, new: now } : usual;
          return (
            <>
              <DeliveryChoice all={all} pair={pair} />
              {pair && <Compared pair={pair} />}
            </>
          );
        }}
      </Answered>
    </>
  );
}

function Compared(props: { readonly pair: Pair }) {
  const { t } = useSpeech();
  const found = useLongAnswer<Comparison>(comparisonOf(props.pair));
  switch (found.state) {
    case "asking":
      return <Waiting />;
    case "thrown":
      return <ThrownNotice thrown={found.thrown} again={found.again} />;
    case "working":
      return <JobProgress id={found.id} job={found.job} about={t("compare.working")} />;
    case "ended":
      return <JobEnded job={found.job} again={found.again} />;
    case "answered":
      return <ComparisonAnswer pair={props.pair} answer={found.answer} />;
  }
}
