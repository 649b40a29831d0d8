import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { CodedIndustry } from "../frame/coded-industry.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { IndustryForm } from "./industry-form.tsx";
import { KinAnswer } from "./kin-answer.tsx";
import { PairAnswer } from "./pair-answer.tsx";
import { relatednessOf, type Relatedness } from "./questions.ts";
import { RelatedLink } from "./related-link.tsx";

const route = getRouteApi("/relatedness");
const rootApi = getRouteApi("__root__");

/** How related are two industries, and in which ways? Or: what is this one related to? */
export function RelatednessPage() {
  const { t } = useSpeech();
  const { industry } = route.useSearch();
  return (
    <>
      <Crumbs here={t("related.crumb")} />
      {industry === undefined ? (
        <>
          <PageTitle>{t("related.titleAny")}</PageTitle>
          <p className="lead">{t("related.empty")}</p>
          <IndustryForm />
        </>
      ) : (
        <Asked industry={industry} />
      )}
      <p className="actions">
        <Link
          to="/concentration"
          search={industry === undefined ? {} : { industry }}
          className="utrecht-link"
        >
          {t(industry === undefined ? "concentration.openAll" : "concentration.open")}
        </Link>
        {industry === undefined && <span className="small">{t("concentration.openAllWhy")}</span>}
      </p>
    </>
  );
}

function Asked(props: { readonly industry: string }) {
  const { t } = useSpeech();
  const { with: other } = route.useSearch();
  const { delivery } = rootApi.useSearch();
  const asked = useQuery(relatednessOf(props.industry, other, delivery));
  return (
    <>
      <Answered to={asked} title={t("related.titleAny")}>
        {(answer) => (
          <>
            <Head answer={answer} />
            {answer.with ? <PairAnswer answer={answer} /> : <KinAnswer answer={answer} />}
          </>
        )}
      </Answered>
      <h2>{t("related.others")}</h2>
      <IndustryForm key={JSON.stringify([props.industry, other])} />
    </>
  );
}

/** Names of industries are long: they stand below the question, not in it. */
function Head(props: { readonly answer: Relatedness }) {
  const { t } = useSpeech();
  const { industry, with: other } = props.answer;
  const title = t(other ? "related.title" : "related.titleKin");
  const both = [industry, ...(other ? [other] : [])];
  return (
    <>
      <PageTitle tab={`${both.map(({ code }) => code).join(", ")}: ${title}`}>{title}</PageTitle>
      <ul className="plain kin-names" aria-label={other ? t("related.both") : undefined}>
        {both.map((one) => (
          <li key={one.code}>
            <CodedIndustry industry={one} as={(name) => <strong>{name}</strong>} />
            {other && (
              <>
                {" · "}
                <RelatedLink industry={one.code}>{t("related.toKin")}</RelatedLink>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
