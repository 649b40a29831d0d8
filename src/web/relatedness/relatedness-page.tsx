import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { IndustryForm } from "./industry-form.tsx";
import { KinAnswer } from "./kin-answer.tsx";
import { PairAnswer } from "./pair-answer.tsx";
import { RelatedLink } from "./related-link.tsx";
import { relatednessOf, type Relatedness } from "./questions.ts";

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
          <title>{`${t("related.titleAny")} · Clusterwerk`}</title>
          <h1>{t("related.titleAny")}</h1>
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
  const { t, language } = useSpeech();
  const { industry, with: other } = props.answer;
  const title = t(other ? "related.title" : "related.titleKin");
  const codes = [industry, ...(other ? [other] : [])];
  return (
    <>
      <title>{`${codes.map(({ code }) => code).join(", ")}: ${title} · Clusterwerk`}</title>
      <h1>{title}</h1>
      <ul className="plain kin-names" aria-label={other ? t("related.both") : undefined}>
        {codes.map(({ code, label }) => (
          <li key={code}>
            <strong>{plainLabel(label[language])}</strong> <span className="code">{code}</span>
            {other && (
              <>
                {" · "}
                <RelatedLink industry={code}>{t("related.toKin")}</RelatedLink>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
