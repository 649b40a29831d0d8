import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { countingSentence } from "../../domain/counting-unit.ts";
import { useCompanyName } from "../clusters/company-name.tsx";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { HeldLink } from "../privacy/held-link.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { CompanyEstablishments } from "./company-establishments.tsx";
import { CompanyGroup } from "./company-group.tsx";
import { CompanySources } from "./company-sources.tsx";
import { companyOf, type Company } from "./questions.ts";

const route = getRouteApi("/companies/$row");
const rootApi = getRouteApi("__root__");

/** Who is this company, and who does it belong to? */
export function CompanyPage() {
  const { row } = route.useParams();
  const { delivery } = rootApi.useSearch();
  const { t } = useSpeech();
  return (
    <Answered to={useQuery(companyOf(row, delivery))} title={t("company.titleAny")}>
      {(company) => <Shown company={company} />}
    </Answered>
  );
}

function Shown(props: { readonly company: Company }) {
  const { t, language } = useSpeech();
  const companyName = useCompanyName();
  const { company } = props;
  const { establishment, enterprise, legalEntity, group } = company;
  const name = establishment ? companyName(establishment) : t("company.titleAny");
  const groupNumber = group.number ?? (group.heads.join(", ") || null);
  return (
    <>
      <Crumbs {...(establishment ? { region: establishment.region } : {})} here={name} />
      <PageTitle>{name}</PageTitle>
      <p className="lead">
        {establishment
          ? t("company.lead", {
              region: establishment.region.name,
              industry: establishment.industry
                ? plainLabel(establishment.industry.label[language])
                : t("company.noIndustry"),
            })
          : t("company.onlyInTable")}
      </p>
      <InventedBanner invented={company.invented} />
      <dl className="card">
        {establishment && (
          <Line name={t("company.establishment")}>{establishment.establishment}</Line>
        )}
        <Line name={t("company.enterprise")}>
          <Numbered {...enterprise} />
        </Line>
        <Line name={t("company.legalEntity")}>
          <Numbered {...legalEntity} />
        </Line>
        <Line name={t("company.group")}>
          <Numbered
            number={groupNumber}
            numberState={groupNumber === null ? "not-delivered" : "shown"}
            told={group.told}
          />
        </Line>
        <Line name={t("company.counted")}>{countingSentence(company.countingUnit, language)}</Line>
      </dl>
      {company.sources && <CompanySources sources={company.sources} />}
      <CompanyEstablishments company={company} />
      <CompanyGroup company={company} />
      <HeldLink
        number={enterprise.numberState === "shown" ? enterprise.number : null}
        establishment={establishment?.establishment}
      />
    </>
  );
}

function Line(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** A number and who told it. */
function Numbered(props: Pick<Company["legalEntity"], "number" | "numberState" | "told">) {
  const { t } = useSpeech();
  const { number, numberState, told } = props;
  const by = [
    told.column !== null && t("company.told.column", { column: told.column }),
    told.groupTable !== null && t("company.told.groupTable", { name: told.groupTable }),
  ].filter((part) => part !== false);
  return (
    <>
      {number ??
        t(
          numberState === "protected" ? "company.number.protected" : "company.number.not-delivered",
        )}
      {by.length > 0 && <span className="small"> ({by.join("; ")})</span>}
    </>
  );
}
