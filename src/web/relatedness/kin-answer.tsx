import { InventedBanner } from "../frame/invented-banner.tsx";
import { SortableTable, sorted, type Column } from "../frame/sortable-table.tsx";
import { Term } from "../frame/term.tsx";
import { figureText, valueOf } from "../language/figure-text.ts";
import { inSentence } from "../language/in-sentence.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { kindName, sourceText } from "./kind-words.ts";
import type { Relatedness } from "./questions.ts";
import { RelatedLink } from "./related-link.tsx";

const route = getRouteApi("/relatedness");

type Closest = Relatedness["closest"][number];

/** The closest kin of one industry: by how many kinds say so, and by each kind. */
export function KinAnswer(props: { readonly answer: Relatedness }) {
  const { answer } = props;
  const { t, language, number, ratio, share } = useSpeech();
  const { sort } = route.useSearch();
  const navigate = route.useNavigate();
  const [first] = answer.closest;
  const columns: readonly Column<Closest>[] = [
    {
      key: "industry",
      name: t("column.industry"),
      value: ({ industry }) => plainLabel(industry.label[language]),
      cell: ({ industry }) => (
        <>
          <RelatedLink industry={answer.industry.code} with={industry.code}>
            {plainLabel(industry.label[language])}
          </RelatedLink>{" "}
          <span className="code">{industry.code}</span>
        </>
      ),
    },
    {
      key: "top",
      name: t("related.column.top"),
      meaning: (
        <Term meaning={t("related.topMeans")} topic="relatedness">
          ?
        </Term>
      ),
      numeric: true,
      value: ({ top }) => top,
      cell: ({ top, known }) => t("related.ofKnown", { top, known }),
    },
    {
      key: "pairs",
      name: t("related.column.pairs"),
      meaning: (
        <Term meaning={t("related.pairsMeans")} topic="relatedness">
          ?
        </Term>
      ),
      numeric: true,
      value: ({ asManyOrMore }) => valueOf(asManyOrMore),
      cell: ({ asManyOrMore }) => figureText(t, asManyOrMore, share),
    },
    {
      key: "place",
      name: t("related.column.meanPlace"),
      meaning: (
        <Term meaning={t("related.placeMeans")} topic="relatedness">
          ?
        </Term>
      ),
      numeric: true,
      value: ({ percentile }) => valueOf(percentile),
      cell: ({ percentile }) => figureText(t, percentile, (place) => number(100 * place)),
    },
  ];
  return (
    <>
      <p className="lead">
        {first
          ? t("related.closest", {
              name: inSentence(plainLabel(first.industry.label[language])),
              top: first.top,
              known: first.known,
            })
          : t("related.noKin")}
      </p>
      <InventedBanner invented={answer.invented} />
      <p>{t("related.countryOnly", { regions: answer.regions })}</p>
      {answer.closest.length > 0 && (
        <SortableTable
          caption={t("related.kinTable")}
          columns={columns}
          rows={sorted(answer.closest, columns, sort)}
          rowKey={({ industry }) => industry.code}
          sort={sort}
          onSort={(next) =>
            void navigate({
              search: (now) => ({ ...now, sort: next }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      )}
      <h2>{t("related.perKind")}</h2>
      {answer.kinds.map((kind) => (
        <details key={`${kind.kind}-${kind.urbanity}-${kind.source.id}`} className="ground">
          <summary>{kindName(t, kind)}</summary>
          <p>
            {t(`kind.${kind.kind}.means`)} {t("related.sourceIs", { source: sourceText(t, kind) })}
          </p>
          {kind.closest.length === 0 ? (
            <p>{t("related.noneOfKind")}</p>
          ) : (
            <ol className="plain">
              {kind.closest.map(({ industry, value }) => (
                <li key={industry.code}>
                  <RelatedLink industry={answer.industry.code} with={industry.code}>
                    {plainLabel(industry.label[language])}
                  </RelatedLink>{" "}
                  <span className="row-aside">{figureText(t, value, ratio)}</span>
                </li>
              ))}
            </ol>
          )}
        </details>
      ))}
      <p className="kin-run">
        <Link to="/runs/$run" params={{ run: answer.run }} className="utrecht-link">
          {t("evidence.runLink")}
        </Link>
      </p>
    </>
  );
}
