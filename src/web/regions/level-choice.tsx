import { Link } from "@tanstack/react-router";
import { industryLevels, type IndustryLevel } from "../../domain/industry-scheme.ts";
import { useSpeech } from "../language/language-context.tsx";
import type { Profile } from "./questions.ts";

/** From coarse to fine; the names are those of the classification at hand. */
export function LevelChoice(props: { readonly profile: Profile }) {
  const { t } = useSpeech();
  const { level, scheme, region } = props.profile;
  if (scheme === "other") return null;
  const family = scheme.startsWith("naics") ? "naics" : "nace";
  const nameOf = (one: IndustryLevel) => t(`level.${family}.${one}`);
  return (
    <nav aria-label={t("level.choose")} className="choice">
      <span className="small">{t("level.choose")}</span>
      <ul>
        {industryLevels.map((one) => (
          <li key={one}>
            <Link
              to="/regions/$region"
              params={{ region: region.id }}
              search={{ level: one }}
              aria-current={one === level ? "true" : undefined}
              resetScroll={false}
            >
              {nameOf(one)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
