import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useId } from "react";
import { partWords } from "../../domain/comparison-words.ts";
import { Answered } from "../frame/answered.tsx";
import { GradePairLine } from "../frame/grade-pair.tsx";
import { RunLink } from "../frame/run-link.tsx";
import { TableHead } from "../frame/table-head.tsx";
import { TableScroll } from "../frame/table-scroll.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { FigureCell } from "../regions/figure-cell.tsx";
import { type Comparison, type Difference, differenceOf, type Pair } from "./questions.ts";
import { Waterfall } from "./waterfall.tsx";

const route = getRouteApi("/compare");

/** Why the two totals differ: of the municipality and the industry that are chosen, or of all. */
export function DifferenceSection(props: {
  readonly pair: Pair;
  readonly region: { readonly id: string; readonly name: string } | undefined;
  readonly answer: Comparison;
}) {
  const { t, language } = useSpeech();
  const id = useId();
  const { industry } = route.useSearch();
  const navigate = route.useNavigate();
  const { region, answer } = props;
  const asked = useQuery({
    ...differenceOf(props.pair, region?.id, industry),
    placeholderData: (before) => before,
  });
  return (
    <section className="difference">
      <h2>{t("difference.title")}</h2>
      <p>{region ? t("difference.of", { region: region.name }) : t("difference.ofAll")}</p>
      <p>
        <label className="utrecht-form-label" htmlFor={id}>
          {t("compare.industry")}
        </label>
        <select
          id={id}
          className="utrecht-select utrecht-select--html-select"
          value={industry ?? ""}
          onChange={(event) =>
            void navigate({
              search: (now) => ({ ...now, industry: event.target.value || undefined }),
              replace: true,
              resetScroll: false,
            })
          }
        >
          <option value="">{t("difference.allIndustries")}</option>
          {answer.industries.flatMap(({ industry: one }) =>
            one
              ? [
                  <option key={one.code} value={one.code}>
                    {plainLabel(one.label[language])}
                  </option>,
                ]
              : [],
          )}
        </select>
      </p>
      <Answered to={asked}>{(difference) => <Shown difference={difference} />}</Answered>
    </section>
  );
}

function Shown(props: { readonly difference: Difference }) {
  const { t, language, number } = useSpeech();
  const { difference } = props;
  const { parts, measure } = difference;
  const rows = parts.filter(({ up, down }) =>
    [up, down].some((figure) => figure.state !== "value" || figure.value !== 0),
  );
  return (
    <>
      <Waterfall difference={difference} />
      <GradePairLine of={{ earlier: difference.totalEarlier, later: difference.totalLater }} />
      {rows.length > 0 && (
        <TableScroll caption={t("difference.table")}>
          <TableHead
            columns={[
              { name: t("difference.part") },
              { name: t(`difference.${measure}`), numeric: true },
            ]}
          />
          <tbody className="utrecht-table__body">
            {rows.flatMap(({ part, ...ways }) =>
              (["up", "down"] as const).flatMap((way) => {
                const figure = ways[way];
                if (figure.state === "value" && figure.value === 0) return [];
                return [
                  <tr key={`${part} ${way}`}>
                    <th scope="row" className="utrecht-table__cell">
                      {partWords[part][way][language]}
                    </th>
                    <td className="utrecht-table__cell numeric">
                      <FigureCell figure={figure} say={number} />
                    </td>
                  </tr>,
                ];
              }),
            )}
          </tbody>
        </TableScroll>
      )}
      <p>
        <RunLink run={difference.run} />
      </p>
    </>
  );
}
