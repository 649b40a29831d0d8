import { useSpeech } from "../language/language-context.tsx";
import type { MessageKey } from "../language/translate.ts";
import { nl } from "../messages/nl.ts";

const isNamed = (key: string): key is MessageKey & `field.${string}` => key in nl;

/** What a field is called; its own name where it has no other. */
export function useFieldName(): (field: string) => string {
  const { t } = useSpeech();
  return (field) => {
    const key = `field.${field}`;
    return isNamed(key) ? t(key) : field;
  };
}
