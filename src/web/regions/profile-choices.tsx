import { economyParts } from "../../domain/industry-scheme.ts";
import { AddressChoice } from "../frame/address-choice.tsx";
import { LevelChoice } from "../frame/level-choice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import type { Profile } from "./questions.ts";

/**
 * How fine industries are taken, from coarse to fine, by the names of the
 * classification at hand; which jobs shares are taken of; and which classification
 * codes are read in. Codes of an unknown scheme have neither levels nor a part that trades.
 */
export function ProfileChoices(props: { readonly profile: Profile }) {
  const { t } = useSpeech();
  const { level, within, scheme, converted, readableIn } = props.profile;
  const delivered = converted?.from ?? scheme;
  const read = converted ? { scheme } : {};
  if (scheme === "other") return null;
  const part = within === "all" ? {} : { within };
  return (
    <>
      <LevelChoice
        scheme={scheme}
        level={level}
        addressOf={(one) => ({ level: one, ...part, ...read })}
      />
      {!converted && (
        <AddressChoice
          question={t("within.choose")}
          options={economyParts}
          chosen={within}
          nameOf={(one) => t(`within.${one}`)}
          addressOf={(one) => ({ level, ...(one === "all" ? {} : { within: one }) })}
        />
      )}
      {readableIn.length > 0 && (
        <AddressChoice
          question={t("scheme.choose")}
          options={[delivered, ...readableIn]}
          chosen={scheme}
          nameOf={(one) =>
            one === delivered
              ? t("scheme.delivered", { scheme: t(`scheme.${one}`) })
              : t(`scheme.${one}`)
          }
          addressOf={(one) => ({ level, ...(one === delivered ? {} : { scheme: one }) })}
        />
      )}
    </>
  );
}
