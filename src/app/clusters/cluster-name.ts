import type { Language } from "../../domain/language.ts";
import type { Label } from "../../domain/reference.ts";

interface Named {
  readonly name: { nl: string; en: string };
  readonly industries: readonly { readonly label: Label }[];
}

/** What a found cluster is called until people name it: its clearest industry, and where most of it is. */
export function clusterName(industry: Label, place: string): { nl: string; en: string } {
  return { nl: `${industry.nl} rond ${place}`, en: `${industry.en} around ${place}` };
}

/** Clusters of one name are called by their second industry too. */
export function tellApart(clusters: readonly Named[]): void {
  const bearers = Map.groupBy(clusters, (cluster) => cluster.name.nl);
  for (const alike of bearers.values()) {
    if (alike.length < 2) continue;
    for (const cluster of alike) {
      const [first, second] = cluster.industries.map(({ label }) => label);
      for (const language of ["nl", "en"] as const) {
        const and = language === "nl" ? "en" : "and";
        cluster.name[language] = cluster.name[language].replace(
          first[language],
          () => `${first[language]} ${and} ${within(second, language)}`,
        );
      }
    }
  }
}

/**
 * A label after other words: its capital goes, unless it begins an abbreviation
 * or the label came with the delivery, in whatever language that is.
 */
const within = (label: Label, language: Language): string =>
  label.nl === label.en
    ? label[language]
    : label[language].replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
