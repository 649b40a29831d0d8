import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { roleWord } from "../domain/role-words.ts";
import type { View } from "./views.ts";

type HeldPerson = AnswerOf<typeof q.showHeldPerson>;

function lines(held: HeldPerson, language: Language): string {
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  const { name, email, id, roles, sessions, tokens, wrote, auditLines } = held;
  return [
    `${name} <${email}> (${id})`,
    ...roles.map(
      ({ role, since, until }) => `  ${roleWord(role, language)}: ${since} – ${until ?? ""}`,
    ),
    `${say("Sessies", "Sessions")}: ${sessions.length}`,
    ...sessions.map(({ way, device, seenAt }) => `  ${way}, ${seenAt}, ${device}`),
    `${say("Sleutels voor programma's", "Tokens for programs")}: ${tokens.length}`,
    `${say("Vertrouwelijke notities", "Notes told in confidence")}: ${wrote.confidences}`,
    `${say("Gedeeld", "Shared")}: ${wrote.shares}`,
    `${say("Privacyverzoeken", "Privacy requests")}: ${wrote.requests}`,
    `${say("Beslissingen op privacyverzoeken", "Decisions on privacy requests")}: ${wrote.decisions}`,
    `${say("Regels in het logboek", "Lines in the log")}: ${auditLines}`,
  ].join("\n");
}

export const heldPersonView = ((held: HeldPerson, language: Language) =>
  lines(held, language)) as View;

export const heldSelfView = (({ held }: AnswerOf<typeof q.showHeldSelf>, language: Language) =>
  held
    ? lines(held, language)
    : language === "nl"
      ? "U werkt op de machine zelf, zonder account: van u wordt niets bewaard."
      : "You work on the machine itself, without an account: nothing is kept of you.") as View;

export const forgottenView = ((
  { person, account }: AnswerOf<typeof q.forgetPerson>,
  language: Language,
) => {
  const nl = language === "nl";
  const gone = nl ? `Vergeten: ${person}.` : `Forgotten: ${person}.`;
  if (account === "forgotten") return gone;
  return nl
    ? `${gone} Een andere organisatie kent deze persoon nog; het account blijft daar.`
    : `${gone} Another organisation still knows this person; the account stays there.`;
}) as View;
