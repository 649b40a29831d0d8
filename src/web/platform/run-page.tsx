import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { useInvented } from "../register/use-invented.ts";
import { runNamed } from "./questions.ts";
import { RunInputs } from "./run-inputs.tsx";
import { RunParameters } from "./run-parameters.tsx";

const route = getRouteApi("/runs/$run");

/** The question of a run as the page that asks it says it. */
const titles = {
  profile: "profile.titleAny",
  "industry-space": "space.titleAny",
  "shift-share": "change.titleAny",
  compare: "compare.title",
  "explain-difference": "difference.title",
  latent: "latent.titleAny",
  "test-hunch": "hunch.title",
  relatedness: "related.titleAny",
  concentration: "concentration.title",
} as const;
const isTitled = (question: string): question is keyof typeof titles => question in titles;

/** The card of a run: everything needed to compute a figure again. */
export function RunPage() {
  const { run } = route.useParams();
  const asked = useQuery(runNamed(run));
  const { t, number, moment } = useSpeech();
  const invented = useInvented();
  return (
    <>
      <Crumbs here={t("run.title")} />
      <PageTitle>{t("run.title")}</PageTitle>
      <p className="lead">{t("run.lead")}</p>
      <Answered to={asked}>
        {(card) => (
          <>
            <InventedBanner invented={card.inputs.some((input) => invented(input.id))} />
            <dl className="card">
              <Fact name={t("run.question")}>
                {isTitled(card.question) && t(titles[card.question])} <code>{card.question}</code>
              </Fact>
              <Fact name={t("run.madeAt")}>{moment(card.madeAt)}</Fact>
              <Fact name={t("run.took")}>
                {t("run.seconds", { seconds: number(card.tookMs / 1000, 1) })}
              </Fact>
              <Fact name={t("run.seed")}>
                {card.seed === null ? t("run.noSeed") : String(card.seed)}
              </Fact>
              <Fact name={t("run.version")}>{card.softwareVersion}</Fact>
              <Fact name={t("run.parameters")}>
                <RunParameters card={card} />
              </Fact>
              <Fact name={t("run.inputs")}>
                <RunInputs inputs={card.inputs} />
              </Fact>
              <Fact name={t("run.resultHash")}>
                <code className="hash">{card.resultHash}</code>
              </Fact>
            </dl>
            {card.inputs.every(({ state }) => state === "there") ? (
              <p>
                {t("run.again")} <code>npx clusterwerk rerun {card.id}</code>
              </p>
            ) : (
              <p>{t("run.notAgain")}</p>
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
