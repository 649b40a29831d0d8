import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { purposeWord } from "../domain/purpose-words.ts";
import { table, type View } from "./views.ts";

type Share = AnswerOf<typeof q.listShares>["given"][number];

function lines(shares: readonly Share[], language: Language): string {
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  const called = ({ name, id }: { name: string; id: string }): string => name || id;
  return table(
    [
      say("nummer", "id"),
      say("wat", "what"),
      say("van", "of"),
      say("met", "with"),
      say("om te", "for"),
      say("te lezen als", "read as"),
      say("tot en met", "until"),
    ],
    shares.map((share) => [
      share.id,
      share.name || share.record,
      called(share.by),
      share.with ? called(share.with) : say("iedereen die meedoet", "all that take part"),
      share.mayChange ? say("veranderen", "changing") : say("lezen", "reading"),
      purposeWord(share.purpose, language),
      share.until ?? "",
    ]),
  );
}

export const shareTable = ((share: Share, language: Language) => lines([share], language)) as View;

export const sharesTable = ((
  { given, received }: AnswerOf<typeof q.listShares>,
  language: Language,
) => {
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  const part = (title: string, shares: readonly Share[], none: string): string =>
    shares.length === 0 ? none : `${title}\n${lines(shares, language)}`;
  return [
    part(
      say("Wat uw organisatie deelt", "What your organisation shares"),
      given,
      say("Uw organisatie deelt niets.", "Your organisation shares nothing."),
    ),
    "",
    part(
      say("Wat met uw organisatie wordt gedeeld", "What is shared with your organisation"),
      received,
      say("Met uw organisatie wordt niets gedeeld.", "Nothing is shared with your organisation."),
    ),
  ].join("\n");
}) as View;
