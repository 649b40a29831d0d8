import { getRouteApi, Link } from "@tanstack/react-router";
import { Evidence } from "../frame/evidence.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { Notice } from "../frame/notice.tsx";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { Term } from "../frame/term.tsx";
import { figureText, withInterval } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { RelatedLink } from "../relatedness/related-link.tsx";
import { DistancePlot } from "./distance-plot.tsx";
import type { Concentration, DistancePoint, Distances } from "./questions.ts";

const route = getRouteApi("/concentration");

/** Up to which distances one may look. */
const reaches = [10, 25, 50, 100];

/** At which distances the establishments of one industry lie closer together than chance would have it. */
export function DistancesAnswer(props: {
  readonly answer: Concentration;
  readonly distances: Distances;
}) {
  const { answer, distances } = props;
  const { t, language, number } = useSpeech();
  const { industry } = route.useSearch();
  const [row] = answer.industries;
  if (!row) return null;
  const { code, label } = row.industry;
  const lead =
    distances.caveat === "none" && distances.verdict
      ? `${t(`concentration.verdict.${distances.verdict}`)} ${whereText(distances, t)}`
      : t(`concentration.caveat.${distances.caveat === "none" ? "too-few" : distances.caveat}`);
  return (
    <>
      <ul className="plain kin-names">
        <li>
          <strong>{plainLabel(label[language])}</strong> <span className="code">{code}</span>
          {" · "}
          <RelatedLink industry={code}>{t("related.toKin")}</RelatedLink>
        </li>
      </ul>
      <p className="lead">{lead}</p>
      <InventedBanner invented={answer.invented} />
      <p>
        {t("concentration.left", {
          plants: figureText(t, distances.plants, number),
          leftOut: figureText(t, distances.leftOut, number),
        })}{" "}
        {distances.sampled && t("concentration.sampled")}
      </p>
      <nav aria-label={t("concentration.howFar")} className="choice">
        <span className="small">{t("concentration.howFar")}</span>
        <ul>
          {reaches.map((km) => (
            <li key={km}>
              <Link
                to="/concentration"
                search={{ industry, longestKm: km }}
                aria-current={km === distances.longestKm ? "true" : undefined}
                resetScroll={false}
              >
                {t("concentration.km", { km })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {distances.caveat === "none" ? (
        <div className="with-evidence">
          <div>
            <section aria-label={t("concentration.plotName")}>
              <DistancePlot curve={distances.curve} label={lead} />
            </section>
            <h2>{t("concentration.distances")}</h2>
            <DistanceTable curve={distances.curve} />
          </div>
          <DistancesEvidence answer={answer} distances={distances} />
        </div>
      ) : (
        <Notice kind="info" title={t("concentration.noCurve")}>
          <p>{t("concentration.noCurveNext")}</p>
        </Notice>
      )}
    </>
  );
}

/** Where the curve rises above the band: "tot 8 km", or from where to where. */
function whereText({ curve, verdict }: Distances, t: ReturnType<typeof useSpeech>["t"]): string {
  const side = verdict === "localised" ? 1 : verdict === "dispersed" ? -1 : 0;
  if (side === 0) return "";
  const from = curve.findIndex((point) => point.side === side);
  const after = curve.slice(from).findIndex((point) => point.side !== side);
  const to = after < 0 ? curve.length - 1 : from + after - 1;
  const [low, high] = [curve[from]!.km, curve[to]!.km];
  const which = from === 0 ? "upTo" : "between";
  return t(`concentration.where.${which}.${side === 1 ? "more" : "fewer"}`, { low, high });
}

function DistancesEvidence(props: {
  readonly answer: Concentration;
  readonly distances: Distances;
}) {
  const speech = useSpeech();
  const { t, number, chance } = speech;
  const { distances, answer } = props;
  const [row] = answer.industries;
  const index = (value: number): string => number(value, 3);
  const gamma = row?.gamma;
  return (
    <Evidence
      about={t("concentration.about")}
      run={distances.run}
      observed={t("concentration.observed", {
        plants: figureText(t, distances.plants, number),
      })}
      expected={t("concentration.expected", {
        simulations: number(distances.simulations),
        sites: number(distances.sites),
      })}
      interval={t("concentration.interval")}
      quality={t("quality.estimated")}
      more={[
        {
          key: "p",
          name: t("concentration.p"),
          says: distances.p === null ? t("figure.unknown") : chance(distances.p),
        },
        {
          key: "left",
          name: t("concentration.leftOut"),
          says: figureText(t, distances.leftOut, number),
        },
        ...(row && gamma
          ? [
              {
                key: "gamma",
                name: (
                  <Term meaning={t("term.gamma")} topic="concentration">
                    {t("concentration.column.gamma")}
                  </Term>
                ),
                says: (
                  <>
                    {withInterval(speech, gamma, index)}
                    {row.chance &&
                      `; ${t("concentration.byChance", {
                        low: index(row.chance.low),
                        high: index(row.chance.high),
                      })}`}
                  </>
                ),
              },
            ]
          : []),
        { key: "beware", name: t("space.beware"), says: t("concentration.beware") },
      ]}
    />
  );
}

/** Every fifth distance: the line between them is smooth. */
function DistanceTable(props: { readonly curve: readonly DistancePoint[] }) {
  const { t, number } = useSpeech();
  const percent = (density: number): string => number(100 * density, 2);
  const columns: readonly Column<DistancePoint>[] = [
    {
      key: "km",
      name: t("concentration.column.km"),
      cell: ({ km }) => t("concentration.km", { km }),
    },
    {
      key: "density",
      name: t("concentration.column.density"),
      numeric: true,
      cell: ({ density }) => percent(density),
    },
    {
      key: "global",
      name: t("concentration.column.global"),
      numeric: true,
      cell: ({ global }) =>
        t("figure.interval", { low: percent(global.low), high: percent(global.high) }),
    },
    {
      key: "local",
      name: t("concentration.column.local"),
      numeric: true,
      cell: ({ local }) =>
        t("figure.interval", { low: percent(local.low), high: percent(local.high) }),
    },
    {
      key: "side",
      name: t("column.caveat"),
      cell: ({ side }) =>
        t(
          side > 0
            ? "concentration.side.more"
            : side < 0
              ? "concentration.side.fewer"
              : "concentration.side.as",
        ),
    },
  ];
  return (
    <SortableTable
      caption={t("concentration.distances")}
      columns={columns}
      rows={props.curve.filter((_, k) => k % 5 === 0)}
      rowKey={({ km }) => String(km)}
      sort={undefined}
      onSort={() => {}}
    />
  );
}
