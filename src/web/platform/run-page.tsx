import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { useInvented } from "../register/use-invented.ts";
import { runNamed } from "./questions.ts";

const route = getRouteApi("/runs/$run");

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
                {(card.question === "latent" || card.question === "profile") &&
                  t(`${card.question}.titleAny`)}
                {card.question === "test-hunch" && t("hunch.title")} <code>{card.question}</code>
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
                <ul className="plain">
                  {Object.entries(card.parameters).map(([name, value]) => (
                    <li key={name}>
                      <code>
                        {name} = {typeof value === "string" ? value : JSON.stringify(value)}
                      </code>
                    </li>
                  ))}
                </ul>
              </Fact>
              <Fact name={t("run.inputs")}>
                <ul className="plain">
                  {card.inputs.map((input) => (
                    <li key={`${input.kind} ${input.id}`}>
                      {input.kind === "delivery" ? (
                        <Link
                          to="/deliveries/$id"
                          params={{ id: input.id }}
                          className="utrecht-link"
                        >
                          {t("run.delivery")}
                        </Link>
                      ) : (
                        t("run.reference")
                      )}{" "}
                      <code className="hash">{input.hash}</code> {t(`run.input.${input.state}`)}
                    </li>
                  ))}
                </ul>
              </Fact>
              <Fact name={t("run.resultHash")}>
                <code className="hash">{card.resultHash}</code>
              </Fact>
            </dl>
            <p>
              {t("run.again")} <code>npx clusterwerk rerun {card.id}</code>
            </p>
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
