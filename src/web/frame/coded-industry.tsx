import type { ReactNode } from "react";
import type { Language } from "../../domain/language.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";

/** An industry by its name and its code; the name may be a link. */
export function CodedIndustry(props: {
  readonly industry: { readonly code: string; readonly label: Readonly<Record<Language, string>> };
  readonly as?: (name: string) => ReactNode;
}) {
  const { language } = useSpeech();
  const { code, label } = props.industry;
  const name = plainLabel(label[language]);
  return (
    <>
      {props.as ? props.as(name) : name} <span className="code">{code}</span>
    </>
  );
}
