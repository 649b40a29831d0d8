import type { ErrorCode, ErrorDetails } from "./clusterwerk-error.ts";
import type { Language } from "./language.ts";
import type { PassphraseFault } from "./passphrase.ts";
import { passphraseLength } from "./sign-in.ts";

const faults: Record<PassphraseFault, Record<Language, string>> = {
  "too-short": {
    nl: `Deze wachtzin is te kort. Kies er een van ten minste ${passphraseLength.shortest} tekens, bijvoorbeeld een paar woorden die u zelf onthoudt.`,
    en: `This passphrase is too short. Choose one of at least ${passphraseLength.shortest} characters, for instance a few words that you remember.`,
  },
  "too-long": {
    nl: `Deze wachtzin is te lang. Hij mag hooguit ${passphraseLength.longest} tekens hebben.`,
    en: `This passphrase is too long. It may have at most ${passphraseLength.longest} characters.`,
  },
  common: {
    nl: "Deze wachtzin kiezen veel mensen, en wordt dus snel geraden. Kies een paar woorden die niets met elkaar te maken hebben.",
    en: "Many people choose this passphrase, so it is soon guessed. Choose a few words that have nothing to do with each other.",
  },
  "about-yourself": {
    nl: "In deze wachtzin staat vooral uw naam, uw e-mailadres of uw organisatie, en die kent iedereen. Kies een paar andere woorden.",
    en: "This passphrase is mostly your name, your e-mail address or your organisation, which everybody knows. Choose a few other words.",
  },
};

const fault = ({ fault: what }: ErrorDetails, language: Language): string =>
  faults[what as PassphraseFault]?.[language] ?? faults["too-short"][language];

const minutes = ({ seconds }: ErrorDetails): number =>
  Math.max(1, Math.ceil(Number(seconds ?? 60) / 60));

/** What stands in the way of signing in, and what to do. None of it says who has an account. */
export const signInSentences = {
  "sign-in-needed": {
    nl: () => "Meld u eerst aan. Wat u al had ingevuld of bewaard is er nog.",
    en: () => "Sign in first. What you had filled in or saved is still there.",
  },
  "sign-in-failed": {
    nl: () =>
      "Deze gegevens horen niet bij elkaar. Controleer ze, of kies een andere manier om u aan te melden.",
    en: () => "These details do not belong together. Check them, or choose another way to sign in.",
  },
  "session-needed": {
    nl: () => "Dit kan alleen wie zelf is aangemeld. Meld u aan en probeer het daar opnieuw.",
    en: () => "Only somebody who is signed in can do this. Sign in and try it again there.",
  },
  "no-account": {
    nl: () =>
      "U bent bekend bij uw eigen organisatie, maar u hebt hier nog geen account. Vraag een beheerder om u uit te nodigen, op het e-mailadres dat uw organisatie voor u kent.",
    en: () =>
      "Your own organisation knows you, but you have no account here yet. Ask an administrator to invite you, at the e-mail address that your organisation has for you.",
  },
  "no-role-today": {
    nl: () =>
      "U hebt hier op dit moment geen rol. Vraag de beheerder van uw organisatie om u er een te geven.",
    en: () =>
      "You have no role here at the moment. Ask the administrator of your organisation to give you one.",
  },
  "link-ended": {
    nl: () => "Deze link werkt niet (meer): hij is al gebruikt, of te oud. Vraag een nieuwe aan.",
    en: () => "This link does not work (any more): it was used, or is too old. Ask for a new one.",
  },
  "too-many-attempts": {
    nl: (d) =>
      `Er is te vaak geprobeerd. Wacht ${minutes(d) === 1 ? "een minuut" : `${minutes(d)} minuten`} en probeer het dan opnieuw.`,
    en: (d) =>
      `There were too many attempts. Wait ${minutes(d) === 1 ? "a minute" : `${minutes(d)} minutes`} and then try again.`,
  },
  "passphrase-weak": { nl: (d) => fault(d, "nl"), en: (d) => fault(d, "en") },
  "passphrase-wrong": {
    nl: () => "Uw huidige wachtzin klopt niet. Er is niets veranderd; probeer het opnieuw.",
    en: () => "Your current passphrase is not right. Nothing was changed; try again.",
  },
  "unknown-account": {
    nl: () =>
      "Bij dit e-mailadres hoort hier niemand voor wie u een link mag maken. Bekijk de lijst van mensen in uw organisatie.",
    en: () =>
      "Nobody here for whom you may make a link has this e-mail address. See the list of people in your organisation.",
  },
  "provider-unreachable": {
    nl: () =>
      "De aanmelddienst van uw organisatie is niet bereikbaar. Probeer het zo opnieuw, of kies een andere manier om u aan te melden.",
    en: () =>
      "The sign-in service of your organisation cannot be reached. Try again in a moment, or choose another way to sign in.",
  },
  "administrator-needed": {
    nl: () =>
      "Clusterwerk is pas buiten deze machine te bereiken als er een beheerder is. Start zonder --host en --address, open de link voor de eerste beheerder en begin dan opnieuw.",
    en: () =>
      "Clusterwerk can be reached from outside this machine only once there is an administrator. Start without --host and --address, open the link for the first administrator, and then begin again.",
  },
} as const satisfies Partial<
  Record<ErrorCode, Record<Language, (details: ErrorDetails) => string>>
>;
