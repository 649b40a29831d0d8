import { useSpeech } from "../language/language-context.tsx";
import { inSentence } from "../language/in-sentence.ts";
import { plainLabel } from "../language/plain-label.ts";
import { RelatedLink } from "../relatedness/related-link.tsx";
import type { LatentCluster } from "./questions.ts";
import type { Selecting } from "./selecting.ts";

/** Shown at first; the others are behind a pick of an industry. */
const atMost = 5;

/**
 * The lines of the network as links to the page of each pair, the closest first: of
 * the picked industry all there are, else the closest few.
 */
export function TieList(props: { readonly cluster: LatentCluster; readonly selecting: Selecting }) {
  const { t, language } = useSpeech();
  const { cluster, selecting } = props;
  const { pick } = selecting;
  const picked =
    pick?.kind === "industry" ? cluster.industries.find(({ code }) => code === pick.id) : undefined;
  const ties = cluster.ties
    .map((tie) => ({ ...tie, a: cluster.industries[tie.from]!, b: cluster.industries[tie.to]! }))
    .filter(({ a, b }) => !picked || a.code === picked.code || b.code === picked.code)
    .toSorted((a, b) => b.relatedness - a.relatedness)
    .slice(0, picked ? undefined : atMost);
  const name = (one: LatentCluster["industries"][number]) => plainLabel(one.label[language]);
  if (ties.length === 0 && !picked) return null;
  return (
    <section className="ties">
      <h4>
        {picked
          ? t("cluster.tiesOf", { name: inSentence(name(picked)) })
          : t("cluster.tiesClosest")}
      </h4>
      <ul className="plain">
        {ties.map(({ a, b }) => (
          <li key={`${a.code}-${b.code}`}>
            <RelatedLink industry={a.code} with={b.code}>
              {picked
                ? name(a.code === picked.code ? b : a)
                : t("cluster.tie", { a: name(a), b: inSentence(name(b)) })}
            </RelatedLink>
          </li>
        ))}
        {picked && (
          <li>
            <RelatedLink industry={picked.code}>{t("cluster.kin")}</RelatedLink>
          </li>
        )}
      </ul>
    </section>
  );
}
