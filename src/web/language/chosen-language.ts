import { languages, type Language } from "../../domain/language.ts";

const place = "clusterwerk.language";

/** A language out of a URL or a store; undefined where it is none of ours. */
export function languageOf(text: unknown): Language | undefined {
  return languages.find((language) => language === text);
}

/** The language chosen before on this device; Dutch where none was. */
export function rememberedLanguage(): Language {
  try {
    return languageOf(localStorage.getItem(place)) ?? "nl";
  } catch {
    // A browser may refuse storage; the address bar still holds the choice.
    return "nl";
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(place, language);
  } catch {
    // As above.
  }
}
