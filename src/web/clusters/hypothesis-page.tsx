import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { useInvented } from "../register/use-invented.ts";
import { ShareSection } from "../sharing/share-section.tsx";
import { AddCompany } from "./add-company.tsx";
import { Confidences } from "./confidences.tsx";
import { HypothesisMembers } from "./hypothesis-members.tsx";
import { HypothesisText } from "./hypothesis-text.tsx";
import { hypothesisNamed, type Hypothesis } from "./questions.ts";

const route = getRouteApi("/hypotheses/$hypothesis");

/** One hypothesis: which companies, and why people think so. */
export function HypothesisPage() {
  const { hypothesis } = route.useParams();
  const asked = useQuery(hypothesisNamed(hypothesis));
  const { t } = useSpeech();
  return (
    <Answered to={asked} title={t("hypotheses.title")}>
      {(found) => <Shown hypothesis={found} />}
    </Answered>
  );
}

function Shown(props: { readonly hypothesis: Hypothesis }) {
  const { hypothesis } = props;
  const { t, moment } = useSpeech();
  const invented = useInvented();
  const count = (state: Hypothesis["members"][number]["state"]) =>
    hypothesis.members.filter((member) => member.state === state).length;
  return (
    <>
      <Crumbs under={{ to: "/hypotheses", name: t("hypotheses.title") }} here={hypothesis.name} />
      <PageTitle>{hypothesis.name}</PageTitle>
      <p className="lead">
        {t("hypothesis.lead", {
          count: count("found") + count("added"),
          added: count("added"),
          dropped: count("dropped"),
        })}
      </p>
      <InventedBanner invented={invented(hypothesis.delivery)} />
      <p className="small">
        {t("hypothesis.dates", {
          adopted: moment(hypothesis.adoptedAt),
          changed: moment(hypothesis.changedAt),
        })}{" "}
        <Link to="/runs/$run" params={{ run: hypothesis.run }} className="utrecht-link">
          {t("hypothesis.run")}
        </Link>
      </p>
      {hypothesis.mayChange ? (
        <HypothesisText hypothesis={hypothesis} />
      ) : (
        <>
          <p>{hypothesis.note || t("hypothesis.noNote")}</p>
          {hypothesis.readAs !== null && <p className="small">{t("hypothesis.readOnly")}</p>}
        </>
      )}
      <Confidences
        hypothesis={hypothesis}
        name={hypothesis.name}
        confidences={hypothesis.confidences}
      />
      <h2>{t("hypothesis.companies")}</h2>
      <HypothesisMembers hypothesis={hypothesis} />
      {hypothesis.mayChange && <AddCompany hypothesis={hypothesis} />}
      <ShareSection
        thing={{ kind: "hypotheses", id: hypothesis.id }}
        keptBy={hypothesis.keptBy}
        own={hypothesis.readAs === null}
      />
    </>
  );
}
