import { getRouteApi } from "@tanstack/react-router";
import { AddressChoice } from "../frame/address-choice.tsx";
import { CodedIndustry } from "../frame/coded-industry.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { Notice } from "../frame/notice.tsx";
import { figureText } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { RelatedLink } from "../relatedness/related-link.tsx";
import { DistancePlot } from "./distance-plot.tsx";
import { DistanceTable } from "./distance-table.tsx";
import { DistancesEvidence } from "./distances-evidence.tsx";
import type { Concentration, Distances } from "./questions.ts";

const route = getRouteApi("/concentration");

/** Up to which distances one may look. */
const reaches = [10, 25, 50, 100];

/** At which distances the establishments of one industry lie closer together than chance would have it. */
export function DistancesAnswer(props: {
  readonly answer: Concentration;
  readonly distances: Distances;
}) {
  const { answer, distances } = props;
  const { t, number } = useSpeech();
  const { industry } = route.useSearch();
  const [row] = answer.industries;
  if (!row) return null;
  const lead =
    distances.caveat === "none" && distances.verdict
      ? `${t(`concentration.verdict.${distances.verdict}`)} ${whereText(distances, t)}`
      : t(`concentration.caveat.${distances.caveat === "none" ? "too-few" : distances.caveat}`);
  return (
    <>
      <ul className="plain kin-names">
        <li>
          <CodedIndustry industry={row.industry} as={(name) => <strong>{name}</strong>} />
          {" · "}
          <RelatedLink industry={row.industry.code}>{t("related.toKin")}</RelatedLink>
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
      <AddressChoice
        question={t("concentration.howFar")}
        options={reaches}
        chosen={distances.longestKm}
        nameOf={(km) => t("concentration.km", { km })}
        addressOf={(longestKm) => ({ industry, longestKm })}
      />
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
