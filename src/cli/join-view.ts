import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import { joinParts, joinSides, type UnmatchedReason } from "../domain/delivery-join.ts";
import { joinPartName, unmatchedSentence } from "../domain/join-sentences.ts";
import type { Language } from "../domain/language.ts";
import { shownNumber, table, type View } from "./views.ts";

type Joined = AnswerOf<typeof q.joinDeliveries>;

export const joinTable = ((
  { delivery, alreadyThere, rows, join }: Joined,
  language: Language,
): string => {
  const nl = language === "nl";
  const n = (value: number): string => shownNumber(value, language);
  const lines = [
    alreadyThere
      ? nl
        ? `Deze twee waren al samengevoegd als levering ${delivery}; er is niets veranderd.`
        : `These two were joined before as delivery ${delivery}; nothing changed.`
      : nl
        ? `Levering ${delivery}: ${n(rows)} vestigingen uit ${join.first.source} en ${join.second.source}.`
        : `Delivery ${delivery}: ${n(rows)} establishments of ${join.first.source} and ${join.second.source}.`,
    nl
      ? `Gekoppeld: ${n(join.matchedBy.establishment)} op vestigingsnummer, ${n(join.matchedBy.address)} op KvK-nummer met postcode en huisnummer. Toegevoegd: ${n(join.added)}.`
      : `Matched: ${n(join.matchedBy.establishment)} by establishment number, ${n(join.matchedBy.address)} by enterprise with postcode and house number. Added: ${n(join.added)}.`,
  ];
  for (const side of joinSides) {
    for (const [reason, count] of Object.entries(join.unmatched[side])) {
      const sentence = unmatchedSentence(reason as UnmatchedReason, language);
      lines.push(`  ${join[side].source}: ${n(count)} × ${sentence}`);
    }
  }
  lines.push(
    table(
      nl
        ? ["deel", "wint", join.first.source, join.second.source, "geen", "verschilt"]
        : ["part", "wins", join.first.source, join.second.source, "neither", "differs"],
      joinParts.map((part) => {
        const { prefer, first, second, neither, conflicts } = join.parts[part];
        return [
          `${part}: ${joinPartName(part, language)}`,
          join[prefer].source,
          ...[first, second, neither, conflicts].map(n),
        ];
      }),
    ),
  );
  return lines.join("\n");
}) as View;
