import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import { singleJobsSentence, licenceSentence } from "../domain/licence-sentences.ts";
import type { Language } from "../domain/language.ts";
import { setAsideSentence } from "../domain/set-aside-sentences.ts";
import type { SetAsideReason } from "../domain/set-aside.ts";
import { shownNumber, type View } from "./views.ts";

/** A delivery as a page of short lines. */
export const deliveryTable = ((
  answer: AnswerOf<typeof q.showDelivery>,
  language: Language,
): string => {
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  const n = (value: number): string => shownNumber(value, language);
  const unknown = say("onbekend", "unknown");
  const share = (value: number): string =>
    value < 0.001 ? "< 0.1 %" : `${shownNumber(value * 100, language, 1)} %`;
  const { terms } = answer;
  return [
    `${answer.id}  ${answer.source}`,
    say(
      `${n(answer.rows)} regels: ${n(answer.accepted)} overgenomen, ${n(answer.setAside)} apart gezet.`,
      `${n(answer.rows)} rows: ${n(answer.accepted)} accepted, ${n(answer.setAside)} set aside.`,
    ),
    ...Object.entries(answer.setAsideByReason).map(
      ([reason, count]) =>
        `  ${n(count)} × ${setAsideSentence(reason as SetAsideReason, language)}`,
    ),
    `${say("Bestand", "File")}: ${answer.fileName}`,
    `${say("Peildatum", "Reference date")}: ${answer.referenceDate ?? unknown}`,
    `${say("Indeling", "Classification")}: ${answer.scheme}`,
    `${say("Vingerafdruk", "Hash")}: ${answer.hash}`,
    "",
    licenceSentence(answer, language),
    `${say("Leverancier", "Licensor")}: ${terms.licensor ?? unknown}`,
    `${say("Doel", "Purpose")}: ${terms.purpose ?? unknown}`,
    singleJobsSentence(terms.singleJobs, language),
    ...(answer.erased + answer.excluded > 0
      ? [
          say(
            `Gewist: ${n(answer.erased)} vestigingen. Helemaal weggelaten: ${n(answer.excluded)}.`,
            `Erased: ${n(answer.erased)} establishments. Taken out whole: ${n(answer.excluded)}.`,
          ),
        ]
      : []),
    ...(answer.personalRemovedAt
      ? [
          say(
            `Persoonsgegevens verwijderd op ${answer.personalRemovedAt.slice(0, 10)}.`,
            `Personal data removed on ${answer.personalRemovedAt.slice(0, 10)}.`,
          ),
        ]
      : []),
    ...(answer.quality.length > 0 ? ["", say("Waar u op moet letten:", "Mind:")] : []),
    ...answer.quality.map(
      (one) => `  ${share(one.share).padStart(7)}  ${n(one.rows)} × ${one.remark}`,
    ),
    "",
    say(
      `${n(answer.runs)} berekeningen en ${n(answer.hypotheses.length)} hypothesen rusten op deze levering.`,
      `${n(answer.runs)} runs and ${n(answer.hypotheses.length)} hypotheses stand on this delivery.`,
    ),
  ].join("\n");
}) as View;

export const deletionTable = ((
  answer: AnswerOf<typeof q.deleteDelivery>,
  language: Language,
): string =>
  language === "nl"
    ? `Levering ${answer.delivery} is verwijderd. De kaarten van ${shownNumber(answer.runs, language)} berekeningen en ${shownNumber(answer.hypotheses, language)} hypothesen zijn bewaard.`
    : `Delivery ${answer.delivery} is deleted. The cards of ${shownNumber(answer.runs, language)} runs and ${shownNumber(answer.hypotheses, language)} hypotheses are kept.`) as View;
