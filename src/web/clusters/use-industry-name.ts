import { inSentence } from "../language/in-sentence.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import type { Hypothesis } from "./questions.ts";

type Industry = Hypothesis["members"][number]["industry"];

/** What an industry is called within a line of text; that it is unknown where it is. */
export function useIndustryName() {
  const { t, language } = useSpeech();
  return (industry: Industry): string =>
    industry === null ? t("member.noIndustry") : inSentence(plainLabel(industry.label[language]));
}
