/** The languages Clusterwerk speaks; Dutch first. */
export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];

/** The first supported language in a list such as `nl-NL,nl;q=0.9` or `nl_NL.UTF-8`; else English. */
export function preferredLanguage(wish: string | undefined): Language {
  for (const part of (wish ?? "").split(",")) {
    const code = part.trim().slice(0, 2).toLowerCase();
    if (code === "nl" || code === "en") return code;
  }
  return "en";
}
