import { useQuery } from "@tanstack/react-query";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { industriesLike } from "./questions.ts";

/** A code with its name, once that is found. */
export function IndustryName(props: {
  readonly delivery: string | undefined;
  readonly code: string;
}) {
  const { language } = useSpeech();
  const { data } = useQuery(industriesLike(props.delivery, props.code));
  const found = data?.industries.find(({ code }) => code === props.code.replace(/[.\s]/g, ""));
  return found ? `${props.code} ${plainLabel(found.label[language])}` : props.code;
}
