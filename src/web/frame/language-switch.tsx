import { useNavigate } from "@tanstack/react-router";
import type { Language } from "../../domain/language.ts";
import { rememberLanguage } from "../language/chosen-language.ts";
import { useSpeech } from "../language/language-context.tsx";

const names: Record<Language, string> = { nl: "Nederlands", en: "English" };

/** The other language, in its own words; kept in the address and on this device. */
export function LanguageSwitch() {
  const { language } = useSpeech();
  const navigate = useNavigate();
  const other: Language = language === "nl" ? "en" : "nl";
  return (
    <button
      type="button"
      className="language-switch"
      lang={other}
      onClick={() => {
        rememberLanguage(other);
        void navigate({ to: ".", search: (now) => ({ ...now, lang: other }), replace: true });
      }}
    >
      {names[other]}
    </button>
  );
}
