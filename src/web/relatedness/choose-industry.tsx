import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ChooseThings } from "../clusters/choose-things.tsx";
import { IndustryName } from "../clusters/industry-name.tsx";
import { industriesLike } from "../clusters/questions.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";

/** Choosing one industry by typing a word or a code; choosing another lets the former go. */
export function ChooseIndustry(props: {
  readonly label: string;
  readonly delivery: string | undefined;
  readonly chosen: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  /** Only what can be compared with this code: a section is no class. */
  readonly like?: string | undefined;
}) {
  const { t, language } = useSpeech();
  const { delivery, chosen, like } = props;
  const [text, setText] = useState("");
  const found = useQuery(industriesLike(delivery, text.trim(), like));
  return (
    <ChooseThings
      label={props.label}
      hint={t("choose.industryHint")}
      chosen={chosen === undefined ? [] : [chosen]}
      nameOf={(code) => <IndustryName delivery={delivery} code={code} />}
      onChange={(codes) => props.onChange(codes.at(-1))}
      text={text}
      onText={setText}
      matches={found.data?.industries
        .filter(({ leftOut }) => leftOut !== "unclassified")
        .map((one) => ({ id: one.code, name: plainLabel(one.label[language]), aside: one.code }))}
    />
  );
}
