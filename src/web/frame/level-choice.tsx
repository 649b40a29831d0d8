import {
  industryLevels,
  type IndustryLevel,
  type IndustryScheme,
} from "../../domain/industry-scheme.ts";
import { useSpeech } from "../language/language-context.tsx";
import { AddressChoice, type SomeAddress } from "./address-choice.tsx";

/**
 * How fine industries are taken, from coarse to fine, by the names of the
 * classification at hand. Codes of an unknown scheme have no levels.
 */
export function LevelChoice(props: {
  readonly scheme: IndustryScheme;
  readonly level: IndustryLevel;
  readonly addressOf: (level: IndustryLevel) => SomeAddress;
}) {
  const { t } = useSpeech();
  const { scheme, level, addressOf } = props;
  if (scheme === "other") return null;
  const family = scheme.startsWith("naics") ? "naics" : "nace";
  return (
    <AddressChoice
      question={t("level.choose")}
      options={industryLevels}
      chosen={level}
      nameOf={(one) => t(`level.${family}.${one}`)}
      addressOf={addressOf}
    />
  );
}
