import { useSpeech } from "../language/language-context.tsx";
import type { Profile } from "./questions.ts";

/** That codes were converted, from what, and what that does to the figures. */
export function ConvertedNotice(props: { readonly converted: Profile["converted"] }) {
  const { t } = useSpeech();
  const { converted } = props;
  if (!converted) return null;
  const { from, to, by, equalWeights, unknown } = converted;
  return (
    <details className="carried">
      <summary>
        {t("converted.title", { from: t(`scheme.${from}`), to: t(`scheme.${to}`) })}
      </summary>
      <p>
        {t("converted.text")} {equalWeights > 0 && t("converted.equal", { count: equalWeights })}{" "}
        {unknown > 0 && t("converted.unknown", { count: unknown })}
      </p>
      <p className="small">{by.map(({ name }) => name).join(", ")}</p>
    </details>
  );
}
