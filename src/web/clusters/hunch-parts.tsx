import { getRouteApi, Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import type { TestedHunch } from "./questions.ts";

const route = getRouteApi("/hunch");

/** Where chance gives fewer than this, that there are none says nothing. */
const leastExpected = 0.5;

interface Part {
  readonly id: string;
  readonly name: string;
  readonly observed: number;
  readonly expected: number;
}

/** Per industry and per municipality how many there are, and what else lies beside the hunch. */
export function HunchParts(props: { readonly answer: TestedHunch }) {
  const { t, language } = useSpeech();
  const { hunch } = props.answer;
  const asked = route.useSearch();
  const nearby = [
    ...hunch.nearby.industries.map((one) => ({
      ...one,
      id: one.code,
      name: plainLabel(one.label[language]),
      search: {
        ...asked,
        industries: [...hunch.industries.map(({ code }) => code), one.code].join(","),
      },
    })),
    ...hunch.nearby.regions.map((one) => ({
      ...one,
      search: {
        ...asked,
        around: undefined,
        regions: [...hunch.footprint.map(({ id }) => id), one.id].join(","),
      },
    })),
  ];
  return (
    <>
      <h2>{t("hunch.perIndustry")}</h2>
      <PartList
        name={t("hunch.perIndustry")}
        rows={hunch.industries.map((one) => ({
          ...one,
          id: one.code,
          name: plainLabel(one.label[language]),
        }))}
      />
      <h2>{t("hunch.perRegion")}</h2>
      <PartList name={t("hunch.perRegion")} rows={hunch.footprint} />
      {nearby.length > 0 && (
        <>
          <h2>{t("hunch.nearby")}</h2>
          <p>{t("hunch.nearbyMeans")}</p>
          <ul className="rows" aria-label={t("hunch.nearby")}>
            {nearby.map((one) => (
              <li key={one.id}>
                <Link to="/hunch" search={one.search} className="row-link">
                  <span>{one.name}</span>
                  <Numbers {...one} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function PartList(props: { readonly name: string; readonly rows: readonly Part[] }) {
  const { t } = useSpeech();
  const told = props.rows
    .filter(({ observed, expected }) => observed > 0 || expected >= leastExpected)
    .toSorted((a, b) => b.observed - b.expected - (a.observed - a.expected));
  const untold = props.rows.length - told.length;
  return (
    <>
      <ul className="rows" aria-label={props.name}>
        {told.map((one) => (
          <li key={one.id} className="part-row">
            <span>{one.name}</span>
            <Numbers {...one} />
          </li>
        ))}
      </ul>
      {untold > 0 && <p className="small">{t("hunch.untold", { count: untold })}</p>}
    </>
  );
}

function Numbers(props: Pick<Part, "observed" | "expected">) {
  const { t, count } = useSpeech();
  return (
    <span className="row-aside">
      {t("cluster.observedExpected", {
        observed: count(props.observed),
        expected: count(props.expected),
      })}
    </span>
  );
}
