import { useQuery } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import type { HunchAddress } from "../frame/address.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { regionsOf } from "../regions/questions.ts";
import { ChooseThings } from "./choose-things.tsx";
import { useCompanyName } from "./company-name.tsx";
import { IndustryName } from "./industry-name.tsx";
import { NumberField, numberIn } from "./number-field.tsx";
import { establishmentsLike, industriesLike } from "./questions.ts";

/** As many municipalities as stand below what is typed. */
const mostRegions = 8;

export const parts = (text: string | undefined): string[] =>
  text === undefined ? [] : text.split(",").filter((part) => part !== "");

const joined = (list: readonly string[]): string | undefined =>
  list.length === 0 ? undefined : list.join(",");

/** What do you think is there? A theme, industries, municipalities, companies. */
export function HunchForm(props: {
  readonly delivery: string | undefined;
  readonly asked: HunchAddress;
  readonly onAsk: (address: HunchAddress) => void;
}) {
  const { t, language } = useSpeech();
  const { delivery, asked } = props;
  const id = useId();
  const [industries, setIndustries] = useState<readonly string[]>(parts(asked.industries));
  const [regions, setRegions] = useState<readonly string[]>(parts(asked.regions));
  const [companies, setCompanies] = useState<readonly string[]>(parts(asked.companies));
  const [empty, setEmpty] = useState(false);
  const known = useQuery(regionsOf(delivery));
  const [typed, setTyped] = useState({ industry: "", region: "", company: "" });
  const type = (what: keyof typeof typed) => (text: string) =>
    setTyped((now) => ({ ...now, [what]: text }));
  const industriesFound = useQuery(industriesLike(delivery, typed.industry.trim()));
  const companiesFound = useQuery({
    ...establishmentsLike(known.data?.delivery ?? "", typed.company.trim()),
    enabled: known.data !== undefined && typed.company.trim().length >= 2,
  });
  const companyName = useCompanyName();
  const regionName = (region: string): string =>
    known.data?.regions.find((one) => one.id === region)?.name ?? region;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const nothing = industries.length + regions.length + companies.length === 0;
    setEmpty(nothing);
    if (nothing) return;
    const form = new FormData(event.currentTarget);
    const theme = String(form.get("theme")).trim();
    props.onAsk({
      ...(theme === "" ? {} : { theme }),
      industries: joined(industries),
      regions: joined(regions),
      companies: joined(companies),
      around: (form.get("around") === "on" && regions.length > 0) || undefined,
      includeLocalServices: form.get("includeLocalServices") === "on" || undefined,
      minimumJobs: numberIn(form, "minimumJobs"),
      reachKm: numberIn(form, "reachKm"),
    } as HunchAddress);
  };

  return (
    <form onSubmit={submit} className="hunch-form" aria-label={t("hunch.form")}>
      <label className="utrecht-form-label" htmlFor={`${id}-theme`}>
        {t("hunch.theme")}
      </label>
      <input
        id={`${id}-theme`}
        name="theme"
        maxLength={200}
        className="utrecht-textbox"
        defaultValue={asked.theme ?? ""}
      />
      <ChooseThings
        label={t("hunch.industries")}
        hint={t("hunch.industriesHint")}
        chosen={industries}
        nameOf={(code) => <IndustryName delivery={delivery} code={code} />}
        onChange={setIndustries}
        text={typed.industry}
        onText={type("industry")}
        matches={industriesFound.data?.industries.map((one) => ({
          id: one.code,
          name: plainLabel(one.label[language]),
          aside: one.leftOut ? t(`hunch.leftOut.${one.leftOut}`, { code: one.code }) : one.code,
        }))}
      />
      <ChooseThings
        label={t("hunch.regions")}
        hint={t("hunch.regionsHint")}
        chosen={regions}
        nameOf={regionName}
        onChange={setRegions}
        text={typed.region}
        onText={type("region")}
        matches={known.data?.regions
          .filter(({ name }) => name.toLowerCase().includes(typed.region.trim().toLowerCase()))
          .slice(0, mostRegions)}
      />
      <div className="fields__check">
        <input
          id={`${id}-around`}
          name="around"
          type="checkbox"
          defaultChecked={asked.around ?? false}
        />
        <label htmlFor={`${id}-around`}>{t("hunch.around")}</label>
      </div>
      <ChooseThings
        label={t("hunch.companies")}
        hint={t("hunch.companiesHint")}
        chosen={companies}
        nameOf={(number) => <CompanyName delivery={known.data?.delivery} number={number} />}
        onChange={setCompanies}
        text={typed.company}
        onText={type("company")}
        matches={companiesFound.data?.establishments.map((one) => ({
          id: one.establishment,
          name: companyName(one),
          aside: regionName(one.region),
        }))}
        total={companiesFound.data?.total}
      />
      <details className="ground">
        <summary>{t("hunch.more")}</summary>
        <div className="fields">
          <NumberField
            name="reachKm"
            label={t("search.reachKm")}
            least={1}
            value={asked.reachKm ?? 25}
          />
          <NumberField
            name="minimumJobs"
            label={t("search.minimumJobs")}
            least={0}
            value={asked.minimumJobs ?? 2}
          />
          <div className="fields__check">
            <input
              id={`${id}-local`}
              name="includeLocalServices"
              type="checkbox"
              defaultChecked={asked.includeLocalServices ?? false}
            />
            <label htmlFor={`${id}-local`}>{t("search.includeLocalServices")}</label>
          </div>
        </div>
      </details>
      {empty && (
        <p className="field-error" role="alert">
          {t("hunch.nothingNamed")}
        </p>
      )}
      <div className="actions">
        <button type="submit" className="utrecht-button utrecht-button--primary-action">
          {t("hunch.submit")}
        </button>
      </div>
    </form>
  );
}

function CompanyName(props: { readonly delivery: string | undefined; readonly number: string }) {
  const companyName = useCompanyName();
  const { data } = useQuery({
    ...establishmentsLike(props.delivery ?? "", props.number),
    enabled: props.delivery !== undefined,
  });
  const found = data?.establishments.find(({ establishment }) => establishment === props.number);
  return found ? companyName(found) : props.number;
}
