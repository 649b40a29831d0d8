import type { HunchWords } from "../../domain/hunch-sentences.ts";
import { inSentence } from "../language/in-sentence.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import type { TestedHunch } from "./questions.ts";

/** How the sentences about a hunch write numbers, and what they call industries and places. */
export function useHunchWords({ hunch }: TestedHunch): HunchWords {
  const { count, ratio, share, chance, language } = useSpeech();
  const industries = new Map(
    [...hunch.industries, ...hunch.nearby.industries].map((one) => [
      one.code,
      inSentence(plainLabel(one.label[language])),
    ]),
  );
  const regions = new Map(
    [...hunch.footprint, ...hunch.nearby.regions].map((one) => [one.id, one.name]),
  );
  return {
    count,
    ratio,
    share,
    chance,
    industry: (code) => industries.get(code) ?? code,
    region: (id) => regions.get(id) ?? id,
  };
}
