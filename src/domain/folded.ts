/**
 * A text without accents and capitals, for words that people type.
 *
 * @example folded("Café Één") // "cafe een"
 */
export const folded = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
