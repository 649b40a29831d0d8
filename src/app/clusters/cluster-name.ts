import type { Language } from "../../domain/language.ts";
import type { Label } from "../../domain/reference.ts";

/** What names a found cluster: its two clearest industries, and where most of it is. */
export interface ToName {
  readonly industries: readonly [first: Label, second: Label];
  readonly place: string;
}

/**
 * What found clusters are called until people name them: by their clearest
 * industry and their main place, and where that is the same for several of a
 * search by the second industry too. Over the whole search, so that neighbours
 * see one name.
 */
export function clusterNames(clusters: readonly ToName[]): Label[] {
  const byFirst = clusters.map(({ industries: [first], place }) => name(first, place));
  const bearers = new Map<string, number>();
  for (const { nl } of byFirst) bearers.set(nl, (bearers.get(nl) ?? 0) + 1);
  return clusters.map(({ industries: [first, second], place }, k) => {
    if (bearers.get(byFirst[k].nl) === 1) return byFirst[k];
    const both: Label = {
      nl: `${first.nl} en ${within(second, "nl")}`,
      en: `${first.en} and ${within(second, "en")}`,
    };
    return name(both, place);
  });
}

const name = (what: Label, place: string): Label => ({
  nl: `${what.nl} rond ${place}`,
  en: `${what.en} around ${place}`,
});

/**
 * A label after other words: its capital goes, unless it begins an abbreviation
 * or the label came with the delivery, in whatever language that is.
 */
const within = (label: Label, language: Language): string =>
  label.nl === label.en
    ? label[language]
    : label[language].replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
