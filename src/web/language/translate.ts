import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../../domain/language.ts";
import { en } from "../messages/en.ts";
import { nl } from "../messages/nl.ts";
import type { Arguments } from "./message.ts";

export type MessageKey = keyof typeof nl;

/** The arguments of a message, as a rest parameter: none where the message asks for none. */
type ArgumentsOf<K extends MessageKey> = [Arguments<(typeof nl)[K]>] extends [never]
  ? []
  : [Record<Arguments<(typeof nl)[K]>, string | number>];

export type Translate = <K extends MessageKey>(key: K, ...values: ArgumentsOf<K>) => string;

const texts: Record<Language, Readonly<Record<MessageKey, string>>> = { nl, en };
/** Numbers and dates follow these; British English, since its readers are European. */
export const locales: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };

/** The function that says a message in a language. Parsed messages are kept. */
export function translator(language: Language): Translate {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  return (key, ...values) => {
    let message = parsed.get(key);
    if (!message) {
      message = new IntlMessageFormat(texts[language][key], locales[language]);
      parsed.set(key, message);
    }
    return String(message.format(values[0]));
  };
}
