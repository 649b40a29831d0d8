import type { Language } from "./language.ts";

/** The letter that brings a link: plain text, so that what is seen is where it goes. */
export function signInMail(
  link: string,
  minutes: number,
  language: Language,
): { readonly subject: string; readonly text: string } {
  return language === "nl"
    ? {
        subject: "Aanmelden bij Clusterwerk",
        text: `U vroeg om een link om u aan te melden bij Clusterwerk. Open deze link en kies "Aanmelden":

${link}

De link werkt één keer, en niet langer dan ${minutes} minuten. Stuur hem aan niemand door.

Vroeg u hier niet om? Dan hoeft u niets te doen: zonder deze link komt niemand binnen.
`,
      }
    : {
        subject: "Sign in to Clusterwerk",
        text: `You asked for a link to sign in to Clusterwerk. Open this link and choose "Sign in":

${link}

The link works once, and for ${minutes} minutes at most. Pass it on to nobody.

Did you not ask for this? Then there is nothing to do: without this link nobody gets in.
`,
      };
}
