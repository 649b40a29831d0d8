import { economyParts, industryLevels } from "../../domain/industry-scheme.ts";
import { useSpeech } from "../language/language-context.tsx";
import { ProfileChoice } from "./profile-choice.tsx";
import type { Profile } from "./questions.ts";

/**
 * How fine industries are taken, from coarse to fine, by the names of the
 * classification at hand; and which jobs shares are taken of. Codes of an unknown
 * scheme have neither levels nor a part that trades.
 */
export function ProfileChoices(props: { readonly profile: Profile }) {
  const { t } = useSpeech();
  const { level, within, scheme, region } = props.profile;
  if (scheme === "other") return null;
  const family = scheme.startsWith("naics") ? "naics" : "nace";
  const part = within === "all" ? {} : { within };
  return (
    <>
      <ProfileChoice
        question={t("level.choose")}
        options={industryLevels}
        chosen={level}
        nameOf={(one) => t(`level.${family}.${one}`)}
        addressOf={(one) => ({ level: one, ...part })}
        region={region.id}
      />
      <ProfileChoice
        question={t("within.choose")}
        options={economyParts}
        chosen={within}
        nameOf={(one) => t(`within.${one}`)}
        addressOf={(one) => ({ level, ...(one === "all" ? {} : { within: one }) })}
        region={region.id}
      />
    </>
  );
}
