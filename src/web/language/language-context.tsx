import { createContext, use, useEffect, useMemo, type ReactNode } from "react";
import type { Language } from "../../domain/language.ts";
import {
  chanceText,
  countText,
  dateText,
  differenceText,
  momentText,
  numberText,
  ratioText,
  shareText,
} from "./number-text.ts";
import { translator, type Translate } from "./translate.ts";

/** Everything that depends on the language: sentences, and numbers as they are written in it. */
export interface Speech {
  readonly language: Language;
  readonly t: Translate;
  readonly number: (value: number, digits?: number) => string;
  readonly difference: (value: number) => string;
  readonly count: (value: number) => string;
  readonly ratio: (value: number) => string;
  readonly share: (value: number) => string;
  readonly chance: (value: number) => string;
  readonly date: (moment: string) => string;
  readonly moment: (moment: string) => string;
}

function speechIn(language: Language): Speech {
  return {
    language,
    t: translator(language),
    number: (value, digits) => numberText(language, value, digits),
    difference: (value) => differenceText(language, value),
    count: (value) => countText(language, value),
    ratio: (value) => ratioText(language, value),
    share: (value) => shareText(language, value),
    chance: (value) => chanceText(language, value),
    date: (moment) => dateText(language, moment),
    moment: (moment) => momentText(language, moment),
  };
}

const Context = createContext<Speech>(speechIn("nl"));

export function LanguageProvider(props: { language: Language; children: ReactNode }) {
  const speech = useMemo(() => speechIn(props.language), [props.language]);
  useEffect(() => {
    document.documentElement.lang = props.language;
  }, [props.language]);
  return <Context value={speech}>{props.children}</Context>;
}

export const useSpeech = (): Speech => use(Context);
