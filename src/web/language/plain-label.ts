/**
 * The label of an industry without the abbreviation that classifications end
 * on: "n.e.g." (niet elders genoemd) and "n.e.c." say something to who keeps
 * the classification and to nobody else. A hyphen that stands for a word left
 * out stays with what follows it.
 *
 * @example plainLabel("Vervaardiging van machines, n.e.g. rond Kuchelbroek")
 *          // "Vervaardiging van machines rond Kuchelbroek"
 */
export function plainLabel(label: string): string {
  return label
    .replace(/,?\s*\(?n\.\s?e\.\s?[gc]\.?\)?/gi, "")
    .replaceAll(" -", " \u2011")
    .trim();
}
