import type { SignIn } from "../app/sign-in/sign-in.ts";
import type { AnswerOf, makeSignInLink } from "../contract/index.ts";
import type { Language } from "../domain/language.ts";

/** A link and until when, on lines of their own: it is copied from here. */
export function linkText(
  { link, endsAt }: AnswerOf<typeof makeSignInLink>,
  language: Language,
): string {
  const until = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
  }).format(new Date(endsAt));
  return language === "nl"
    ? `${link}\n\nWerkt één keer, tot ${until}. Geef de link aan niemand anders.`
    : `${link}\n\nWorks once, until ${until}. Give the link to nobody else.`;
}

/**
 * While nobody has an account: how to become the administrator. The link is
 * shown at the first start alone, since nothing is kept that could show it again.
 */
export async function firstLinkText(
  signIn: SignIn,
  language: Language,
): Promise<string | undefined> {
  if (!(await signIn.isOpen())) return undefined;
  const first = await signIn.firstLink();
  const link = first && new URL(first.path, signIn.address()).href;
  if (language === "nl") {
    return link
      ? `Nog zonder aanmelden: wie aan deze machine zit, ziet alles. Word beheerder met deze link, die één keer werkt:\n${link}`
      : "Nog zonder aanmelden: wie aan deze machine zit, ziet alles. Een nieuwe link voor de eerste beheerder: clusterwerk sign-in-link";
  }
  return link
    ? `Not signed in yet: whoever sits at this machine sees everything. Become the administrator with this link, which works once:\n${link}`
    : "Not signed in yet: whoever sits at this machine sees everything. A new link for the first administrator: clusterwerk sign-in-link";
}
