import { CodedIndustry } from "../frame/coded-industry.tsx";
import { GradeLine } from "../frame/grade-mark.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { RunLink } from "../frame/run-link.tsx";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSortInAddress } from "../frame/use-sort-in-address.ts";
import { figureText, valueOf } from "../language/figure-text.ts";
import { inSentence } from "../language/in-sentence.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { kindName, sourceText } from "./kind-words.ts";
import type { Relatedness } from "./questions.ts";
import { RelatedLink } from "./related-link.tsx";

type Closest = Relatedness["closest"][number];

/** The closest kin of one industry: by how many kinds say so, and by each kind. */
export function KinAnswer(props: { readonly answer: Relatedness }) {
  const { answer } = props;
  const { t, language, number, ratio, share } = useSpeech();
  const sorting = useSortInAddress();
  const [first] = answer.closest;
  const columns: readonly Column<Closest>[] = [
    {
      key: "industry",
      name: t("column.industry"),
      value: ({ industry }) => plainLabel(industry.label[language]),
      cell: ({ industry }) => (
        <CodedIndustry
          industry={industry}
          as={(name) => (
            <RelatedLink industry={answer.industry.code} with={industry.code}>
              {name}
            </RelatedLink>
          )}
        />
      ),
    },
    {
      key: "top",
      name: t("related.column.top"),
      meaning: { says: t("related.topMeans"), topic: "relatedness" },
      numeric: true,
      value: ({ top }) => top,
      cell: ({ top, known }) => t("related.ofKnown", { top, known }),
    },
    {
      key: "pairs",
      name: t("related.column.pairs"),
      meaning: { says: t("related.pairsMeans"), topic: "relatedness" },
      numeric: true,
      value: ({ asManyOrMore }) => valueOf(asManyOrMore),
      cell: ({ asManyOrMore }) => figureText(t, asManyOrMore, share),
    },
    {
      key: "place",
      name: t("related.column.meanPlace"),
      meaning: { says: t("related.placeMeans"), topic: "relatedness" },
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
          sorting={sorting}
          rows={answer.closest}
          rowKey={({ industry }) => industry.code}
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
      <GradeLine grade={answer.grade} />
      <p className="kin-run">
        <RunLink run={answer.run} />
      </p>
    </>
  );
}
